// SPDX-License-Identifier: GPL-3.0-or-later
// The foot of the household table: how the search met, what the sync marks mean, sums; with rows marked, batch work.
#pragma once

#include "models/lists/HouseholdSummary.h"

#include <QFrame>

class QHBoxLayout;
class QLabel;
class QPushButton;
class QStackedLayout;

namespace views {

class Theme;

class ListFoot : public QFrame
{
    Q_OBJECT

public:
    explicit ListFoot(const Theme &theme, QWidget *parent = nullptr);

    void show(const models::HouseholdSummary &summary);

Q_SIGNALS:
    void printMarkedWanted();
    void exportMarkedWanted();
    void clearMarksWanted();

protected:
    void changeEvent(QEvent *event) override;

private:
    QWidget *makeFacts();
    QWidget *makeBatch();
    void showLegend();
    QString sumsText() const;
    void resizeToType();
    void retranslate();

    const Theme &m_theme;
    models::HouseholdSummary m_summary;
    QLabel *m_match;
    QHBoxLayout *m_legend;
    QLabel *m_sums;
    QLabel *m_marked;
    QPushButton *m_print;
    QPushButton *m_export;
    QPushButton *m_clear;
    QStackedLayout *m_stack;
};

} // namespace views
