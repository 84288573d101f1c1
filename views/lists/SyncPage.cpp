// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/lists/SyncPage.h"

#include "views/lists/ConflictPanel.h"
#include "views/lists/InboxList.h"
#include "views/lists/NoticePanel.h"
#include "views/lists/SettledPanel.h"
#include "views/lists/SyncTiles.h"
#include "views/shell/EmptyPage.h"
#include "views/shell/Theme.h"

#include <QHBoxLayout>
#include <QStackedWidget>
#include <QVBoxLayout>

namespace views {

SyncPage::SyncPage(const Theme &theme, const models::Clock &clock, QWidget *parent)
    : Page(theme, parent)
    , m_compare(header().addButton(ButtonKind::Secondary, {}))
    , m_sync(header().addButton(ButtonKind::Primary, u"sync"_qs))
    , m_tiles(new SyncTiles(theme, clock, this))
    , m_inbox(new InboxList(theme, clock, this))
    , m_case(new QStackedWidget(this))
    , m_nothing(new EmptyPage(theme, u"ok"_qs, m_case))
    , m_stranger(new EmptyPage(theme, u"warning"_qs, m_case))
    , m_conflict(new ConflictPanel(theme, m_case))
    , m_notice(new NoticePanel(theme, m_case))
    , m_settled(new SettledPanel(theme, m_case))
{
    m_compare->setObjectName(u"compareCertificate"_qs);
    m_sync->setObjectName(u"syncNow"_qs);
    for (EmptyPage *empty : {m_nothing, m_stranger})
        empty->setProperty("frame", u"none"_qs); // stands in a card already
    body()->addWidget(m_tiles);
    body()->addWidget(makeInboxRow(), 1);
    connectParts();
    retranslate();
}

QWidget *SyncPage::makeInboxRow()
{
    for (QWidget *panel : std::initializer_list<QWidget *>{m_nothing, m_stranger, m_conflict, m_notice, m_settled})
        m_case->addWidget(panel);
    connect(m_case, &QStackedWidget::currentChanged, this, &SyncPage::fitCase);
    fitCase();
    QFrame *card = makeFrame("card", this);
    auto *inside = new QVBoxLayout(card);
    inside->setContentsMargins(1, 1, 1, 1);
    inside->addWidget(makeScrollArea(m_case, card));

    auto *line = new QWidget(this);
    auto *row = new QHBoxLayout(line);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(12);
    row->addWidget(m_inbox, 2);
    row->addWidget(card, 5);
    return line;
}

// The panels that are not seen ask for no room, or a short one would scroll for a long one's sake.
void SyncPage::fitCase()
{
    for (int i = 0; i < m_case->count(); ++i) {
        const auto policy = i == m_case->currentIndex() ? QSizePolicy::Preferred : QSizePolicy::Ignored;
        m_case->widget(i)->setSizePolicy(policy, policy);
    }
}

void SyncPage::connectParts()
{
    connect(m_compare, &QPushButton::clicked, this, &SyncPage::comparisonWanted);
    connect(m_sync, &QPushButton::clicked, this, &SyncPage::syncWanted);
    connect(m_inbox, &InboxList::currentChanged, this, &SyncPage::askForCase);
    connect(m_inbox, &InboxList::entered, this, &SyncPage::focusCase);
    connect(m_inbox, &InboxList::chosen, this, [this](int number) {
        if (m_case->currentWidget() == m_conflict)
            m_conflict->choose(number);
    });
    connect(m_inbox, &InboxList::confirmed, this, [this] {
        if (m_case->currentWidget() == m_conflict)
            m_conflict->confirm();
    });
    connect(m_conflict, &ConflictPanel::decided, this, &SyncPage::decided);
    connect(m_conflict, &ConflictPanel::handedOn, this, &SyncPage::handedOn);
    connect(m_conflict, &ConflictPanel::postponed, this, [this] { m_inbox->takeFocus(); });
    connect(m_conflict, &ConflictPanel::householdWanted, this, &SyncPage::householdWanted);
    connect(m_notice, &NoticePanel::householdWanted, this, &SyncPage::householdWanted);
    connect(m_settled, &SettledPanel::householdWanted, this, &SyncPage::householdWanted);
    connect(m_notice, &NoticePanel::settled, this, &SyncPage::noticeSettled);
    connect(m_notice, &NoticePanel::againWanted, this, &SyncPage::againWanted);
}

void SyncPage::focusStart()
{
    m_inbox->showWhatWaits();
    if (!m_compare->isHidden()) // before that nothing goes on
        m_compare->setFocus(Qt::OtherFocusReason);
    else if (m_inbox->current())
        m_inbox->takeFocus();
    else
        m_sync->setFocus(Qt::OtherFocusReason);
}

QList<QWidget *> SyncPage::panes() const
{
    return {m_sync, m_inbox, m_case->currentWidget()};
}

void SyncPage::setOverview(const SyncOverview &overview)
{
    m_overview = overview;
    m_tiles->show(overview);
    m_compare->setVisible(overview.connection == Connection::OtherCertificate);
    m_compare->setText(tr("Compare the certificates…"));
    if (!m_inbox->current())
        showNoCase();
    m_sync->setEnabled(!overview.isRunning);
    m_sync->setText(overview.isRunning ? tr("Syncing…") : tr("Sync now"));
}

void SyncPage::setInbox(const std::vector<InboxEntry> &entries)
{
    m_inbox->setEntries(entries);
}

void SyncPage::choose(const models::Id &entry)
{
    m_inbox->choose(entry);
}

void SyncPage::askForCase()
{
    const InboxEntry *entry = m_inbox->current();
    if (!entry)
        showNoCase();
    else if (entry->id != shownEntry())
        Q_EMIT caseWanted(entry->id);
}

// A panel that lies behind another still knows what it showed last.
models::Id SyncPage::shownEntry() const
{
    const QWidget *shown = m_case->currentWidget();
    if (shown == m_conflict)
        return m_conflict->shown();
    if (shown == m_notice)
        return m_notice->shown();
    return shown == m_settled ? m_settled->shown() : models::Id();
}

void SyncPage::showNoCase()
{
    m_case->setCurrentWidget(m_overview.connection == Connection::OtherCertificate ? m_stranger : m_nothing);
}

void SyncPage::showConflict(const ConflictCase &conflict)
{
    if (!m_inbox->current() || m_inbox->current()->id != conflict.id)
        return;
    m_conflict->show(conflict);
    m_notice->show({});
    m_settled->show({});
    m_case->setCurrentWidget(m_conflict);
}

void SyncPage::showNotice(const InboxNotice &notice)
{
    if (!m_inbox->current() || m_inbox->current()->id != notice.id)
        return;
    m_notice->show(notice);
    m_conflict->show({});
    m_settled->show({});
    m_case->setCurrentWidget(m_notice);
}

void SyncPage::showSettled(const SettledCase &settled)
{
    if (!m_inbox->current() || m_inbox->current()->id != settled.id)
        return;
    m_settled->show(settled);
    m_conflict->show({});
    m_notice->show({});
    m_case->setCurrentWidget(m_settled);
}

void SyncPage::showDecisionFailed(const QString &message)
{
    m_conflict->setBusy(false);
    bar().show({.tone = Tone::Error, .text = message.toHtmlEscaped()});
}

void SyncPage::focusCase()
{
    if (m_case->currentWidget() == m_conflict)
        m_conflict->takeFocus();
    else if (m_case->currentWidget() == m_notice)
        m_notice->takeFocus();
    else if (m_case->currentWidget() == m_settled)
        m_settled->takeFocus();
}

void SyncPage::setPlace(const QString &village)
{
    header().setFact(village);
}

void SyncPage::retranslate()
{
    header().setTitle(tr("Sync"));
    m_nothing->setTexts(
        tr("Nothing needs you here"),
        tr("Conflicts and refused changes appear at the left. Returned cases stand on the to-do page."));
    m_stranger->setTexts(tr("Please compare the certificate of the server"),
                         tr("It is another one than this account knows. What you save waits here. Ask the administrator "
                            "for the fingerprint, then compare it."));
    setOverview(m_overview);
}

} // namespace views
