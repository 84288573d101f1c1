// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/schema/CodeBook.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

static void initResource()
{
    Q_INIT_RESOURCE(data);
}

namespace models {

static CodeItem itemFromJson(const QJsonObject &json)
{
    CodeItem item;
    item.code = json[u"code"].toString();
    item.zh = json[u"zh"].toString();
    item.en = json[u"en"].toString();
    item.validFrom = json[u"from"].toInt(0);
    item.validTo = json[u"to"].toInt(9999);
    item.grouping = json[u"grouping"].toString();
    item.sex = json[u"sex"].toString();
    for (const auto &alias : json[u"aliases"].toArray())
        item.aliases.append(alias.toString());
    return item;
}

const CodeBook &CodeBook::shipped()
{
    static const CodeBook book = [] {
        initResource();
        QFile file(u":/hemai/codelists.json"_qs);
        const bool opened = file.open(QIODevice::ReadOnly);
        Q_ASSERT(opened);
        Result<CodeBook> read = fromJson(file.readAll());
        Q_ASSERT(read.ok());
        return *read;
    }();
    return book;
}

Result<CodeBook> CodeBook::fromJson(const QByteArray &json)
{
    QJsonParseError problem{};
    const QJsonObject root = QJsonDocument::fromJson(json, &problem).object();
    if (problem.error != QJsonParseError::NoError || root.isEmpty())
        return Error{ErrorKind::Invalid, u"The code lists cannot be read."_qs, problem.errorString()};
    CodeBook book;
    for (auto list = root.begin(); list != root.end(); ++list) {
        for (const auto &item : list.value().toArray())
            book.put(list.key(), itemFromJson(item.toObject()));
    }
    return book;
}

std::vector<CodeItem> CodeBook::items(QLatin1String list, int year) const
{
    std::vector<CodeItem> valid;
    for (const CodeItem &item : m_lists.value(list)) {
        if (year == 0 || item.isValidIn(year))
            valid.push_back(item);
    }
    return valid;
}

const CodeItem *CodeBook::find(QLatin1String list, const QString &code) const
{
    const auto found = m_lists.constFind(list);
    if (found == m_lists.constEnd())
        return nullptr;
    for (const CodeItem &item : *found) {
        if (item.code == code)
            return &item;
    }
    return nullptr;
}

const CodeItem *CodeBook::findByLabel(QLatin1String list, const QString &label) const
{
    const auto found = m_lists.constFind(list);
    if (found == m_lists.constEnd())
        return nullptr;
    for (const CodeItem &item : *found) {
        if (item.zh == label || item.en.compare(label, Qt::CaseInsensitive) == 0 || item.aliases.contains(label))
            return &item;
    }
    return nullptr;
}

QString CodeBook::label(QLatin1String list, const QString &code, Language language) const
{
    const CodeItem *item = find(list, code);
    return item ? item->label(language) : code;
}

QStringList CodeBook::lists() const
{
    QStringList names = m_lists.keys();
    names.sort();
    return names;
}

void CodeBook::put(const QString &list, const CodeItem &item)
{
    std::vector<CodeItem> &items = m_lists[list];
    for (CodeItem &present : items) {
        if (present.code == item.code) {
            present = item;
            return;
        }
    }
    items.push_back(item);
}

} // namespace models
