// SPDX-License-Identifier: GPL-3.0-or-later
// What is said of a field, under it: what is wrong and why it is so all the same, what a reviewer asks, what one wants
// to say oneself, and that two values are in conflict. Each part is made when it is first needed: a form has sixty
// fields and few remarks.
#pragma once

#include "views/forms/ShownRemarks.h"

#include "models/base/Id.h"

#include <QWidget>

#include <array>

class QVBoxLayout;

namespace views {

class FieldNote;
class RemarkLine;
class Theme;

class FieldRemarks : public QWidget
{
    Q_OBJECT

public:
    // `name` is that of the field: its parts are called after it. The Tab key comes to them after `input`,
    // or where they are made if it is null.
    FieldRemarks(const Theme &theme, const QString &name, QWidget *input, QWidget *parent);

    void setProblem(const ShownProblem &problem);
    void setExplanation(const ShownExplanation &explanation);
    void setComment(const OpenComment &comment);
    void setConflict(bool conflict);

    bool isExplanationAsked() const { return m_isAsked; } // and not given yet
    bool focusExplanation();                              // false: there is none to be written
    bool focusComment(); // the way to settle it; false: there is none that this user may settle
    bool holdsFocus() const;
    QString spoken() const; // for those who cannot see it

Q_SIGNALS:
    void explained(const QString &text);
    void explanationEnded();            // Enter in it
    void composed(const QString &text); // of a new comment, with every key
    void composingEnded();
    void settleWanted(const models::Id &comment);
    void conflictWanted();
    void fieldWanted(); // the keys go back to the field

private:
    enum Part { Problem, Explanation, Comment, Composer, Conflict, PartCount }; // from above

    void place(QWidget *made, Part part);
    void orderTabs();
    FieldNote *noteAt(FieldNote *&note, Part part, const QString &name);
    RemarkLine *lineAt(RemarkLine *&line, Part part, const QString &name);
    static QString labelOf(const ShownExplanation &explanation);
    void showComment(const OpenComment &open);
    void showComposer(bool isComposing);
    void hide(QWidget *part);

    const Theme &m_theme;
    const QString m_name;
    QWidget *m_input;
    QVBoxLayout *m_column;
    std::array<QWidget *, PartCount> m_parts{};
    FieldNote *m_problem = nullptr;
    RemarkLine *m_explanation = nullptr;
    FieldNote *m_comment = nullptr;
    RemarkLine *m_composer = nullptr;
    FieldNote *m_conflict = nullptr;
    models::Id m_commentId{};
    bool m_maySettle = false;
    bool m_isAsked = false;
};

} // namespace views
