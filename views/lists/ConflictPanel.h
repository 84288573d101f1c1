// SPDX-License-Identifier: GPL-3.0-or-later
// One conflict to decide: the value before, the candidates side by side, an own value, a reason. Only what is shown now
// is chosen beforehand; 1 2 3 choose, Ctrl+Enter confirms, and the button names the choice.
#pragma once

#include "views/lists/SyncValues.h"

#include <QFrame>

#include <map>
#include <vector>

class QBoxLayout;
class QLabel;
class QLineEdit;
class QPushButton;
class QRadioButton;

namespace views {

class Badge;
class CandidateCard;
class FieldRow;
class KeyHint;
class Theme;

class ConflictPanel : public QFrame
{
    Q_OBJECT

public:
    explicit ConflictPanel(const Theme &theme, QWidget *parent = nullptr);

    void show(const ConflictCase &conflict);
    const models::Id &shown() const { return m_case.id; }
    void setBusy(bool busy);
    void takeFocus();
    QSize minimumSizeHint() const override; // the cards stand below each other where there is little room
    void choose(int number); // 1…n are the candidates, n + 1 the own value, which is typed then; 0: none
    void confirm();          // if something is chosen

Q_SIGNALS:
    void decided(const views::ConflictDecision &decision);
    void postponed();
    void handedOn(const models::Id &conflict); // to the coordinator
    void householdWanted(const models::Id &household);

protected:
    void changeEvent(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    QWidget *makeOwnValue();
    QWidget *makeFoot();
    void connectParts();
    void keepTyped();
    void rebuildCards();
    void orderTabs();
    void showBefore();
    void fitWidth();
    void mark(int number);
    int chosen() const; // -1 none, count = own value
    void showChoice();
    void retranslate();

    struct Typed
    {
        QString ownValue{};
        QString reason{};
    };

    const Theme &m_theme;
    ConflictCase m_case;
    std::map<models::Id, Typed> m_typed; // of conflicts that were looked at and not decided
    QLabel *m_title;
    Badge *m_badge;
    QPushButton *m_open;
    QLabel *m_explanation;
    QLabel *m_beforeLabel;
    QLabel *m_beforeValue;
    QLabel *m_beforeWho;
    QFrame *m_before;
    QBoxLayout *m_cardRow;
    std::vector<CandidateCard *> m_cards;
    QWidget *m_own;
    QRadioButton *m_ownChoice;
    QLineEdit *m_ownValue;
    FieldRow *m_reason;
    KeyHint *m_chooseHint;
    KeyHint *m_confirmHint;
    QPushButton *m_later;
    QPushButton *m_handOn;
    QPushButton *m_confirm;
    bool m_busy = false;
};

} // namespace views
