// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/lists/ToDoList.h"

#include "views/lists/ToDoDelegate.h"
#include "views/shell/Theme.h"
#include "views/shell/Widgets.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QListView>
#include <QLocale>
#include <QVBoxLayout>

#include <algorithm>

namespace views {

void ToDoModel::setEntries(std::vector<ToDoEntry> entries)
{
    beginResetModel();
    m_entries = std::move(entries);
    endResetModel();
}

int ToDoModel::rowOf(const ToDoEntry &like) const
{
    const auto found = std::ranges::find_if(m_entries, [&like](const ToDoEntry &entry) {
        return entry.kind == like.kind && entry.household == like.household && entry.draft == like.draft &&
               entry.what == like.what;
    });
    return found == m_entries.end() ? -1 : static_cast<int>(found - m_entries.begin());
}

int ToDoModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_entries.size());
}

QVariant ToDoModel::data(const QModelIndex &index, int role) const
{
    const ToDoEntry &found = entry(index.row());
    if (role == Qt::DisplayRole)
        return toDoName(found);
    if (role == Qt::AccessibleTextRole || role == Qt::ToolTipRole)
        return QString(toDoName(found) + u'\n' + toDoSentence(found));
    return {};
}

QString toDoName(const ToDoEntry &entry)
{
    return entry.who.isEmpty() ? ToDoList::tr("No name entered yet") : entry.who;
}

static QString returnedSentence(const ToDoEntry &entry)
{
    const QString comments = ToDoList::tr("%n comment(s)", nullptr, entry.comments);
    return entry.by.isEmpty() ? comments : ToDoList::tr("%1 returned it, %2").arg(entry.by, comments);
}

QString toDoSentence(const ToDoEntry &entry)
{
    switch (entry.kind) {
    case ToDoKind::Returned:
        return returnedSentence(entry);
    case ToDoKind::Review:
        return entry.by.isEmpty() ? ToDoList::tr("Handed in") : ToDoList::tr("%1 handed it in").arg(entry.by);
    case ToDoKind::Changed:
        return entry.by.isEmpty() ? ToDoList::tr("Changed since") : ToDoList::tr("%1 changed it since").arg(entry.by);
    case ToDoKind::Conflict:
        return ToDoList::tr("Conflict: %1").arg(entry.what);
    case ToDoKind::Refused:
        return ToDoList::tr("Not accepted: %1").arg(entry.what);
    case ToDoKind::Draft:
        return ToDoList::tr("Begun on this computer, not saved yet");
    }
    Q_UNREACHABLE();
}

ToDoList::ToDoList(const Theme &theme, const models::Clock &clock, const QString &name, QWidget *parent)
    : QFrame(parent)
    , m_model(new ToDoModel(this))
    , m_title(makeLabel("section", this))
    , m_count(makeLabel("muted", this))
    , m_list(new QListView(this))
{
    setProperty("frame", u"card"_qs);
    m_list->setObjectName(name);
    m_list->setModel(m_model);
    m_list->setItemDelegate(new ToDoDelegate(theme, clock, m_list));
    m_list->setUniformItemSizes(true);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_list->setTabKeyNavigation(false);
    m_list->installEventFilter(this);
    for (QLabel *label : {m_title, m_count})
        label->setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    auto *head = new QHBoxLayout;
    head->setContentsMargins(16, 12, 12, 10);
    head->setSpacing(8);
    head->addWidget(m_title);
    head->addWidget(m_count);
    head->addStretch(1);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(1, 1, 1, 1);
    column->setSpacing(0);
    column->setSizeConstraint(QLayout::SetMinAndMaxSize);
    column->addLayout(head);
    column->addWidget(makeLine(this));
    column->addWidget(m_list, 1);
    connect(m_list, &QListView::clicked, this, &ToDoList::openRow);
    connect(&theme, &Theme::changed, this, &ToDoList::fit);
}

// As high as its rows and no higher; lower, and they scroll.
void ToDoList::fit()
{
    constexpr int leastRows = 2;
    const int row = m_list->itemDelegate()->sizeHint({}, {}).height();
    m_list->setMinimumHeight(qMin(count(), leastRows) * row);
    m_list->setMaximumHeight(count() * row);
}

void ToDoList::setTitle(const QString &title)
{
    m_title->setText(title);
    m_list->setAccessibleName(title);
}

void ToDoList::setEntries(std::vector<ToDoEntry> entries)
{
    const QModelIndex before = m_list->currentIndex();
    const ToDoEntry kept = before.isValid() ? m_model->entry(before.row()) : ToDoEntry{};
    m_model->setEntries(std::move(entries));
    m_count->setText(QLocale().toString(count()));
    fit();
    if (count() > 0)
        m_list->setCurrentIndex(m_model->index(qMax(0, m_model->rowOf(kept))));
}

void ToDoList::takeFocus(int from)
{
    if (from != 0)
        m_list->setCurrentIndex(m_model->index(from > 0 ? 0 : count() - 1));
    m_list->setFocus(Qt::OtherFocusReason);
}

void ToDoList::openRow(const QModelIndex &index)
{
    if (index.isValid())
        Q_EMIT opened(m_model->entry(index.row()));
}

bool ToDoList::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() != QEvent::KeyPress)
        return QFrame::eventFilter(watched, event);
    const int key = static_cast<QKeyEvent *>(event)->key();
    const int row = m_list->currentIndex().row();
    if (key == Qt::Key_Return || key == Qt::Key_Enter)
        openRow(m_list->currentIndex());
    else if (key == Qt::Key_Down && row == count() - 1)
        Q_EMIT leftAtEnd(1);
    else if (key == Qt::Key_Up && row <= 0)
        Q_EMIT leftAtEnd(-1);
    else
        return QFrame::eventFilter(watched, event);
    return true;
}

} // namespace views
