// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/lists/SyncTiles.h"

#include "models/base/Clock.h"
#include "views/shell/DateText.h"
#include "views/shell/ElidedLabel.h"
#include "views/shell/Theme.h"
#include "views/shell/Widgets.h"

#include <QEvent>
#include <QGridLayout>
#include <QLocale>
#include <QPainter>
#include <QTimer>
#include <QVBoxLayout>

namespace views {

static constexpr int discSize = 40;

Tile::Tile(const Theme &theme, QWidget *parent)
    : QFrame(parent)
    , m_theme(theme)
    , m_label(new ElidedLabel("small", this))
    , m_fact(new ElidedLabel("section", this))
    , m_detail(new ElidedLabel("small", this))
{
    setProperty("frame", u"card"_qs);
    auto *texts = new QVBoxLayout(this);
    texts->setContentsMargins(theme.px(16 + discSize + 12), 10, 12, 10);
    texts->setSpacing(1);
    texts->addWidget(m_label);
    texts->addWidget(m_fact);
    texts->addWidget(m_detail);
    connect(&theme, &Theme::changed, this,
            [this, texts] { texts->setContentsMargins(m_theme.px(16 + discSize + 12), 10, 12, 10); });
}

void Tile::setLook(const QString &icon, Tone tone)
{
    m_icon = icon;
    m_tone = tone;
    update();
}

void Tile::setTexts(const QString &label, const QString &fact, const QString &detail)
{
    m_label->setText(label);
    m_fact->setText(fact);
    m_detail->setText(detail);
    setAccessibleName(label + u": "_qs + fact);
}

void Tile::paintEvent(QPaintEvent *event)
{
    QFrame::paintEvent(event);
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const int disc = m_theme.px(discSize);
    const QRect area(m_theme.px(16), (height() - disc) / 2, disc, disc);
    painter.setPen(Qt::NoPen);
    painter.setBrush(m_theme.colour(softOf(m_tone)));
    painter.drawEllipse(area);
    const int icon = m_theme.px(20);
    painter.drawPixmap(area.x() + (disc - icon) / 2, area.y() + (disc - icon) / 2,
                       m_theme.pixmap(m_icon, inkOf(m_tone), 20, devicePixelRatioF()));
}

SyncTiles::SyncTiles(const Theme &theme, const models::Clock &clock, QWidget *parent)
    : QWidget(parent)
    , m_theme(theme)
    , m_clock(clock)
    , m_connection(new Tile(theme, this))
    , m_waiting(new Tile(theme, this))
    , m_conflicts(new Tile(theme, this))
    , m_last(new Tile(theme, this))
{
    m_grid = new QGridLayout(this);
    m_grid->setContentsMargins(0, 0, 0, 0);
    m_grid->setSpacing(12);
    arrange();
    connect(&theme, &Theme::changed, this, &SyncTiles::arrange);
    showAll();
    auto *minutes = new QTimer(this);
    minutes->setInterval(30'000);
    connect(minutes, &QTimer::timeout, this, &SyncTiles::showLast);
    minutes->start();
}

// Two rows where four in one would not be read.
void SyncTiles::arrange()
{
    const int columns = width() < 4 * m_theme.px(190) ? 2 : 4;
    int place = 0;
    for (Tile *tile : {m_connection, m_waiting, m_conflicts, m_last}) {
        m_grid->addWidget(tile, place / columns, place % columns);
        ++place;
    }
    for (int column = 0; column < 4; ++column)
        m_grid->setColumnStretch(column, column < columns ? 1 : 0);
}

void SyncTiles::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    arrange();
}

void SyncTiles::show(const SyncOverview &overview)
{
    m_overview = overview;
    showAll();
}

void SyncTiles::showAll()
{
    showConnection();
    showWaiting();
    showConflicts();
    showLast();
}

void SyncTiles::showConnection()
{
    struct Look
    {
        const char *icon;
        Tone tone;
        QString fact;
    };
    const std::array<Look, 6> looks{{
        {"offline", Tone::Neutral, tr("Offline")},
        {"cloud", Tone::Ok, tr("Online")},
        {"warning", Tone::Warning, tr("Server unreachable")},
        {"warning", Tone::Error, tr("Another certificate")},
        {"lock", Tone::Warning, tr("Not let in")},
        {"lock", Tone::Error, tr("Access ended")},
    }};
    const Look &look = looks.at(static_cast<size_t>(m_overview.connection));
    m_connection->setLook(QLatin1String(look.icon), look.tone);
    m_connection->setTexts(tr("Connection"), look.fact, connectionNote());
}

// While it is away it matters how long that may last.
QString SyncTiles::connectionNote() const
{
    if (m_overview.connection == Connection::OtherCertificate)
        return tr("Nothing is sent to it");
    if (m_overview.connection == Connection::Revoked)
        return tr("By the administrator; ask there");
    if (m_overview.connection == Connection::NotLetIn)
        return tr("Ask the administrator");
    if (m_overview.connection != Connection::Online && m_overview.leaseEnds) {
        return tr("Until %1, %n day(s) left", nullptr, m_overview.leaseDays).arg(monthDayText(*m_overview.leaseEnds));
    }
    return m_overview.server.isEmpty() ? QString() : tr("Server %1").arg(m_overview.server);
}

void SyncTiles::showWaiting()
{
    const bool isNone = m_overview.waiting == 0;
    const bool isClean = isNone && m_overview.held == 0;
    QStringList parts;
    if (m_overview.held > 0)
        parts << tr("%n kept aside, see below", nullptr, m_overview.held);
    if (m_overview.waitingRecords > 0)
        parts << tr("%n household(s)", nullptr, m_overview.waitingRecords);
    if (m_overview.waitingPhotos > 0)
        parts << tr("%n photo(s)", nullptr, m_overview.waitingPhotos);
    if (m_overview.waitingBytes > 0)
        parts << tr("about %1").arg(QLocale().formattedDataSize(m_overview.waitingBytes, 1, QLocale::DataSizeSIFormat));
    m_waiting->setLook(isClean ? u"ok"_qs : u"pending"_qs, isClean ? Tone::Ok : Tone::Pending);
    m_waiting->setTexts(tr("Waiting to be sent"),
                        isNone ? tr("Nothing") : tr("%n change(s)", nullptr, m_overview.waiting),
                        isClean ? tr("Everything is on the server") : parts.join(tr(", ", "between facts")));
}

void SyncTiles::showConflicts()
{
    const bool isClean = m_overview.conflicts == 0;
    m_conflicts->setLook(isClean ? u"ok"_qs : u"conflict"_qs, isClean ? Tone::Ok : Tone::Conflict);
    m_conflicts->setTexts(tr("Conflicts"), isClean ? tr("None") : tr("%n to decide", nullptr, m_overview.conflicts),
                          isClean ? tr("Nobody changed the same") : tr("Both values are kept"));
}

void SyncTiles::showLast()
{
    const bool isNever = m_overview.lastSuccessMs == 0;
    const bool isNothing = m_overview.lastReceived + m_overview.lastSent == 0;
    const QLocale locale;
    m_last->setLook(u"history"_qs, Tone::Neutral);
    m_last->setTexts(tr("Last success"), isNever ? tr("Not yet") : agoText(m_overview.lastSuccessMs, m_clock.nowMs()),
                     isNever ? QString()
                     : isNothing
                         ? tr("There was nothing new")
                         : tr("%1 received, %2 sent")
                               .arg(locale.toString(m_overview.lastReceived), locale.toString(m_overview.lastSent)));
}

void SyncTiles::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        showAll();
    QWidget::changeEvent(event);
}

} // namespace views
