// SPDX-License-Identifier: GPL-3.0-or-later
// The household of the current row in short: facts, open problems, and what one does next.
#pragma once

#include "views/lists/HouseholdListValues.h"

#include <QFrame>

class QGridLayout;
class QLabel;
class QPushButton;
class QVBoxLayout;

namespace views {

class Badge;
class Theme;

class PreviewPanel : public QFrame
{
    Q_OBJECT

public:
    explicit PreviewPanel(const Theme &theme, QWidget *parent = nullptr);

    void show(const HouseholdPreview &preview);
    void clear();
    void setVisitsOffered(bool offered);
    const models::Id &household() const { return m_preview.household; }

Q_SIGNALS:
    void openWanted();
    void visitWanted();
    void printWanted();

protected:
    void changeEvent(QEvent *event) override;

private:
    enum Fact { Number, Causes, Income, Helper, Visit, FactCount };

    QWidget *makeFacts();
    QWidget *makeProblems();
    QWidget *makeActions();
    void showFacts();
    void showProblems();
    void resizeToType();
    void retranslate();

    const Theme &m_theme;
    HouseholdPreview m_preview;
    QWidget *m_content;
    QLabel *m_head;
    Badge *m_state;
    QLabel *m_summary;
    std::array<QLabel *, FactCount> m_labels{};
    std::array<QLabel *, FactCount> m_values{};
    QLabel *m_problemTitle;
    QVBoxLayout *m_problems;
    QPushButton *m_open;
    QPushButton *m_visit;
    QPushButton *m_print;
};

} // namespace views
