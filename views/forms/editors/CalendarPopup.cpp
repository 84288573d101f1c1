// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/forms/editors/CalendarPopup.h"

#include "views/forms/editors/PopupKeys.h"
#include "views/shell/Theme.h"
#include "views/shell/Widgets.h"

#include <QAbstractItemView>
#include <QCalendarWidget>
#include <QScreen>
#include <QTextCharFormat>
#include <QVBoxLayout>

namespace views {

CalendarPopup::CalendarPopup(const Theme &theme, QDate day, QWidget *parent) : QFrame(parent, Qt::Popup)
{
    setAttribute(Qt::WA_DeleteOnClose);
    setProperty("frame", u"card"_qs);
    auto *calendar = new QCalendarWidget(this);
    calendar->setFirstDayOfWeek(Qt::Monday);
    calendar->setVerticalHeaderFormat(QCalendarWidget::NoVerticalHeader);
    QTextCharFormat plain;
    plain.setForeground(theme.colour(Token::Text));
    calendar->setWeekdayTextFormat(Qt::Saturday, plain);
    calendar->setWeekdayTextFormat(Qt::Sunday, plain);
    const auto arrow = [&](const QString &name, const QString &icon, const QString &words) {
        if (auto *button = calendar->findChild<QToolButton *>(name)) {
            button->setIcon(theme.icon(icon));
            nameToolButton(*button, words);
        }
    };
    arrow(u"qt_calendar_prevmonth"_qs, u"chevron-left"_qs, tr("Previous month (PgUp)"));
    arrow(u"qt_calendar_nextmonth"_qs, u"chevron-right"_qs, tr("Next month (PgDn)"));
    if (auto *days = calendar->findChild<QAbstractItemView *>())
        days->setAccessibleName(tr("Days"));
    if (day.isValid())
        calendar->setSelectedDate(day);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(4, 4, 4, 4);
    column->addWidget(calendar);
    calendar->setFocus();
    const auto take = [this](QDate picked) {
        Q_EMIT chosen(picked);
        close();
    };
    connect(calendar, &QCalendarWidget::activated, this, take);
    connect(calendar, &QCalendarWidget::clicked, this, take);
}

// Also of its days, as they leave it.
bool CalendarPopup::event(QEvent *event)
{
    if (event->type() == QEvent::ShortcutOverride && isKeyOfThePage(*static_cast<QKeyEvent *>(event)))
        close();
    return QFrame::event(event);
}

void CalendarPopup::openBelow(const QWidget &field)
{
    move(popupPlace(field, sizeHint()));
    show();
}

QPoint popupPlace(const QWidget &field, const QSize &size)
{
    const QPoint below = field.mapToGlobal(QPoint(0, field.height() + 2));
    const QRect screen = field.screen()->availableGeometry();
    const int left = qBound(screen.left(), below.x(), qMax(screen.left(), screen.right() - size.width()));
    const bool fitsBelow = below.y() + size.height() <= screen.bottom();
    return {left, fitsBelow ? below.y() : qMax(screen.top(), below.y() - field.height() - 4 - size.height())};
}

} // namespace views
