// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/lists/ToDoPage.h"

#include "views/lists/ToDoList.h"
#include "views/shell/Command.h"
#include "views/shell/EmptyPage.h"
#include "views/shell/Theme.h"

#include <QHBoxLayout>
#include <QListView>
#include <QVBoxLayout>

#include <algorithm>

namespace views {

ToDoPage::ToDoPage(const Theme &theme, const models::Clock &clock, QWidget *parent)
    : Page(theme, parent)
    , m_content(new QWidget(this))
    , m_left(new QVBoxLayout)
    , m_right(new QVBoxLayout)
    , m_empty(new EmptyPage(theme, u"home"_qs, this))
    , m_register(m_empty->addCard(u"plus"_qs, u"Ctrl N"_qs, true))
    , m_browse(m_empty->addCard(u"household"_qs, {}, false))
{
    static constexpr std::array names{"toDoReturned", "toDoReview", "toDoChanged", "toDoAttention", "toDoDrafts"};
    for (size_t i = 0; i < m_lists.size(); ++i) {
        ToDoList *made = new ToDoList(theme, clock, QLatin1String(names.at(i)), m_content);
        m_lists.at(i) = made;
        connect(made, &ToDoList::opened, this, &ToDoPage::openEntry);
        connect(made, &ToDoList::leftAtEnd, this, [this, made](int step) { stepFrom(made, step); });
    }
    auto *row = new QHBoxLayout(m_content);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(12);
    row->addLayout(m_left, 1);
    row->addLayout(m_right, 1);
    for (QVBoxLayout *column : {m_left, m_right}) {
        column->setSpacing(12);
        column->addStretch(0);
    }
    body()->addWidget(m_content, 1);
    body()->addWidget(m_empty, 1);
    connect(&m_register->button(), &QPushButton::clicked, this, &ToDoPage::newHouseholdWanted);
    connect(&m_browse->button(), &QPushButton::clicked, this, &ToDoPage::householdsWanted);
    m_register->hide();
    connect(addKey(*this, u"Ctrl+N"_qs), &QAction::triggered, this, [this] {
        if (!m_register->isHidden()) // by the role; not because lists stand over it
            Q_EMIT newHouseholdWanted();
    });
    retranslate();
    arrange();
}

ToDoPage::Part ToDoPage::partOf(ToDoKind kind)
{
    static constexpr std::array parts{Returned, Review, Changed, Attention, Attention, Drafts};
    return parts.at(static_cast<size_t>(kind));
}

// Who waits for others' work waits longest at the top; one's own is resumed where it was left.
void ToDoPage::setEntries(const std::vector<ToDoEntry> &entries)
{
    std::array<std::vector<ToDoEntry>, PartCount> parts;
    for (const ToDoEntry &entry : entries)
        parts.at(partOf(entry.kind)).push_back(entry);
    for (const Part part : {Returned, Review, Changed})
        std::ranges::stable_sort(parts.at(part), std::ranges::less(), &ToDoEntry::whenMs);
    for (const Part part : {Attention, Drafts})
        std::ranges::stable_sort(parts.at(part), std::ranges::greater(), &ToDoEntry::whenMs);
    for (size_t i = 0; i < m_lists.size(); ++i)
        m_lists.at(i)->setEntries(std::move(parts.at(i)));
    arrange();
}

QList<ToDoList *> ToDoPage::shown() const
{
    QList<ToDoList *> found;
    std::ranges::copy_if(m_lists, std::back_inserter(found), [](ToDoList *one) { return one->count() > 0; });
    return found;
}

// The last thing of a column is what is left of its room.
static void addAbove(QVBoxLayout &column, QWidget &list, int share)
{
    column.insertWidget(column.count() - 1, &list, share);
}

// The most urgent list alone at the left, the others below each other at the right. Lists end with their last row;
// where room is short, a long one gets more of it.
void ToDoPage::arrange()
{
    constexpr int mostShare = 8;
    const QWidget *focus = window()->focusWidget();
    const bool hadFocus = focus && isAncestorOf(focus);
    for (ToDoList *one : m_lists) {
        m_left->removeWidget(one);
        m_right->removeWidget(one);
        one->setVisible(one->count() > 0);
    }
    const QList<ToDoList *> lists = shown();
    for (ToDoList *one : lists)
        addAbove(one == lists.first() ? *m_left : *m_right, *one, 2 + qMin(one->count(), mostShare));
    QWidget *empty = m_empty;
    (lists.isEmpty() ? m_content : empty)->hide(); // first, or both ask for room
    (lists.isEmpty() ? empty : m_content)->show();
    if (hadFocus && !focus->isVisibleTo(this)) // it stood on what has gone
        focusStart();
    showFact();
}

void ToDoPage::openEntry(const ToDoEntry &entry)
{
    switch (partOf(entry.kind)) {
    case Returned:
        Q_EMIT caseWanted(entry.household);
        break;
    case Review:
    case Changed:
        Q_EMIT reviewWanted(entry.household);
        break;
    case Attention:
        Q_EMIT syncWanted();
        break;
    case Drafts:
        Q_EMIT draftWanted(entry.draft);
        break;
    case PartCount:
        Q_UNREACHABLE();
    }
}

void ToDoPage::stepFrom(ToDoList *list, int step)
{
    const QList<ToDoList *> lists = shown();
    const qsizetype next = lists.indexOf(list) + step;
    if (next >= 0 && next < lists.size())
        lists.at(next)->takeFocus(step);
}

void ToDoPage::setMayRegister(bool may)
{
    m_register->setVisible(may);
}

void ToDoPage::setMayBrowse(bool may)
{
    m_browse->setVisible(may);
    retranslate();
}

void ToDoPage::setPlace(const QString &place)
{
    m_place = place;
    showFact();
}

void ToDoPage::showFact()
{
    int count = 0;
    for (const ToDoList *one : m_lists)
        count += one->count();
    QStringList facts;
    if (!m_place.isEmpty())
        facts.append(m_place);
    if (count > 0)
        facts.append(tr("%n to do", nullptr, count));
    header().setFact(facts.join(tr(", ", "between facts")));
}

void ToDoPage::focusStart()
{
    const QList<ToDoList *> lists = shown();
    if (!lists.isEmpty())
        lists.first()->takeFocus();
    else if (!m_register->isHidden())
        m_register->button().setFocus(Qt::OtherFocusReason);
    else if (!m_browse->isHidden())
        m_browse->button().setFocus(Qt::OtherFocusReason);
}

QList<QWidget *> ToDoPage::panes() const
{
    const QList<ToDoList *> lists = shown();
    if (lists.isEmpty())
        return {m_empty};
    QList<QWidget *> panes;
    for (const ToDoList *one : lists)
        panes.append(&one->list());
    return panes;
}

void ToDoPage::retranslate()
{
    header().setTitle(tr("To do"));
    list(Returned)->setTitle(tr("Returned to you"));
    list(Review)->setTitle(tr("Waiting for review"));
    list(Changed)->setTitle(tr("Changed after approval"));
    list(Attention)->setTitle(tr("Needs a decision"));
    list(Drafts)->setTitle(tr("Unfinished on this computer"));
    m_empty->setTexts(tr("Nothing waits for you"),
                      m_browse->isHidden()
                          ? tr("Your role has no households here. Accounts, villages and parameters are kept on the "
                               "server's computer, with hemai-server admin.")
                          : tr("Returned cases, conflicts and unfinished drafts will appear here."));
    m_register->setTexts(tr("Register a household"),
                         tr("One reads, one types. No network needed; every step is kept as a draft."),
                         tr("New household"));
    m_browse->setTexts(tr("Look at the households"), tr("Search, open, print or complete what is registered."),
                       tr("Open the list"));
    showFact();
}

} // namespace views
