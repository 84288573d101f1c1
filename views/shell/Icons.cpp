// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/shell/Icons.h"

#include "views/shell/Theme.h"

#include <QDir>
#include <QFile>
#include <QPainter>
#include <QSvgRenderer>

namespace views {

// In units of the 24 px grid: small icons need a stroke of 2, the one behind the brand a thin one.
static QByteArray strokeFor(int size)
{
    return size <= 16 ? QByteArrayLiteral("2") : size > 100 ? QByteArrayLiteral("0.65") : QByteArrayLiteral("1.75");
}

static QByteArray tinted(const QString &name, const QColor &colour, int size)
{
    QFile file(u":/icons/"_qs + name + u".svg"_qs);
    if (!file.open(QIODevice::ReadOnly))
        return {};
    return file.readAll()
        .replace("#516063", colour.name().toLatin1())
        .replace("stroke-width=\"1.75\"", QByteArray("stroke-width=\"" + strokeFor(size) + '"'));
}

static QPixmap rendered(const QByteArray &svg, int size, qreal ratio)
{
    if (svg.isEmpty())
        return {};
    QPixmap pixmap(QSize(size, size) * ratio);
    pixmap.fill(Qt::transparent);
    QPainter painter(&pixmap);
    QSvgRenderer(svg).render(&painter);
    painter.end();
    pixmap.setDevicePixelRatio(ratio);
    return pixmap;
}

QPixmap IconCache::pixmap(const QString &name, const QColor &colour, int size, qreal ratio)
{
    const QString key = name + u'/' + colour.name() + u'/' + QString::number(size) + u'/' + QString::number(ratio);
    const auto known = m_pixmaps.constFind(key);
    if (known != m_pixmaps.constEnd())
        return *known;
    return *m_pixmaps.insert(key, rendered(tinted(name, colour, size), size, ratio));
}

QStringList iconNames()
{
    QStringList names = QDir(u":/icons"_qs).entryList({u"*.svg"_qs}, QDir::Files, QDir::Name);
    for (QString &name : names)
        name.chop(4);
    return names;
}

ThemedIconEngine::ThemedIconEngine(const Theme &theme, const QString &name, Token tint)
    : m_theme(theme), m_name(name), m_tint(tint)
{}

QPixmap ThemedIconEngine::drawn(int size, QIcon::Mode mode, qreal ratio) const
{
    const Token tint = mode == QIcon::Disabled ? Token::Disabled : m_tint;
    return m_theme.exactPixmap(m_name, tint, size, ratio);
}

void ThemedIconEngine::paint(QPainter *painter, const QRect &rect, QIcon::Mode mode, QIcon::State)
{
    const int side = qMin(rect.width(), rect.height());
    const QPixmap pixmap = drawn(side, mode, painter->device()->devicePixelRatioF());
    painter->drawPixmap(rect.x() + (rect.width() - side) / 2, rect.y() + (rect.height() - side) / 2, pixmap);
}

QPixmap ThemedIconEngine::pixmap(const QSize &size, QIcon::Mode mode, QIcon::State)
{
    return drawn(qMin(size.width(), size.height()), mode, 1);
}

// Qt 6.4 asks with the size in device pixels.
QPixmap ThemedIconEngine::scaledPixmap(const QSize &size, QIcon::Mode mode, QIcon::State, qreal scale)
{
    return drawn(qRound(qMin(size.width(), size.height()) / scale), mode, scale);
}

QIconEngine *ThemedIconEngine::clone() const
{
    return new ThemedIconEngine(m_theme, m_name, m_tint);
}

} // namespace views
