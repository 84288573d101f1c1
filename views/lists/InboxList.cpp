// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/lists/InboxList.h"

#include "views/lists/InboxDelegate.h"
#include "views/shell/Chip.h"
#include "views/shell/Theme.h"
#include "views/shell/Widgets.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QListView>
#include <QVBoxLayout>

#include <algorithm>

namespace views {

void InboxModel::setEntries(std::vector<InboxEntry> entries, bool done)
{
    beginResetModel();
    m_entries = std::move(entries);
    std::erase_if(m_entries, [done](const InboxEntry &entry) { return entry.isDone != done; });
    std::ranges::stable_sort(m_entries, std::ranges::greater(), &InboxEntry::whenMs);
    endResetModel();
}

int InboxModel::rowOf(const models::Id &id) const
{
    const auto found = std::ranges::find(m_entries, id, &InboxEntry::id);
    return found == m_entries.end() ? -1 : static_cast<int>(found - m_entries.begin());
}

int InboxModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_entries.size());
}

QVariant InboxModel::data(const QModelIndex &index, int role) const
{
    const InboxEntry &found = entry(index.row());
    const QString title = InboxList::tr("%1, %2", "household, field").arg(found.who, found.what);
    if (role == Qt::DisplayRole)
        return title;
    if (role == Qt::AccessibleTextRole || role == Qt::ToolTipRole)
        return QString(title + u'\n' + found.reason);
    return {};
}

InboxList::InboxList(const Theme &theme, const models::Clock &clock, QWidget *parent)
    : QFrame(parent)
    , m_model(new InboxModel(this))
    , m_title(makeLabel("section", this))
    , m_open(new Chip(this))
    , m_done(new Chip(this))
    , m_list(new QListView(this))
    , m_empty(makeWrappedLabel("muted", this))
{
    setProperty("frame", u"card"_qs);
    m_open->setObjectName(u"inboxOpen"_qs);
    m_done->setObjectName(u"inboxDone"_qs);
    m_list->setObjectName(u"inbox"_qs);
    m_empty->setObjectName(u"inboxEmpty"_qs);
    m_list->setModel(m_model);
    m_list->setItemDelegate(new InboxDelegate(theme, clock, m_list));
    m_list->setUniformItemSizes(true);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_list->installEventFilter(this);
    m_empty->setAlignment(Qt::AlignHCenter | Qt::AlignTop);
    m_empty->setMargin(24);
    for (Chip *chip : {m_open, m_done}) {
        chip->setAutoExclusive(true);
        connect(chip, &Chip::clicked, this, &InboxList::showEntries);
    }
    m_open->setChecked(true);

    auto *head = new QHBoxLayout;
    head->setContentsMargins(14, 9, 8, 8);
    head->setSpacing(8);
    head->addWidget(m_title);
    head->addStretch(1);
    head->addWidget(m_open);
    head->addWidget(m_done);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(1, 1, 1, 1);
    column->setSpacing(0);
    column->addLayout(head);
    column->addWidget(makeLine(this));
    column->addWidget(m_list, 1);
    column->addWidget(m_empty, 1);
    connect(m_list->selectionModel(), &QItemSelectionModel::currentChanged, this, &InboxList::currentChanged);
    connect(m_list, &QListView::activated, this, &InboxList::entered);
    retranslate();
    showEntries();
}

void InboxList::setEntries(const std::vector<InboxEntry> &entries)
{
    m_all = entries;
    showEntries();
    showWhatWaits();
}

void InboxList::showWhatWaits()
{
    const bool isEmpty = m_model->rowCount() == 0;
    if (!isEmpty || m_open->isChecked() || std::ranges::count(m_all, false, &InboxEntry::isDone) == 0)
        return;
    m_open->setChecked(true);
    showEntries();
}

const InboxEntry *InboxList::current() const
{
    const QModelIndex index = m_list->currentIndex();
    return index.isValid() ? &m_model->entry(index.row()) : nullptr;
}

void InboxList::showEntries()
{
    const models::Id before = current() ? current()->id : models::Id{};
    m_model->setEntries(m_all, m_done->isChecked());
    m_open->setCount(static_cast<int>(std::ranges::count(m_all, false, &InboxEntry::isDone)));
    const bool isEmpty = m_model->rowCount() == 0;
    m_list->setVisible(!isEmpty);
    m_empty->setVisible(isEmpty);
    showEmpty();
    if (!isEmpty)
        m_list->setCurrentIndex(m_model->index(std::max(0, m_model->rowOf(before))));
    Q_EMIT currentChanged();
}

void InboxList::choose(const models::Id &entry)
{
    m_open->setChecked(true);
    showEntries();
    if (const int row = m_model->rowOf(entry); row >= 0)
        m_list->setCurrentIndex(m_model->index(row));
}

void InboxList::takeFocus()
{
    m_list->setFocus(Qt::OtherFocusReason);
}

bool InboxList::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::KeyPress && m_list->currentIndex().isValid()) {
        if (const auto *pressed = static_cast<QKeyEvent *>(event); pressed->modifiers() & Qt::ControlModifier)
            return takeControlKey(pressed->key()) || QFrame::eventFilter(watched, event);
        else if (takeKey(pressed->key()))
            return true;
    }
    return QFrame::eventFilter(watched, event);
}

bool InboxList::takeKey(int key)
{
    const bool isOn = key == Qt::Key_Right || key == Qt::Key_Return || key == Qt::Key_Enter;
    const bool isDigit = key >= Qt::Key_1 && key <= Qt::Key_9;
    if (isOn)
        Q_EMIT entered();
    else if (isDigit)
        Q_EMIT chosen(key - Qt::Key_0);
    return isOn || isDigit;
}

bool InboxList::takeControlKey(int key)
{
    const bool isEnter = key == Qt::Key_Return || key == Qt::Key_Enter;
    if (isEnter)
        Q_EMIT confirmed();
    return isEnter;
}

void InboxList::retranslate()
{
    m_title->setText(tr("Inbox"));
    m_list->setAccessibleName(m_title->text());
    m_open->setLabel(tr("Open"));
    m_done->setLabel(tr("Done"));
    showEmpty();
}

void InboxList::showEmpty()
{
    m_empty->setText(m_done->isChecked() ? tr("No conflict has been answered yet. Each stays here with its values, "
                                              "who chose and when.")
                                         : tr("Nothing in this list."));
}

void InboxList::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QFrame::changeEvent(event);
}

} // namespace views
