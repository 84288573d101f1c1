// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/forms/IncomeRow.h"

#include "models/base/Decimal.h"
#include "views/forms/editors/LineEditor.h"
#include "views/forms/editors/Severities.h"
#include "views/shell/ElidedLabel.h"
#include "views/shell/FittedLabel.h"
#include "views/shell/Theme.h"
#include "views/shell/Widgets.h"

#include <QHBoxLayout>
#include <QVBoxLayout>

#include <cstdlib>

namespace views {

using namespace models;

QString changeText(std::optional<qint64> now, std::optional<qint64> before)
{
    if (!now || !before || *before <= 0)
        return u"—"_qs;
    const qint64 permille = dividedRounded((*now - *before) * 1000, *before);
    const QString number = decimalText(std::abs(permille), 1) + u'%';
    if (permille == 0)
        return number;
    return (permille > 0 ? u'+' : u'\u2212') + number;
}

bool isLargeChange(std::optional<qint64> now, std::optional<qint64> before)
{
    return now && before && *before > 0 && std::abs(*now - *before) * 2 >= *before;
}

QString yuanText(std::optional<qint64> fen)
{
    return fen ? decimalText(*fen, 2, true).replace(u'-', u'\u2212') : QString();
}

static QLabel *cell(const char *role, int width, Qt::Alignment align, const Theme &theme, QWidget *row)
{
    auto *label = new FittedLabel(role, row);
    label->setAlignment(align | Qt::AlignVCenter);
    label->setFixedWidth(theme.px(width));
    return label;
}

// A cell whose width comes from the row alone, so that all rows agree.
static QWidget *stretched(QWidget *row, std::initializer_list<QWidget *> parts, int indent)
{
    auto *cell = new QWidget(row);
    cell->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    auto *line = new QHBoxLayout(cell);
    line->setContentsMargins(indent, 0, 0, 0);
    line->setSpacing(4);
    for (QWidget *part : parts)
        line->addWidget(part, part == *(parts.end() - 1) ? 1 : 0);
    return cell;
}

IncomeCells::IncomeCells(const Theme &theme, QFrame *row, QWidget *amount, bool isSub, bool isComputed)
    : number(cell("small", isSub ? 40 : 36, Qt::AlignLeft, theme, row))
    , name(new ElidedLabel(isSub ? "body" : "strong", row))
    , before(cell("muted", incomeWidths.before, Qt::AlignRight, theme, row))
    , change(cell("muted", incomeWidths.change, Qt::AlignRight, theme, row))
    , noteIcon(new IconLabel(theme, 14, row))
    , note(new ElidedLabel("small", row))
{
    row->setProperty("frame", isComputed ? u"computedRow"_qs : u"row"_qs);
    const auto fit = [&theme, row, amount, before = before, change = change] {
        row->setFixedHeight(theme.px(35));
        amount->setFixedSize(theme.px(incomeWidths.amount), theme.px(29));
        before->setFixedWidth(theme.px(incomeWidths.before));
        change->setFixedWidth(theme.px(incomeWidths.change));
    };
    QObject::connect(&theme, &Theme::changed, row, fit);
    fit();
    auto *line = new QHBoxLayout(row);
    line->setContentsMargins(12, 0, 12, 0);
    line->setSpacing(4);
    line->addWidget(stretched(row, {number, name}, isSub ? theme.px(16) : 0), 5);
    line->addWidget(amount);
    line->addWidget(before);
    line->addWidget(change);
    line->addSpacing(16);
    line->addWidget(stretched(row, {noteIcon, note}, 0), 4);
    noteIcon->hide();
}

void IncomeCells::setItem(const QString &paperNumber, const QString &text)
{
    number->setText(paperNumber);
    name->setText(text);
}

void IncomeCells::setYears(std::optional<qint64> now, std::optional<qint64> last)
{
    before->setText(last ? yuanText(last) : u"—"_qs);
    change->setText(changeText(now, last));
    restyle(*change, "role", isLargeChange(now, last) ? u"strong"_qs : u"muted"_qs);
}

void IncomeCells::setNote(const QString &icon, Tone tone, const QString &text)
{
    noteIcon->setIcon(icon, inkOf(tone));
    noteIcon->setVisible(!icon.isEmpty());
    restyle(*note, "tone", tone == Tone::Neutral ? QString() : nameOf(tone));
    note->setText(text);
}

IncomeRow::IncomeRow(FieldEditor *editor, const FieldRef &place, const Theme &theme, bool isSub, QWidget *parent)
    : FieldHolder(editor, place, theme, parent)
    , m_theme(theme)
    , m_line(new QFrame(this))
    , m_cells(theme, m_line, editor, isSub, false)
    , m_column(new QVBoxLayout(this))
{
    m_column->setContentsMargins(0, 0, 0, 0);
    m_column->setSpacing(0);
    m_column->addWidget(m_line);
    editor->setParent(m_line);
    if (auto *line = qobject_cast<LineEditor *>(editor))
        line->makeRow();
    m_cells.name->setBuddy(editor);
}

// One line has room for one sentence; what is asked and written stands under it.
void IncomeRow::setProblem(const ShownProblem &problem)
{
    FieldHolder::setProblem({});
    editor().setProblem(problem.severity);
    const Tone tone = problem.severity ? toneOf(*problem.severity) : Tone::Neutral;
    m_cells.setNote(problem.severity ? iconOf(tone) : QString(), tone, problem.text);
    m_cells.note->setToolTip(problem.text);
    editor().setSpokenDescription(problem.text);
}

void IncomeRow::addBelow(QWidget *remarks)
{
    remarks->setContentsMargins(m_theme.px(44), 0, m_theme.px(12), 0);
    m_column->addWidget(remarks);
}

void IncomeRow::endTable()
{
    m_line->setProperty("frame", u"surface"_qs);
}

IncomeSum::IncomeSum(const Theme &theme, QWidget *parent)
    : QFrame(parent), m_amount(new FittedLabel("strong", this)), m_cells(theme, this, m_amount, false, true)
{
    m_amount->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
    m_amount->setContentsMargins(0, 0, theme.px(11), 0);
}

void IncomeSum::setAmount(std::optional<qint64> fen)
{
    m_amount->setText(yuanText(fen));
}

} // namespace views
