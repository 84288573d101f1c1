// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/storage/StoredCodes.h"

#include "models/storage/Database.h"
#include "models/storage/Rows.h"

namespace models {

// What no record says stays as shipped: aliases of a label, the sex in a relation's word.
static CodeItem itemBefore(const CodeBook &book, const QString &list, const QString &code)
{
    const CodeItem *shipped = book.find(QLatin1String(list.toLatin1()), code);
    CodeItem item = shipped ? *shipped : CodeItem{};
    item.code = code;
    return item;
}

static void put(CodeBook &book, Statement &row)
{
    const QString list = row.text(0);
    CodeItem item = itemBefore(book, list, row.text(1));
    item.zh = row.text(2);
    item.en = row.text(3);
    item.validFrom = static_cast<int>(row.optionalInteger(4).value_or(0));
    item.validTo = static_cast<int>(row.optionalInteger(5).value_or(9999));
    item.grouping = row.text(6);
    book.put(list, item);
}

Result<CodeBook> storedCodes(Database &database)
{
    CodeBook book = CodeBook::shipped();
    Statement entries = database.cached("SELECT list,code,label_zh,label_en,valid_from,valid_to,grouping "
                                        "FROM code_entry WHERE removed=0 ORDER BY list,code");
    if (const Outcome read = eachRow(entries, [&](Statement &row) { put(book, row); }); !read)
        return read.error();
    return book;
}

} // namespace models
