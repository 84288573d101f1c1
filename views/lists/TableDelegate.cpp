// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/lists/TableDelegate.h"

#include "views/lists/RowGround.h"
#include "views/shell/Theme.h"

#include <QHeaderView>
#include <QHelpEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QTableView>
#include <QTextLayout>
#include <QToolTip>

namespace views {

static constexpr int cellPadding = 10;
static constexpr int starGap = 3; // on both sides of a run of stars
static constexpr int boxSize = 17;
static constexpr int swatchSize = 14;
static constexpr int roomForTwoLines = 32;

TableDelegate::TableDelegate(const Theme &theme, QObject *parent) : QStyledItemDelegate(parent), m_theme(theme) {}

static bool isSelected(const QStyleOptionViewItem &option)
{
    return option.state.testFlag(QStyle::State_Selected);
}

void TableDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const Cell cell = m_look(index);
    painter->save();
    painter->setClipRect(option.rect);
    paintGround(*painter, option, index, cell);
    const int padding = m_theme.px(cellPadding);
    const QRect area = option.rect.adjusted(padding, 0, -padding, -1);
    switch (cell.kind) {
    case CellKind::Text:
    case CellKind::Number:
        paintText(*painter, area, cell);
        break;
    case CellKind::Check:
        paintCheck(*painter, option.rect, cell.checked);
        break;
    case CellKind::Icon:
        paintIcon(*painter, option.rect, cell);
        break;
    case CellKind::Name:
        if (cell.below.isEmpty() || area.height() < m_theme.px(roomForTwoLines)) {
            paintName(*painter, area, cell);
        } else {
            paintName(*painter, area.adjusted(0, 1, 0, -area.height() / 2), cell);
            paintBelow(*painter, area.adjusted(0, area.height() / 2, 0, -1), cell.below);
        }
        break;
    case CellKind::Masked:
        paintMasked(*painter, area, cell);
        break;
    case CellKind::Badge:
        if (!cell.text.isEmpty())
            paintBadge(*painter, area.adjusted(-2, 0, 0, 0), m_theme, {cell.tone, cell.icon, cell.text},
                       isSelected(option));
        break;
    case CellKind::Swatch:
        paintSwatch(*painter, area, cell);
        break;
    }
    painter->restore();
}

static bool isLeftmost(const QStyleOptionViewItem &option, const QModelIndex &index)
{
    const auto *table = qobject_cast<const QTableView *>(option.widget);
    return table && table->horizontalHeader()->sectionPosition(index.column()) == 0;
}

// Grounds without antialiasing: at fractional scales it leaves seams.
void TableDelegate::paintGround(QPainter &painter, const QStyleOptionViewItem &option, const QModelIndex &index,
                                const Cell &cell) const
{
    const QRect &area = option.rect;
    painter.setRenderHint(QPainter::Antialiasing, false);
    const Token ground = isSelected(option)         ? Token::AccentSoft
                         : index.row() == m_hovered ? Token::Sunken
                         : cell.muted               ? Token::SurfaceAlt
                                                    : Token::Surface;
    painter.fillRect(area, m_theme.colour(ground));
    if (!endsWithList(option, index))
        painter.fillRect(area.x(), area.bottom(), area.width(), 1, m_theme.colour(Token::Border));
    if (isSelected(option) && isLeftmost(option, index))
        painter.fillRect(area.x(), area.y(), 3, area.height(), m_theme.colour(Token::Accent));
}

// The narrowest advance of a digit times the length is a cheap upper bound test: most cells fit and are never measured.
static QString fitted(const QFontMetrics &metrics, const QString &text, int width)
{
    if (text.size() * metrics.maxWidth() <= width)
        return text;
    return metrics.horizontalAdvance(text) <= width ? text : metrics.elidedText(text, Qt::ElideRight, width);
}

static QString firstLine(const QString &text, const QFont &font, int width)
{
    QTextLayout layout(text, font);
    layout.beginLayout();
    QTextLine line = layout.createLine();
    line.setLineWidth(width);
    layout.endLayout();
    return text.first(line.textLength());
}

// A row is high enough for two lines of small type; what fits into one of them stands in the middle.
void TableDelegate::paintTwoLines(QPainter &painter, const QRect &area, const QString &text) const
{
    const QFont font = m_theme.font(TypeRole::Small);
    const QString first = firstLine(text, font, area.width());
    const int half = area.height() / 2;
    painter.setFont(font);
    const QFontMetrics metrics = painter.fontMetrics();
    const auto draw = [&](const QRect &line, const QString &part) {
        painter.drawText(line, Qt::AlignVCenter | Qt::TextSingleLine | Qt::TextDontClip,
                         fitted(metrics, part.trimmed(), area.width()));
    };
    const QString second = text.sliced(first.size());
    draw(second.isEmpty() ? area : area.adjusted(0, 1, 0, -half), first);
    draw(area.adjusted(0, half, 0, -1), second);
}

QFont TableDelegate::fontOf(const Cell &cell) const
{
    return m_theme.font(TypeRole::Body, cell.strong || cell.kind == CellKind::Name);
}

bool TableDelegate::isWrapped(const QSize &room, const Cell &cell) const
{
    const bool mayWrap = cell.kind == CellKind::Text || (cell.kind == CellKind::Name && cell.below.isEmpty());
    if (!mayWrap || room.height() < m_theme.px(roomForTwoLines))
        return false;
    const QFontMetrics metrics(fontOf(cell));
    return cell.text.size() * metrics.maxWidth() > room.width() && metrics.horizontalAdvance(cell.text) > room.width();
}

void TableDelegate::paintText(QPainter &painter, QRect area, const Cell &cell) const
{
    if (!cell.icon.isEmpty()) {
        paintIcon(painter, {area.x(), area.y(), m_theme.px(16), area.height()}, cell);
        area.adjust(m_theme.px(22), 0, 0, 0);
    }
    painter.setPen(m_theme.colour(cell.ink));
    if (isWrapped(area.size(), cell))
        return paintTwoLines(painter, area, cell.text);
    painter.setFont(m_theme.font(TypeRole::Body, cell.strong));
    const bool isNumber = cell.kind == CellKind::Number;
    QString text = fitted(painter.fontMetrics(), cell.text, area.width());
    if (isNumber)
        text.replace(u'-', QChar(0x2212));
    painter.drawText(area, Qt::AlignVCenter | Qt::TextSingleLine | (isNumber ? Qt::AlignRight : Qt::AlignLeft), text);
}

void TableDelegate::paintName(QPainter &painter, const QRect &area, const Cell &cell) const
{
    painter.setPen(m_theme.colour(cell.ink));
    if (isWrapped(area.size(), cell))
        return paintTwoLines(painter, area, cell.text);
    painter.setFont(fontOf(cell));
    const QFontMetrics metrics = painter.fontMetrics();
    const QString text = fitted(metrics, cell.text, area.width());
    painter.drawText(area, Qt::AlignVCenter | Qt::AlignLeft | Qt::TextSingleLine, text);
    const int line = area.y() + (area.height() + metrics.height()) / 2 - 1;
    for (int position : cell.matched) {
        if (position < 0 || position >= text.size())
            continue;
        const int left = metrics.horizontalAdvance(text, position);
        const int right = metrics.horizontalAdvance(text, position + 1);
        painter.fillRect(area.x() + left, line, right - left, 2, m_theme.colour(Token::Accent));
    }
}

void TableDelegate::paintBelow(QPainter &painter, const QRect &area, const QString &text) const
{
    painter.setFont(m_theme.font(TypeRole::Small));
    painter.setPen(m_theme.colour(Token::Text2));
    painter.drawText(area, Qt::AlignVCenter | Qt::AlignLeft | Qt::TextSingleLine,
                     fitted(painter.fontMetrics(), text, area.width()));
}

// Runs of stars are quiet, what is shown of the number is not. Where room is short, some of the stars give way.
void TableDelegate::paintMasked(QPainter &painter, const QRect &area, const Cell &cell) const
{
    painter.setFont(m_theme.font(TypeRole::Body));
    const QFontMetrics metrics = painter.fontMetrics();
    const int gap = m_theme.px(starGap);
    QString text = cell.text;
    while (text.count(u'*') > 3 && metrics.horizontalAdvance(text) + 2 * gap > area.width())
        text.remove(text.indexOf(u'*'), 1);
    int x = area.x();
    for (qsizetype start = 0; start < text.size();) {
        const bool isStar = text.at(start) == u'*';
        qsizetype end = start;
        while (end < text.size() && (text.at(end) == u'*') == isStar)
            ++end;
        const QString run = text.mid(start, end - start);
        const int before = isStar ? gap : 0;
        painter.setPen(m_theme.colour(isStar ? Token::Placeholder : cell.ink));
        painter.drawText(QRect(x + before, area.y(), area.right() - x - before + 1, area.height()),
                         Qt::AlignVCenter | Qt::AlignLeft | Qt::TextSingleLine, run);
        x += metrics.horizontalAdvance(run) + 2 * before;
        start = end;
    }
}

void TableDelegate::paintCheck(QPainter &painter, const QRect &area, bool checked) const
{
    const int side = m_theme.px(boxSize);
    const int half = side / 2; // on whole pixels
    const QRectF box(area.center().x() - half + 0.5, area.center().y() - half + 0.5, side - 1, side - 1);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(m_theme.colour(checked ? Token::Accent : Token::BorderStrong), 1.5));
    painter.setBrush(m_theme.colour(checked ? Token::Accent : Token::Surface));
    painter.drawRoundedRect(box, 3, 3);
    if (checked) {
        const QPixmap tick = m_theme.pixmap(u"check"_qs, Token::OnAccent, 14, painter.device()->devicePixelRatioF());
        painter.drawPixmap(QPointF(box.center().x() - m_theme.px(7), box.center().y() - m_theme.px(7)), tick);
    }
}

void TableDelegate::paintIcon(QPainter &painter, const QRect &area, const Cell &cell) const
{
    if (cell.icon.isEmpty())
        return;
    const int side = m_theme.px(16);
    painter.drawPixmap(area.x() + (area.width() - side) / 2, area.y() + (area.height() - side) / 2,
                       m_theme.pixmap(cell.icon, cell.ink, 16, painter.device()->devicePixelRatioF()));
}

void TableDelegate::paintSwatch(QPainter &painter, const QRect &area, const Cell &cell) const
{
    const int side = m_theme.px(swatchSize);
    painter.setPen(m_theme.colour(Token::Text2));
    painter.setBrush(cell.swatch);
    painter.drawRect(area.x(), area.y() + (area.height() - side) / 2, side - 1, side - 1);
    paintText(painter, area.adjusted(side + m_theme.px(8), 0, 0, 0), cell);
}

bool TableDelegate::editorEvent(QEvent *event, QAbstractItemModel *model, const QStyleOptionViewItem &,
                                const QModelIndex &index)
{
    if (event->type() != QEvent::MouseButtonRelease || !index.flags().testFlag(Qt::ItemIsUserCheckable))
        return false;
    const bool isChecked = index.data(Qt::CheckStateRole).toInt() == Qt::Checked;
    return model->setData(index, isChecked ? Qt::Unchecked : Qt::Checked, Qt::CheckStateRole);
}

// The word for a picture; otherwise the text, which may be cut.
bool TableDelegate::helpEvent(QHelpEvent *event, QAbstractItemView *view, const QStyleOptionViewItem &option,
                              const QModelIndex &index)
{
    const Cell cell = index.isValid() ? m_look(index) : Cell{};
    const QString word = cell.toolTip.isEmpty() && isCut(option.rect.size(), cell) ? cell.text : cell.toolTip;
    if (word.isEmpty() || event->type() != QEvent::ToolTip)
        return QStyledItemDelegate::helpEvent(event, view, option, index);
    QToolTip::showText(event->globalPos(), word, view);
    return true;
}

int TableDelegate::roomFor(const Cell &cell) const
{
    if (cell.text.isEmpty())
        return 0;
    const int gaps = cell.kind == CellKind::Masked ? 2 * m_theme.px(starGap) : 0;
    const int icon = cell.icon.isEmpty() ? 0 : m_theme.px(22);
    const int below = QFontMetrics(m_theme.font(TypeRole::Small)).horizontalAdvance(cell.below);
    const int text = QFontMetrics(fontOf(cell)).horizontalAdvance(cell.text);
    return qMax(text, below) + 2 * m_theme.px(cellPadding) + icon + gaps;
}

bool TableDelegate::isCut(const QSize &size, const Cell &cell) const
{
    const bool isText = cell.kind == CellKind::Text || cell.kind == CellKind::Name || cell.kind == CellKind::Number;
    const int icon = cell.icon.isEmpty() ? 0 : m_theme.px(22);
    const QSize room = size - QSize(2 * m_theme.px(cellPadding) + icon, 1);
    const bool isOnTwo = isWrapped(room, cell);
    const QFont font = isOnTwo ? m_theme.font(TypeRole::Small) : fontOf(cell);
    const QString last = isOnTwo ? cell.text.sliced(firstLine(cell.text, font, room.width()).size()) : cell.text;
    return isText && QFontMetrics(font).horizontalAdvance(last) > room.width();
}

} // namespace views
