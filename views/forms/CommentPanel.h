// SPDX-License-Identifier: GPL-3.0-or-later
// The comments on a case, and the composer for a new one on the chosen field with three stock phrases.
#pragma once

#include "views/forms/FieldRef.h"

#include <QFrame>

class QLabel;
class QPlainTextEdit;
class QPushButton;
class QVBoxLayout;

namespace views {

class CommentCard;
class Theme;

struct ShownComment
{
    models::FieldComment comment;
    QString place; // "A11 主要致贫原因"
    bool isMine = false;
    bool isNew = false;     // written since the case was opened
    bool maySettle = false; // this account
};

// Where a new comment would go.
struct CommentPlace
{
    QString label{};   // of the field; empty: none is chosen
    QString barred{};  // why none can be written there; empty: it can
    QString problem{}; // what is wrong there
    QString typed{};   // what was typed for it already
};

class CommentPanel : public QFrame
{
    Q_OBJECT

public:
    explicit CommentPanel(const Theme &theme, QWidget *parent = nullptr);

    void setComments(const std::vector<ShownComment> &comments); // open ones first
    void setPlace(const CommentPlace &place);
    void takeFocus();      // also where none can be written: keys that are meant for a comment must not decide the case
    void setLow(bool low); // there is little room from above to below: the phrases go, and the box is lower
    static int excess(const QString &text); // characters beyond the room of a comment; negative: there is room

Q_SIGNALS:
    void typed(const QString &text); // with every key, for the field that is chosen
    void added(const QString &text);
    void left(); // Esc: the keys go back to the fields
    void jumpWanted(const views::FieldRef &place);
    void settleWanted(const models::Id &comment);

protected:
    void changeEvent(QEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void addComposer(QVBoxLayout *column);
    void add();
    bool leadsOut(const QKeyEvent &event) const;
    QString trimmed() const;
    bool takesText() const { return !m_place.label.isEmpty() && m_place.barred.isEmpty(); }
    void showLength();
    void tellTyped();
    void insertPhrase(size_t index);
    void retranslate();

    const Theme &m_theme;
    QLabel *m_title;
    QLabel *m_none;
    QVBoxLayout *m_cards;
    std::vector<CommentCard *> m_shown;
    QLabel *m_problem;
    QLabel *m_for;
    QPlainTextEdit *m_text;
    QLabel *m_tooLong;
    std::array<QPushButton *, 3> m_phrases{};
    QPushButton *m_add;
    CommentPlace m_place;
    int m_count = 0;
    bool m_isLow = false;
};

} // namespace views
