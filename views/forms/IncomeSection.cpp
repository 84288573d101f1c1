// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/forms/IncomeSection.h"

#include "models/rules/NetIncome.h"
#include "views/forms/CaseSession.h"
#include "views/forms/FieldRemarks.h"
#include "views/forms/FieldSet.h"
#include "views/forms/IncomeRow.h"
#include "views/forms/TotalTile.h"
#include "views/shell/Card.h"
#include "views/shell/Theme.h"
#include "views/shell/Widgets.h"

#include <QGridLayout>
#include <QHBoxLayout>
#include <QVBoxLayout>

#include <array>

namespace views {

using namespace models;

namespace {

struct Line
{
    const char *field; // nullptr: the sum `number`
    const char *number = "";
    bool isSub = false;
};

constexpr std::array sheet{
    Line{"wages"},
    Line{"business"},
    Line{nullptr, "E3"},
    Line{"asset_dividends", "", true},
    Line{"other_property", "", true},
    Line{nullptr, "E4"},
    Line{"family_planning_award", "", true},
    Line{"minimum_allowance", "", true},
    Line{"special_support", "", true},
    Line{"pension", "", true},
    Line{"ecological_compensation", "", true},
    Line{"other_transfers", "", true},
    Line{"business_cost"},
};

struct YearOfIncome
{
    std::optional<IncomeTotals> totals; // of what is entered so far
    std::optional<qint64> perHead;
    bool isKnown = false; // every line is entered
};

YearOfIncome yearOf(const HouseholdCase &householdCase, int year)
{
    const Income *income = incomeOf(householdCase, year);
    YearOfIncome result;
    if (income)
        result.totals = incomeTotals(*income);
    result.isKnown = income && knownTotals(*income).net;
    if (result.totals)
        result.perHead = models::perHead(result.totals->net, headcount(householdCase));
    return result;
}

constexpr QStringView grossLines = u"E1 E2 E3 E4";
constexpr QStringView netLines = u"E1 E2 E3 E4 E5";

std::optional<qint64> part(const YearOfIncome &year, qint64 IncomeTotals::*total)
{
    return year.totals ? std::optional((*year.totals).*total) : std::nullopt;
}

std::optional<qint64> amountOf(const Value &value)
{
    const auto *number = std::get_if<qint64>(&value);
    return number ? std::optional(*number) : std::nullopt;
}

} // namespace

IncomeSection::IncomeSection(CaseSession &session, const Theme &theme, QWidget *parent)
    : FormSection(session, theme, parent), m_takeAll(makeButton(theme, ButtonKind::Secondary, u"history"_qs, this))
{
    m_takeAll->setObjectName(u"takeLastYear"_qs);
    tools()->addWidget(m_takeAll);
    auto *card = makeFrame("card", this);
    m_rows = new QVBoxLayout(card);
    m_rows->setContentsMargins(1, 1, 1, 1);
    m_rows->setSpacing(0);
    m_rows->addWidget(header(card));
    addRows(card);
    column()->addWidget(card);
    addTotals();
    column()->addStretch(1);
    connect(m_takeAll, &QPushButton::clicked, this, &IncomeSection::takeAll);
    connect(&session, &CaseSession::changed, this, &IncomeSection::compute);
    retranslate();
}

QWidget *IncomeSection::header(QWidget *card)
{
    QFrame *row = makeFrame("tableHead", card);
    auto *line = new QHBoxLayout(row);
    line->setContentsMargins(12, 0, 12, 0);
    line->setSpacing(4);
    static constexpr std::array widths{0, incomeWidths.amount, incomeWidths.before, incomeWidths.change};
    for (const int width : widths) {
        QLabel *label = makeLabel("headText", row);
        label->setAlignment((width ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
        label->setSizePolicy(width ? QSizePolicy::Fixed : QSizePolicy::Ignored, QSizePolicy::Preferred);
        line->addWidget(label, width ? 0 : 5);
        m_heads.push_back(label);
    }
    m_heads[1]->setContentsMargins(0, 0, theme().px(11), 0);
    line->addSpacing(16);
    m_heads.push_back(makeLabel("headText", row));
    m_heads.back()->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    line->addWidget(m_heads.back(), 4);
    const auto fit = [this, row] {
        row->setFixedHeight(theme().px(33));
        for (size_t i = 1; i < widths.size(); ++i)
            m_heads[i]->setFixedWidth(theme().px(widths[i]));
    };
    connect(&theme(), &Theme::changed, row, fit);
    fit();
    return row;
}

void IncomeSection::addRow(const char *field, bool isSub, QWidget *card)
{
    const EntityType &type = typeOf<Income>();
    FieldEditor *editor = fields().makeEditorOf(type, field, card);
    auto *row = new IncomeRow(editor, {type.id, {}, type[field].id}, theme(), isSub, card);
    connect(row, &FieldHolder::conflictWanted, this, &FormSection::conflictWanted);
    fields().add(row);
    m_lines.push_back(row);
    m_rows->addWidget(row);
}

IncomeSum *IncomeSection::addSum(const QString &number, QWidget *card)
{
    auto *sum = new IncomeSum(theme(), card);
    sum->setObjectName(u"sum"_qs + number);
    m_rows->addWidget(sum);
    return sum;
}

void IncomeSection::addRows(QWidget *card)
{
    for (const Line &line : sheet) {
        if (line.field)
            addRow(line.field, line.isSub, card);
        else if (!m_property)
            m_property = addSum(QString::fromLatin1(line.number), card);
        else
            m_transfers = addSum(QString::fromLatin1(line.number), card);
    }
    m_lines.back()->endTable();
}

void IncomeSection::addTotals()
{
    auto *card = new Card(this);
    m_totals = new QGridLayout;
    for (TotalTile *&tile : m_tiles)
        tile = new TotalTile(card);
    m_tiles[2]->setObjectName(u"netPerHead"_qs);
    card->body()->addLayout(m_totals);
    connect(&theme(), &Theme::changed, this, &IncomeSection::fit);
    fit();
    m_whole = new FieldRemarks(theme(), u"income"_qs, m_lines.back()->editor().focusProxy(), card);
    card->body()->addWidget(m_whole);
    column()->addWidget(card);
    connect(m_whole, &FieldRemarks::explained, this,
            [this](const QString &text) { session().explain(wholePlace(), text); });
    connect(m_whole, &FieldRemarks::settleWanted, &session(), &CaseSession::settleComment);
    for (const auto ended : {&FieldRemarks::explanationEnded, &FieldRemarks::fieldWanted})
        connect(m_whole, ended, this, [this] { fields().focusLast(); });
}

// Where room is short, what a line is called stays, and what it was last year goes.
void IncomeSection::fit()
{
    const bool isTight = width() < theme().px(640);
    std::vector<QWidget *> lastYear(m_heads.begin() + 2, m_heads.begin() + 4);
    for (IncomeRow *line : m_lines)
        lastYear.insert(lastYear.end(), {line->cells().before, line->cells().change});
    for (IncomeSum *sum : {m_property, m_transfers})
        lastYear.insert(lastYear.end(), {sum->cells().before, sum->cells().change});
    for (QWidget *part : lastYear)
        part->setVisible(!isTight);
    const int columns = isTight ? 2 : 4;
    for (int i = 0; i < static_cast<int>(m_tiles.size()); ++i)
        m_totals->addWidget(m_tiles.at(static_cast<size_t>(i)), i / columns, i % columns);
    for (int column = 0; column < 4; ++column)
        m_totals->setColumnStretch(column, column < columns ? 1 : 0);
}

void IncomeSection::resizeEvent(QResizeEvent *event)
{
    FormSection::resizeEvent(event);
    fit();
}

bool IncomeSection::holds(TypeId type) const
{
    return type == typeOf<Income>().id;
}

bool IncomeSection::isEmpty() const
{
    return incomeOf(session().edited(), session().year()) == nullptr;
}

void IncomeSection::load()
{
    const int year = session().year();
    setFact(tr("1 October %1 to 30 September %2, in yuan").arg(year - 1).arg(year));
    fields().bind(typeOf<Income>().id, session().incomeRecord(year));
    fields().load();
    for (FieldHolder *holder : fields().holders())
        holder->editor().setLocked(!session().mayEdit(typeOf<Income>(), holder->editor().field()));
    m_takeAll->setEnabled(session().mayEdit(typeOf<Income>(), typeOf<Income>()["wages"]));
    compute();
}

void IncomeSection::showNotes()
{
    fields().showNotes();
    m_whole->setProblem(session().problemAt(wholePlace()));
    m_whole->setExplanation(session().explanationAt(wholePlace()));
    m_whole->setComment(session().commentAt(wholePlace()));
}

FieldRef IncomeSection::wholePlace() const
{
    return {typeOf<Income>().id, session().incomeRecord(session().year()), 0};
}

bool IncomeSection::goTo(const FieldRef &place)
{
    if (place != wholePlace())
        return FormSection::goTo(place);
    return m_whole->focusExplanation() || m_whole->focusComment() || fields().focusLast();
}

void IncomeSection::goToExplanation(const FieldRef &place)
{
    if (place == wholePlace())
        m_whole->focusExplanation();
    else
        FormSection::goToExplanation(place);
}

// Behind the last line waits what is asked of all of them.
void IncomeSection::passEnd(int step)
{
    if (step < 0 || !m_whole->isExplanationAsked() || !m_whole->focusExplanation())
        FormSection::passEnd(step);
}

bool IncomeSection::goToCommentHere()
{
    return m_whole->holdsFocus() && m_whole->focusComment();
}

// What stands in one of these lines is no amount: no sum of them can be told.
bool IncomeSection::isUnread(QStringView numbers) const
{
    return std::ranges::any_of(m_lines, [&](IncomeRow *line) {
        return !line->editor().unread().isEmpty() &&
               numbers.contains(QString::fromLatin1(line->editor().field().number).first(2));
    });
}

void IncomeSection::compute()
{
    const int year = session().year();
    YearOfIncome now = yearOf(session().edited(), year);
    const YearOfIncome before = yearOf(session().edited(), year - 1);
    const Id lastRecord = session().incomeRecord(year - 1);
    for (IncomeRow *line : m_lines) {
        const FieldRef &place = line->place();
        const bool isAmount = line->editor().unread().isEmpty();
        line->cells().setYears(isAmount ? amountOf(session().value(place)) : std::nullopt,
                               amountOf(session().value({place.type, lastRecord, place.field})));
    }
    const auto sum = [&](qint64 IncomeTotals::*total, QStringView lines) {
        return isUnread(lines) ? std::nullopt : part(now, total);
    };
    const auto property = sum(&IncomeTotals::property, u"E3");
    const auto transfers = sum(&IncomeTotals::transfers, u"E4");
    m_property->setAmount(property);
    m_property->cells().setYears(property, part(before, &IncomeTotals::property));
    m_transfers->setAmount(transfers);
    m_transfers->cells().setYears(transfers, part(before, &IncomeTotals::transfers));

    const auto lastYear = [](std::optional<qint64> fen) {
        return fen ? tr("last year %1").arg(yuanText(fen)) : QString();
    };
    const auto gross = sum(&IncomeTotals::gross, grossLines);
    const auto net = sum(&IncomeTotals::net, netLines);
    if (isUnread(netLines))
        now.perHead.reset();
    m_tiles[0]->setTexts(tr("E6 Gross = E1+E2+E3+E4"), yuanText(gross), lastYear(part(before, &IncomeTotals::gross)));
    m_tiles[1]->setTexts(tr("E7 Net = E6−E5"), yuanText(net), lastYear(part(before, &IncomeTotals::net)));
    // How many persons it was then is not known: the household is as it is now.
    QString headFact =
        before.perHead ? tr("last year %1, by today's persons").arg(yuanText(before.perHead)) : QString();
    if (now.perHead && before.perHead)
        headFact += tr(", %1").arg(changeText(now.perHead, before.perHead));
    m_tiles[2]->setTexts(
        tr("E8 Net per head = E7÷%n person(s)", nullptr, static_cast<int>(headcount(session().edited()))),
        yuanText(now.perHead), headFact, true);
    const auto line = session().opened().povertyLines.find(year);
    const std::optional<qint64> poverty =
        line == session().opened().povertyLines.end() ? std::nullopt : std::optional(line->second);
    m_tiles[3]->setVisible(poverty.has_value());
    if (poverty) {
        const std::optional<qint64> above =
            now.perHead && now.isKnown ? std::optional(*now.perHead - *poverty) : std::nullopt;
        const QString fact = !above        ? QString()
                             : *above >= 0 ? tr("%1 above").arg(yuanText(above))
                                           : tr("%1 below").arg(yuanText(-*above));
        m_tiles[3]->setTexts(tr("Poverty line of %1").arg(year), yuanText(poverty), fact);
    }
}

bool IncomeSection::takeLastYear()
{
    const FieldHolder *holder = fields().focused();
    return holder && session().takeLastYear(holder->place());
}

// Only what is empty yet: a line that was filled in is the user's.
void IncomeSection::takeAll()
{
    for (const FieldHolder *holder : fields().holders()) {
        if (isNull(session().value(holder->place())))
            session().takeLastYear(holder->place());
    }
}

void IncomeSection::retranslate()
{
    FormSection::retranslate();
    m_takeAll->setText(tr("Take last year's values"));
    const QStringList heads{tr("Item"), tr("This year"), tr("Last year"), tr("Change"), tr("Note")};
    for (size_t i = 0; i < m_heads.size(); ++i)
        m_heads[i]->setText(heads.at(static_cast<qsizetype>(i)));
    for (IncomeRow *line : m_lines) {
        const Field &field = line->editor().field();
        line->cells().setItem(QString::fromLatin1(field.number), field.label(session().language()));
        line->editor().setSpokenName(field.label(session().language()));
    }
    m_property->cells().setItem(u"E3"_qs, tr("Property income"));
    m_transfers->cells().setItem(u"E4"_qs, tr("Transfers"));
    for (IncomeSum *sum : {m_property, m_transfers})
        sum->cells().setNote(QString(), Tone::Neutral, tr("added up automatically"));
    load();
}

} // namespace views
