// SPDX-License-Identifier: GPL-3.0-or-later
// The line at the foot that tells the truth: how sync stands, when it last succeeded, where one works, whether the
// data are invented.
#pragma once

#include "views/shell/SyncStatus.h"

#include <QFrame>

class QLabel;
class QPushButton;

namespace models {
class Clock;
}

namespace views {

class Theme;

class StatusBar : public QFrame
{
    Q_OBJECT

public:
    StatusBar(const Theme &theme, const models::Clock &clock, QWidget *parent = nullptr);

    void setStatus(const SyncStatus &status);
    void setPlace(const QString &village, const QString &code);
    void setDemonstration(bool demonstration);

Q_SIGNALS:
    void detailsWanted(); // the state was clicked

protected:
    void changeEvent(QEvent *event) override;

private:
    void showStatus();
    void resizeToType();

    const Theme &m_theme;
    const models::Clock &m_clock;
    SyncStatus m_status;
    QPushButton *m_state;
    QFrame *m_firstLine;
    QLabel *m_last;
    QLabel *m_place;
    QFrame *m_secondLine;
    QLabel *m_demonstration;
};

} // namespace views
