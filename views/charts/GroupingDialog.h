// SPDX-License-Identifier: GPL-3.0-or-later
// Says of every cause whether it is objective, subjective or neither. The grouping is data that all readers share, so
// it is saved only when the user says so.
#pragma once

#include "models/rules/CauseAnalysis.h"
#include "models/schema/CodeBook.h"

#include <QDialog>

namespace views {

class SegmentedControl;
class Theme;

class GroupingDialog : public QDialog
{
    Q_OBJECT

public:
    GroupingDialog(const Theme &theme, const models::CodeBook &codes, QWidget *parent);

    models::CauseGrouping grouping() const;

Q_SIGNALS:
    void saved(const models::CauseGrouping &grouping);

protected:
    void keyPressEvent(QKeyEvent *event) override; // Ctrl+Enter saves

private:
    QWidget *makeCauses(const models::CodeBook &codes);
    QLayout *makeButtons();
    void save();

    const Theme &m_theme;
    std::vector<std::pair<QString, SegmentedControl *>> m_choices; // by code, in the order of the paper
};

} // namespace views
