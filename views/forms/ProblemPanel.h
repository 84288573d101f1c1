// SPDX-License-Identifier: GPL-3.0-or-later
// All problems of the open case in one list, the place of each in its head; a click or Enter jumps to the field.
#pragma once

#include "views/forms/FieldRef.h"
#include "views/forms/ListedProblem.h"

#include <QFrame>

class QLabel;
class QVBoxLayout;

namespace views {

class Badge;
class KeyHint;
class ProblemCard;
class Theme;

class ProblemPanel : public QFrame
{
    Q_OBJECT

public:
    explicit ProblemPanel(const Theme &theme, QWidget *parent = nullptr);

    void setProblems(const std::vector<ListedProblem> &problems);
    void setCurrent(const FieldRef &place); // the field with the focus

Q_SIGNALS:
    void jumpWanted(const views::FieldRef &place);

protected:
    void changeEvent(QEvent *event) override;

private:
    void retranslate();
    void count();

    const Theme &m_theme;
    QLabel *m_title;
    QLabel *m_none;
    Badge *m_errors;
    Badge *m_warnings;
    Badge *m_comments;
    QVBoxLayout *m_cards;
    KeyHint *m_keys;
    std::vector<ProblemCard *> m_shown;
    std::vector<ListedProblem> m_problems;
};

} // namespace views
