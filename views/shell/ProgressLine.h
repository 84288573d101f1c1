// SPDX-License-Identifier: GPL-3.0-or-later
// Long work at a glance: what step, how much of how much, about how long yet, and a way to stop where it may be
// stopped.
#pragma once

#include <QWidget>

class QLabel;
class QProgressBar;
class QPushButton;

namespace views {

class BusyIcon;
class Theme;

enum class ProgressUnit { Items, Pages };

struct ProgressState
{
    int step = 1;
    int steps = 1; // with one step only its name is said
    QString name{};
    qint64 done = 0;
    qint64 total = 0;    // 0: not known yet
    int minutesLeft = 0; // 0: not said
    bool cancellable = false;
    ProgressUnit unit = ProgressUnit::Items;
};

class ProgressLine : public QWidget
{
    Q_OBJECT

public:
    explicit ProgressLine(const Theme &theme, QWidget *parent = nullptr);

    void show(const ProgressState &state);
    void finish(); // hides it

Q_SIGNALS:
    void cancelWanted();

protected:
    void changeEvent(QEvent *event) override;

private:
    void retranslate();
    QString amounts() const;

    ProgressState m_state;
    BusyIcon *m_busy;
    QLabel *m_name;
    QLabel *m_count;
    QPushButton *m_cancel;
    QProgressBar *m_bar;
};

} // namespace views
