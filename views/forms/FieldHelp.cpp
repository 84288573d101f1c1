// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/forms/FieldHelp.h"

#include "models/base/Decimal.h"
#include "models/entities/Catalogue.h"
#include "models/entities/Household.h"
#include "models/entities/Income.h"
#include "models/entities/Member.h"
#include "models/entities/MemberIdentity.h"
#include "views/forms/EditorText.h"
#include "views/forms/editors/FieldEditor.h"

#include <QCoreApplication>

namespace views {

using namespace models;

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(views::FieldHelp)
};

// What a rule that looks beyond the field itself asks of it.
struct CheckedField
{
    const EntityType &(*type)();
    const char *field;
    const char *rule;
    const char *sentence;
};

constexpr std::array checks{
    CheckedField{typeOf<MemberIdentity>, "number", "V-ID",
                 QT_TRANSLATE_NOOP("views::FieldHelp", "Length, date and check digit must be right. Birth date and sex "
                                                       "are filled in from it. Nobody else may have the same number.")},
    CheckedField{typeOf<Member>, "birth_date", "V-ID-3",
                 QT_TRANSLATE_NOOP("views::FieldHelp", "Must agree with the document number.")},
    CheckedField{typeOf<Member>, "birth_date", "V-ST-4",
                 QT_TRANSLATE_NOOP("views::FieldHelp", "Parents and children are compared by their ages.")},
    CheckedField{typeOf<Member>, "relation", "V-ST-1",
                 QT_TRANSLATE_NOOP("views::FieldHelp", "Each household has exactly one head and at most one spouse.")},
    CheckedField{typeOf<Member>, "education", "V-ED-1",
                 QT_TRANSLATE_NOOP("views::FieldHelp", "Either this or the school status is filled in, not both.")},
    CheckedField{typeOf<Member>, "school_status", "V-ED-1",
                 QT_TRANSLATE_NOOP("views::FieldHelp", "Either this or the education is filled in, not both.")},
    CheckedField{typeOf<Member>, "labour_skill", "V-LA-1",
                 QT_TRANSLATE_NOOP("views::FieldHelp", "Needed from 16 to 65; below 16 there is no labour.")},
    CheckedField{typeOf<Member>, "work_place", "V-WK-1",
                 QT_TRANSLATE_NOOP("views::FieldHelp", "Goes together with the months worked.")},
    CheckedField{typeOf<Member>, "work_months", "V-WK-1",
                 QT_TRANSLATE_NOOP("views::FieldHelp", "Goes together with the place of work.")},
    CheckedField{typeOf<Household>, "main_cause", "V-CA-1",
                 QT_TRANSLATE_NOOP("views::FieldHelp",
                                   "The one cause that counts most. It is compared with what the members' data say.")},
    CheckedField{typeOf<Household>, "other_causes", "V-CA-2",
                 QT_TRANSLATE_NOOP("views::FieldHelp", "Not the main cause again, and none twice.")},
    CheckedField{typeOf<Income>, "wages", "V-IN-3",
                 QT_TRANSLATE_NOOP("views::FieldHelp", "Of the whole household in the whole year. Unlikely amounts are "
                                                       "asked about.")},
    CheckedField{typeOf<Income>, "business_cost", "V-IN-2",
                 QT_TRANSLATE_NOOP("views::FieldHelp", "What the business cost: seed, fodder, fertiliser. It is taken "
                                                       "off the income.")},
    CheckedField{typeOf<Income>, "minimum_allowance", "V-DB-1",
                 QT_TRANSLATE_NOOP("views::FieldHelp", "Is compared with the kind of the household.")},
};

QString codesText(const Field &field, const CodeBook &codes, Language language)
{
    constexpr size_t mostListed = 60;
    QStringList lines;
    for (const CodeItem &item : codes.items(QLatin1String(field.codeList))) {
        if (lines.size() < static_cast<qsizetype>(mostListed))
            lines.append(item.code + u"  "_qs + (language == Language::Chinese ? item.zh : item.en));
    }
    return lines.join(u'\n');
}

QString rangeText(const Field &field, Language language)
{
    const bool hasMin = field.min != std::numeric_limits<qint64>::min();
    const bool hasMax = field.max != std::numeric_limits<qint64>::max();
    const QString unit = field.unit(language).isEmpty() ? QString() : QString(u' ' + field.unit(language));
    const QString min = decimalText(field.min, field.places, true) + unit;
    const QString max = decimalText(field.max, field.places, true) + unit;
    if (hasMin && hasMax)
        return Words::tr("From %1 to %2.").arg(min, max);
    return hasMin ? Words::tr("At least %1.").arg(min) : hasMax ? Words::tr("At most %1.").arg(max) : QString();
}

bool isNumber(const Field &field)
{
    return field.kind() == Kind::Integer || field.kind() == Kind::Decimal;
}

QString typingText(const Field &field, Language language)
{
    QStringList lines;
    if (field.kind() == Kind::Boolean)
        lines << Words::tr("1 yes, 2 no.");
    else if (field.kind() == Kind::Code)
        lines << Words::tr("Type the code, or letters of its pinyin. Alt+↓ opens the list.");
    else if (field.kind() == Kind::CodeSet)
        lines << Words::tr("Type the codes one after the other, at most %n.", nullptr, field.maxLength);
    else if (const QString example = exampleOf(field); !example.isEmpty())
        lines << Words::tr("For example %1.").arg(example);
    if (isNumber(field))
        lines << rangeText(field, language);
    if (field.kind() == Kind::Text)
        lines << Words::tr("At most %n character(s).", nullptr, field.maxLength);
    lines << (field.required ? Words::tr("Must be filled in before the case is handed in.")
                             : Words::tr("May stay empty if it does not apply."));
    lines.removeAll(QString());
    return lines.join(u'\n');
}

QString checksText(const Field &field)
{
    QStringList lines;
    for (const CheckedField &check : checks) {
        if (&check.type()[check.field] == &field)
            lines.append(QLatin1String(check.rule) + u"  "_qs +
                         QCoreApplication::translate("views::FieldHelp", check.sentence));
    }
    return lines.join(u'\n');
}

QString keysText()
{
    return Words::tr("Enter goes on, Shift+Enter back. F3 shows the history of the field, F4 comments on it, F7 takes "
                     "last year's value, F8 goes to the next problem.");
}

} // namespace

HelpText fieldHelp(const Field &field, const CodeBook &codes, Language language)
{
    const QString number = QLatin1String(field.number);
    HelpText help{number.isEmpty() ? labelText(field, language) : QString(number + u' ' + labelText(field, language)),
                  {}};
    const auto add = [&](const QString &head, const QString &text) {
        if (!text.isEmpty())
            help.parts.push_back({head, text});
    };
    add(Words::tr("What is typed"), typingText(field, language));
    add(Words::tr("Checked"), checksText(field));
    if (field.codeList)
        add(Words::tr("Codes"), codesText(field, codes, language));
    if (field.personal)
        add(Words::tr("Personal"), Words::tr("Masked on prints; only those see it who work in this village."));
    add(Words::tr("Keys"), keysText());
    return help;
}

HelpText helpForFieldAt(const QWidget *widget, const CodeBook &codes, Language language)
{
    for (; widget; widget = widget->parentWidget()) {
        if (const auto *editor = qobject_cast<const FieldEditor *>(widget))
            return fieldHelp(editor->field(), codes, language);
    }
    return {};
}

} // namespace views
