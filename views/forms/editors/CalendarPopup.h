// SPDX-License-Identifier: GPL-3.0-or-later
// A month to choose a day from, under a date field. Deletes itself when it is closed.
#pragma once

#include <QDate>
#include <QFrame>

namespace views {

class Theme;

class CalendarPopup : public QFrame
{
    Q_OBJECT

public:
    CalendarPopup(const Theme &theme, QDate day, QWidget *parent);
    void openBelow(const QWidget &field);

Q_SIGNALS:
    void chosen(QDate day);

protected:
    bool event(QEvent *event) override;
};

// Where a pop-up of that size goes: under the field, or over it if the screen ends.
QPoint popupPlace(const QWidget &field, const QSize &size);

} // namespace views
