// SPDX-License-Identifier: GPL-3.0-or-later
// Whether the case on the screen may be decided now, whatever it is: not twice, not unseen, and not before all that is
// known of it can have come. A double click on a button, or a key that is pressed again at once or held, is meant for
// the case before.
#pragma once

#include <QElapsedTimer>
#include <QObject>
#include <QTimer>

namespace views {

class DecisionPace : public QObject
{
    Q_OBJECT

public:
    explicit DecisionPace(QObject *parent);

    bool mayDecide() const { return !m_isDecided && !m_isFetching && !m_look.isActive(); }
    bool isDecided() const { return m_isDecided; } // and nothing has taken its place yet
    bool isFetching() const { return m_isFetching; }

    void decided();   // the case on the screen
    void nextCame();  // another one is on the screen; after a decision it is to be seen first
    void openAgain(); // the decision failed, or the case is looked at once more
    void setFetching(bool isFetching);

    // Asked at each press of the key that decides. False: it has been held since it decided; some systems tell of that
    // as presses of their own, which follow each other faster than a person presses.
    bool takesKey();

Q_SIGNALS:
    void changed();

private:
    QTimer m_look;
    QElapsedTimer m_pressed;
    bool m_isDecided = false;
    bool m_isFetching = false;
};

} // namespace views
