// SPDX-License-Identifier: GPL-3.0-or-later
// The four tiles at the top of the sync page: connection, what waits, conflicts, the last success.
#pragma once

#include "views/lists/SyncValues.h"

#include <QFrame>

class QGridLayout;
class QLabel;

namespace models {
class Clock;
}

namespace views {

class Theme;

// An icon on a soft disc, a label, one fact in section size and one line below.
class Tile : public QFrame
{
    Q_OBJECT

public:
    Tile(const Theme &theme, QWidget *parent);

    void setLook(const QString &icon, Tone tone);
    void setTexts(const QString &label, const QString &fact, const QString &detail);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    const Theme &m_theme;
    QString m_icon;
    Tone m_tone = Tone::Neutral;
    QLabel *m_label;
    QLabel *m_fact;
    QLabel *m_detail;
};

class SyncTiles : public QWidget
{
    Q_OBJECT

public:
    SyncTiles(const Theme &theme, const models::Clock &clock, QWidget *parent = nullptr);

    void show(const SyncOverview &overview);

protected:
    void changeEvent(QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void arrange();
    void showConnection();
    QString connectionNote() const;
    void showWaiting();
    void showConflicts();
    void showLast();
    void showAll();

    const Theme &m_theme;
    const models::Clock &m_clock;
    QGridLayout *m_grid;
    SyncOverview m_overview;
    Tile *m_connection;
    Tile *m_waiting;
    Tile *m_conflicts;
    Tile *m_last;
};

} // namespace views
