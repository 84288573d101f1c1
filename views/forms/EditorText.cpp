// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/forms/EditorText.h"

#include "models/base/Decimal.h"
#include "models/base/Text.h"

#include <QCoreApplication>
#include <QRegularExpression>

namespace views {

using namespace models;

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(views::EditorText)
};

QString monthText(qint64 month)
{
    return QString::number(month / 100) + u'-' + QString::number(month % 100).rightJustified(2, u'0');
}

QString numberText(const Field &field, qint64 number)
{
    switch (field.kind()) {
    case Kind::Decimal:
        return decimalText(number, field.places, true);
    case Kind::Month:
        return monthText(number);
    default:
        return QString::number(number);
    }
}

// The runs of digits in what was typed: "2001年8月14日" → 2001, 8, 14.
QList<int> digitRuns(const QString &typed)
{
    static const QRegularExpression run(u"\\d+"_qs);
    QList<int> runs;
    for (auto match = run.globalMatch(typed); match.hasNext();)
        runs.append(match.next().captured().toInt());
    return runs;
}

bool hasOnlyDateCharacters(const QString &text)
{
    static const QRegularExpression date(u"^[0-9./年月日 -]+$"_qs);
    return date.match(text).hasMatch();
}

std::optional<Value> typedDate(const QString &text)
{
    const QList<int> runs = digitRuns(text);
    QDate date;
    if (runs.size() == 3)
        date = QDate(runs[0], runs[1], runs[2]);
    else if (runs.size() == 1 && text.size() == 8)
        date = QDate(runs[0] / 10000, runs[0] / 100 % 100, runs[0] % 100);
    if (!hasOnlyDateCharacters(text) || !date.isValid() || date.year() < 1000)
        return std::nullopt;
    return Value(date.toString(Qt::ISODate));
}

std::optional<Value> typedMonth(const QString &text)
{
    const QList<int> runs = digitRuns(text);
    int month = 0;
    if (runs.size() == 2)
        month = runs[0] * 100 + runs[1];
    else if (runs.size() == 1 && text.size() == 6)
        month = runs[0];
    if (!hasOnlyDateCharacters(text) || month < 100001 || month % 100 < 1 || month % 100 > 12)
        return std::nullopt;
    return Value(qint64(month));
}

} // namespace

QString editText(const Field &field, const Value &value)
{
    if (const auto *number = std::get_if<qint64>(&value))
        return numberText(field, *number);
    const auto *text = std::get_if<QString>(&value);
    return text ? *text : QString();
}

static QString codesText(const Field &field, const QString &codes, const CodeBook &book, Language language)
{
    QStringList texts;
    for (const QString &code : codes.split(u','))
        texts.append(code + u' ' + book.label(QLatin1String(field.codeList), code, language));
    return texts.join(language == Language::Chinese ? u"、"_qs : u", "_qs);
}

QString readText(const Field &field, const Value &value, const CodeBook &codes, Language language)
{
    if (isNull(value))
        return {};
    if (field.kind() == Kind::Boolean)
        return std::get<qint64>(value) != 0 ? Words::tr("Yes") : Words::tr("No");
    if (field.codeList != nullptr)
        return codesText(field, std::get<QString>(value), codes, language);
    const QString unit = field.unit(language);
    const QString text = editText(field, value).replace(u'-', field.kind() == Kind::Decimal ? u'\u2212' : u'-');
    return unit.isEmpty() ? text : text + u' ' + unit;
}

static bool isTooLong(const Field &field, const QString &text)
{
    return field.codeList == nullptr && text.size() > field.maxLength;
}

std::optional<Value> typedValue(const Field &field, const QString &typed)
{
    const QString text = normalisedText(typed);
    if (text.isEmpty())
        return Value();
    switch (field.kind()) {
    case Kind::Date:
        return typedDate(text.normalized(QString::NormalizationForm_KC));
    case Kind::Month:
        return typedMonth(text.normalized(QString::NormalizationForm_KC));
    case Kind::Decimal:
    case Kind::Integer:
    case Kind::Year: {
        const std::optional<qint64> number = decimalFromText(text, field.kind() == Kind::Decimal ? field.places : 0);
        return number ? std::optional<Value>(Value(*number)) : std::nullopt;
    }
    default:
        return isTooLong(field, text) ? std::nullopt : std::optional<Value>(Value(text));
    }
}

static QString wrongAmount(const Field &field, const QString &typed)
{
    constexpr int manyPlaces = 9;
    if (decimalFromText(normalisedText(typed), manyPlaces))
        return Words::tr("At most %n decimal places.", nullptr, field.places);
    return Words::tr("This is not an amount. Expected: digits with at most %n decimal places.", nullptr, field.places);
}

QString whatIsWrong(const Field &field, const QString &typed)
{
    if (field.codeList != nullptr)
        return Words::tr("There is no code %1 in this list.").arg(typed);
    switch (field.kind()) {
    case Kind::Date:
        return Words::tr("This is not a date. Expected: 2001-08-14.");
    case Kind::Month:
        return Words::tr("This is not a month. Expected: 2014-03.");
    case Kind::Year:
        return Words::tr("This is not a year. Expected: 2020.");
    case Kind::Decimal:
        return wrongAmount(field, typed);
    case Kind::Text:
    case Kind::LongText:
        return Words::tr("%1 characters are too many, at most %n. Shorten it; until then it is kept as a draft.", nullptr,
                         field.maxLength)
            .arg(normalisedText(typed).size());
    default:
        return Words::tr("This is not a whole number.");
    }
}

QString exampleOf(const Field &field)
{
    switch (field.kind()) {
    case Kind::Date:
        return u"2001-08-14"_qs;
    case Kind::Month:
        return u"2014-03"_qs;
    case Kind::Year:
        return u"2020"_qs;
    case Kind::Decimal:
        return QString::number(12.5, 'f', field.places);
    default:
        return {};
    }
}

QString labelText(const Field &field, Language language)
{
    const QString label = field.label(language);
    const QString unit = field.unit(language);
    if (unit.isEmpty())
        return label;
    if (language == Language::Chinese)
        return label + u'（' + unit + u'）';
    return label + u" (" + unit + u')';
}

} // namespace views
