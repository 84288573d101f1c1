// SPDX-License-Identifier: GPL-3.0-or-later
// One line of the income sheet: item, this year, last year, change, note. An input line holds an editor; a computed one
// shows a sum.
#pragma once

#include "views/forms/FieldHolder.h"

class QLabel;
class QVBoxLayout;

namespace views {

class IconLabel;

// "+50.0%", with U+2212 for minus; a dash where last year is nothing.
QString changeText(std::optional<qint64> now, std::optional<qint64> before);
bool isLargeChange(std::optional<qint64> now, std::optional<qint64> before); // half or more
QString yuanText(std::optional<qint64> fen);                                 // "1,234.50"; empty for nothing

// Of the columns, px at 100 %; an amount of twelve digits has room in its editor.
struct IncomeWidths
{
    int amount = 156;
    int before = 92;
    int change = 76;
};
constexpr IncomeWidths incomeWidths;

// The labels of a line, in the columns of the sheet.
struct IncomeCells
{
    IncomeCells(const Theme &theme, QFrame *row, QWidget *amount, bool isSub, bool isComputed);
    void setItem(const QString &number, const QString &name);
    void setYears(std::optional<qint64> now, std::optional<qint64> before);
    void setNote(const QString &icon, Tone tone, const QString &text);

    QLabel *number;
    QLabel *name;
    QLabel *before;
    QLabel *change;
    IconLabel *noteIcon;
    QLabel *note;
};

class IncomeRow : public FieldHolder
{
    Q_OBJECT

public:
    IncomeRow(FieldEditor *editor, const FieldRef &place, const Theme &theme, bool isSub, QWidget *parent);

    IncomeCells &cells() { return m_cells; }
    void setProblem(const ShownProblem &problem) override;
    void endTable(); // the last one: the card's edge is its rule

protected:
    void addBelow(QWidget *remarks) override;

private:
    const Theme &m_theme;
    QFrame *m_line;
    IncomeCells m_cells;
    QVBoxLayout *m_column;
};

class IncomeSum : public QFrame
{
    Q_OBJECT

public:
    IncomeSum(const Theme &theme, QWidget *parent);
    IncomeCells &cells() { return m_cells; }
    void setAmount(std::optional<qint64> fen);

private:
    QLabel *m_amount;
    IncomeCells m_cells;
};

} // namespace views
