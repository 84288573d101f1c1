// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/forms/ReviewQueue.h"

#include "views/lists/CaseBadge.h"
#include "views/lists/RowGround.h"
#include "views/shell/DateText.h"
#include "views/shell/Theme.h"
#include "views/shell/Widgets.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QListView>
#include <QPainter>
#include <QScopedValueRollback>
#include <QScrollBar>
#include <QVBoxLayout>

#include <algorithm>

namespace views {

void ReviewQueueModel::setEntries(std::vector<ReviewQueueEntry> entries)
{
    beginResetModel();
    m_entries = std::move(entries);
    endResetModel();
}

int ReviewQueueModel::rowOf(const models::Id &household) const
{
    const auto found = std::ranges::find(m_entries, household, &ReviewQueueEntry::household);
    return found == m_entries.end() ? -1 : static_cast<int>(found - m_entries.begin());
}

int ReviewQueueModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_entries.size());
}

QVariant ReviewQueueModel::data(const QModelIndex &index, int role) const
{
    const ReviewQueueEntry &one = entry(index.row());
    if (role == Qt::DisplayRole)
        return one.head;
    if (role == Qt::AccessibleTextRole) {
        const QString told = ReviewQueue::tr("%1, %2, %3 errors, %4 warnings")
                                 .arg(one.head, one.place)
                                 .arg(one.errors)
                                 .arg(one.warnings);
        return one.isInConflict ? QString(told + u", " + syncMarkLook(models::SyncMark::Conflict).word) : told;
    }
    return {};
}

QSize ReviewQueueDelegate::sizeHint(const QStyleOptionViewItem &, const QModelIndex &) const
{
    return {m_theme.px(100), m_theme.px(62)};
}

int ReviewQueueDelegate::paintMarks(QPainter &painter, const ReviewQueueEntry &entry, const QRect &line) const
{
    const qreal ratio = painter.device()->devicePixelRatioF();
    const int size = m_theme.px(14);
    int right = line.right();
    painter.setFont(m_theme.font(TypeRole::Small, true));
    const auto mark = [&](const QString &icon, Token ink, int count) {
        const QString text = count > 0 ? QString::number(count) : QString();
        const int width = painter.fontMetrics().horizontalAdvance(text);
        painter.setPen(m_theme.colour(ink));
        painter.drawText(QRect(right - width, line.y(), width, line.height()), Qt::AlignVCenter, text);
        right -= width + (count > 0 ? m_theme.px(6) : 0) + size;
        painter.drawPixmap(right, line.center().y() - size / 2, m_theme.pixmap(icon, ink, 14, ratio));
        right -= m_theme.px(10);
    };
    if (entry.warnings > 0)
        mark(u"warning"_qs, Token::Warning, entry.warnings);
    if (entry.errors > 0)
        mark(u"error"_qs, Token::Error, entry.errors);
    if (entry.isInConflict)
        mark(u"conflict"_qs, Token::Conflict, 0);
    if (entry.errors + entry.warnings == 0 && !entry.isInConflict)
        mark(u"check"_qs, Token::Ok, 0);
    return right;
}

void ReviewQueueDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const auto *model = qobject_cast<const ReviewQueueModel *>(index.model());
    const ReviewQueueEntry &entry = model->entry(index.row());
    const QRect area = option.rect;
    painter->save();
    paintRowGround(*painter, m_theme, area, option.state.testFlag(QStyle::State_Selected));
    const int height = m_theme.lineHeight(TypeRole::Body) + 2;
    const QRect first(area.x() + m_theme.px(16), area.y() + (area.height() - 2 * height) / 2,
                      area.width() - m_theme.px(28), height);
    const QRect second = first.translated(0, height);
    const int right = paintMarks(*painter, entry, first);
    painter->setFont(m_theme.font(TypeRole::Body, true));
    painter->setPen(m_theme.colour(Token::Text));
    const int room = right - first.x();
    painter->drawText(QRect(first.topLeft(), QSize(room, height)), Qt::AlignVCenter,
                      painter->fontMetrics().elidedText(entry.head, Qt::ElideRight, room));
    painter->setFont(m_theme.font(TypeRole::Small));
    painter->setPen(m_theme.colour(Token::Text2));
    const QString day = monthDayText(dateOf(entry.submittedMs));
    const int left = second.width() - painter->fontMetrics().horizontalAdvance(day) - m_theme.px(8);
    painter->drawText(second, Qt::AlignRight | Qt::AlignVCenter, day);
    painter->drawText(QRect(second.topLeft(), QSize(left, height)), Qt::AlignVCenter,
                      painter->fontMetrics().elidedText(entry.place, Qt::ElideRight, left));
    painter->restore();
}

ReviewQueue::ReviewQueue(const Theme &theme, QWidget *parent)
    : QFrame(parent)
    , m_model(new ReviewQueueModel(this))
    , m_title(makeLabel("section", this))
    , m_count(makeLabel("muted", this))
    , m_list(new QListView(this))
    , m_empty(makeWrappedLabel("muted", this))
{
    setProperty("frame", u"rail"_qs);
    m_list->setObjectName(u"reviewQueue"_qs);
    m_list->setModel(m_model);
    m_list->setItemDelegate(new ReviewQueueDelegate(theme, this));
    m_list->setUniformItemSizes(true);
    auto *head = new QHBoxLayout;
    head->setContentsMargins(14, 14, 12, 10);
    head->setSpacing(8);
    head->addWidget(m_title);
    head->addWidget(m_count);
    head->addStretch(1);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 1, 0);
    column->setSpacing(0);
    column->addLayout(head);
    column->addWidget(makeLine(this));
    auto *nothing = new QVBoxLayout;
    nothing->setContentsMargins(14, 12, 12, 12);
    nothing->addWidget(m_empty);
    column->addLayout(nothing);
    column->addWidget(m_list, 1);
    connect(m_list->selectionModel(), &QItemSelectionModel::currentChanged, this, [this](const QModelIndex &index) {
        if (index.isValid() && !m_isMarking)
            Q_EMIT chosen(m_model->entry(index.row()).household);
    });
    retranslate();
}

void ReviewQueue::setEntries(const std::vector<ReviewQueueEntry> &entries)
{
    m_scrolled = m_list->verticalScrollBar()->value();
    m_model->setEntries(entries);
    m_count->setText(QString::number(entries.size()));
    m_empty->setVisible(entries.empty());
}

bool ReviewQueue::mark(const models::Id &household)
{
    const int row = m_model->rowOf(household);
    if (row >= 0)
        m_place = row;
    const QScopedValueRollback marking(m_isMarking, true);
    m_list->setCurrentIndex(m_model->index(row));        // of -1 is none
    if (household == std::exchange(m_marked, household)) // whoever scrolled away is about to choose there
        m_list->verticalScrollBar()->setValue(m_scrolled);
    return row >= 0;
}

void ReviewQueue::choose(int row)
{
    if (row >= 0 && row < m_model->rowCount())
        m_list->setCurrentIndex(m_model->index(row));
}

void ReviewQueue::chooseNext()
{
    choose(qMin(m_place, m_model->rowCount() - 1));
}

// From a case that is not here the way leads on to the one that took its place.
void ReviewQueue::step(int by)
{
    const QModelIndex current = m_list->currentIndex();
    choose(current.isValid() ? current.row() + by : by > 0 ? m_place : m_place - 1);
}

void ReviewQueue::retranslate()
{
    m_title->setText(tr("In review"));
    m_empty->setText(tr("No case waits for a review."));
    m_list->setAccessibleName(m_title->text());
}

void ReviewQueue::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QFrame::changeEvent(event);
}

} // namespace views
