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

class CommentPanel : public QFrame
{
    Q_OBJECT

public:
    explicit CommentPanel(const Theme &theme, QWidget *parent = nullptr);

    void setComments(const std::vector<ShownComment> &comments); // open ones first
    // Of the field a new comment belongs to, what is wrong there, and what was typed for it already; empty: none
    // chosen, nothing wrong.
    void setPlace(const QString &place, const QString &problem = {}, const QString &text = {});
    void takeFocus();
    void setLow(bool low); // there is little room from above to below: the phrases go, and the box is lower
    static int excess(const QString &text); // characters beyond the room of a comment; negative: there is room

Q_SIGNALS:
    void typed(const QString &text); // with every key, for the field that is chosen
    void added(const QString &text);
    void jumpWanted(const views::FieldRef &place);
    void settleWanted(const models::Id &comment);

protected:
    void changeEvent(QEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void addComposer(QVBoxLayout *column);
    void add();
    QString trimmed() const;
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
    QString m_place;
    int m_count = 0;
    bool m_isLow = false;
};

} // namespace views
