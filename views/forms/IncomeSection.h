// SPDX-License-Identifier: GPL-3.0-or-later
// Section E: the income sheet of the form's year beside the year before, with computed sums and the totals at the foot.
#pragma once

#include "views/forms/FormSection.h"

#include <map>

class QGridLayout;
class QPushButton;

namespace views {

class IncomeRow;
class FieldRemarks;
class IncomeSum;
class TotalTile;

class IncomeSection : public FormSection
{
    Q_OBJECT

public:
    IncomeSection(CaseSession &session, const Theme &theme, QWidget *parent);

    QString letter() const override { return QStringLiteral("E"); }
    QString title() const override { return tr("Income"); }
    bool holds(models::TypeId type) const override;
    bool isEmpty() const override;
    void load() override;
    void showNotes() override;
    bool goTo(const FieldRef &place) override;
    void goToExplanation(const FieldRef &place) override;
    bool goToCommentHere() override;
    bool takeLastYear(); // of the line with the focus; false if there is nothing to take

protected:
    void resizeEvent(QResizeEvent *event) override;
    void retranslate() override;
    void passEnd(int step) override;

private:
    void addRows(QWidget *card);
    void addRow(const char *field, bool isSub, QWidget *card);
    IncomeSum *addSum(const QString &number, QWidget *card);
    QWidget *header(QWidget *card);
    void addTotals();
    void fit();
    FieldRef wholePlace() const;
    void takeAll();
    bool isUnread(QStringView numbers) const;
    void compute();

    QVBoxLayout *m_rows = nullptr;
    QGridLayout *m_totals = nullptr;
    std::vector<IncomeRow *> m_lines;
    IncomeSum *m_property = nullptr;
    IncomeSum *m_transfers = nullptr;
    std::vector<QLabel *> m_heads;
    std::array<TotalTile *, 4> m_tiles{};
    FieldRemarks *m_whole = nullptr; // on the income as a whole
    QPushButton *m_takeAll;
};

} // namespace views
