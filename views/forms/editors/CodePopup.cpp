// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/forms/editors/CodePopup.h"

#include "views/forms/editors/CalendarPopup.h"
#include "views/forms/editors/PopupKeys.h"
#include "views/shell/Theme.h"
#include "views/shell/Widgets.h"

#include <QKeyEvent>
#include <QListWidget>
#include <QVBoxLayout>

namespace views {

static constexpr int rowHeight = 26;
static constexpr int mostRows = 12;

static void dress(QListWidget &list, const Theme &theme)
{
    list.setFrameShape(QFrame::NoFrame);
    list.setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    list.setUniformItemSizes(true);
    list.setFont(theme.font(TypeRole::Body));
}

CodePopup::CodePopup(const Theme &theme, const std::vector<models::CodeItem> &items, models::Language language,
                     QWidget *parent)
    : QFrame(parent, Qt::Popup), m_theme(theme), m_list(new QListWidget(this)), m_hint(makeLabel("micro", this))
{
    setAttribute(Qt::WA_DeleteOnClose);
    setObjectName(u"codePopup"_qs);
    setProperty("frame", u"popup"_qs);
    dress(*m_list, theme);
    for (const models::CodeItem &item : items) {
        auto *row = new QListWidgetItem(item.code + u"  " + item.label(language), m_list);
        row->setData(Qt::UserRole, item.code);
        row->setSizeHint({0, theme.px(rowHeight)});
    }
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(1, 1, 1, 1);
    column->setSpacing(0);
    column->addWidget(m_list);
    column->addWidget(makeLine(this));
    m_hint->setContentsMargins(theme.px(12), theme.px(5), theme.px(12), theme.px(5));
    column->addWidget(m_hint);
    m_list->installEventFilter(this);
    connect(m_list, &QListWidget::itemClicked, this, [this] { Q_EMIT clicked(current()); });
}

void CodePopup::mark(const QStringList &chosen)
{
    m_chosen = chosen;
    paintMarks();
}

void CodePopup::paintMarks()
{
    for (int i = 0; i < m_list->count(); ++i) {
        QListWidgetItem *row = m_list->item(i);
        const bool isChosen = m_chosen.contains(row->data(Qt::UserRole).toString());
        row->setFont(m_theme.font(TypeRole::Body, isChosen));
        row->setForeground(m_theme.colour(isChosen ? Token::Accent : Token::Text));
    }
}

void CodePopup::setCurrent(const QString &code)
{
    for (int i = 0; i < m_list->count(); ++i) {
        if (m_list->item(i)->data(Qt::UserRole) == code)
            m_list->setCurrentRow(i);
    }
    m_isMovedTo = false;
}

QString CodePopup::current() const
{
    return m_list->currentItem() ? m_list->currentItem()->data(Qt::UserRole).toString() : QString();
}

void CodePopup::setHint(const QString &hint)
{
    m_hint->setText(hint);
}

void CodePopup::openBelow(const QWidget &field)
{
    m_list->setAccessibleName(field.accessibleName());
    const int rows = qMin(m_list->count(), mostRows);
    m_list->setFixedHeight(rows * m_theme.px(rowHeight) + 8);
    const int widest = m_list->sizeHintForColumn(0) + m_theme.px(40);
    const int width = qMax(qMax(field.width(), widest), m_hint->sizeHint().width());
    const QSize size(width, m_list->height() + 1 + m_hint->sizeHint().height() + 2);
    setGeometry(QRect(popupPlace(field, size), size));
    show();
    m_list->setFocus();
    if (m_list->currentItem())
        m_list->scrollToItem(m_list->currentItem());
}

bool CodePopup::moveOrPass(QObject *watched, QEvent *event)
{
    const int key = static_cast<QKeyEvent *>(event)->key();
    m_isMovedTo = m_isMovedTo || (key >= Qt::Key_Home && key <= Qt::Key_PageDown); // arrows among them
    return QFrame::eventFilter(watched, event);
}

bool CodePopup::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::ShortcutOverride) {
        const auto *key = static_cast<QKeyEvent *>(event);
        const bool isPaging = key->key() == Qt::Key_PageUp || key->key() == Qt::Key_PageDown;
        if (isPaging)
            event->accept(); // of the list, not of the sections
        else if (isKeyOfThePage(*key))
            close();
        return isPaging;
    }
    if (event->type() != QEvent::KeyPress)
        return QFrame::eventFilter(watched, event);
    const auto *key = static_cast<QKeyEvent *>(event);
    const QString text = key->text();
    if (key->key() == Qt::Key_Tab || key->key() == Qt::Key_Backtab)
        close(); // and the field has the keys again
    else if (key->key() == Qt::Key_Return || key->key() == Qt::Key_Enter)
        Q_EMIT chosen(current());
    else if (key->key() == Qt::Key_Space)
        Q_EMIT toggled(current());
    else if (!text.isEmpty() && text.at(0).isLetterOrNumber())
        Q_EMIT typed(text);
    else
        return moveOrPass(watched, event);
    return true;
}

} // namespace views
