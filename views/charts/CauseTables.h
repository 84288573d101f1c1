// SPDX-License-Identifier: GPL-3.0-or-later
// The card with the two tables behind the charts: by cause, and by village. One of them is shown.
#pragma once

#include "models/reports/CauseReport.h"
#include "views/charts/CauseSlices.h"

#include <QFrame>

class QStackedLayout;

namespace views {

class CauseTable;
class TableView;
class Theme;
class VillageTable;

class CauseTables : public QFrame
{
    Q_OBJECT

public:
    CauseTables(const Theme &theme, QWidget *parent);

    void setReport(const models::CauseReport &report, CauseMeasure measure);
    void showVillages(bool villages);
    bool showsVillages() const;
    void showNarrow(bool narrow); // where room is short, without the columns that can be missed first
    TableView &shown() const;
    void focusShown(); // at its first row, if none is current
    void retranslate();

Q_SIGNALS:
    void causeOpened(const QString &cause); // never the row of sums
    void villageOpened(const QString &village);

private:
    void sizeToRows();
    void showShareBehind(CauseMeasure measure);
    void spanSum();

    const Theme &m_theme;
    CauseTable *m_causes;
    VillageTable *m_villages;
    TableView *m_causeView;
    TableView *m_villageView;
    QStackedLayout *m_stack;
};

} // namespace views
