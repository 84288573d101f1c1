// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/ShownEnding.h"

#include "models/base/Digest.h"

#include <QCoreApplication>
#include <QStringList>

#include <algorithm>

using namespace models;
using views::InboxEntry;
using views::InboxNotice;
using views::Message;

namespace app {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(app::Ending)
};

} // namespace

bool asksAdministrator(Role role)
{
    return role == Role::Coordinator || role == Role::Reviewer || role == Role::Admin;
}

QString villageText(const EndedVillage &village)
{
    return village.name.isEmpty() ? village.village : village.name;
}

Id entryId(const EndedVillage &village)
{
    return *Id::fromBytes(digest16(QByteArray("ended/" + village.village.toUtf8())));
}

InboxEntry endedEntry(const EndedVillage &village)
{
    return {entryId(village),
            views::InboxKind::Ended,
            villageText(village),
            village.isStillRead ? Words::tr("numbers no longer yours") : Words::tr("no longer yours"),
            Words::tr("the administrator ended your access"),
            village.atMs,
            village.isRead};
}

// What had been sent is on the server; the rest was handed in before the village was removed here. Only the operator of
// the server sees what is kept aside: there are numbers in it that coordinators never receive.
static QString whatBecameOfIt(qint64 handedIn)
{
    if (handedIn == 0)
        return Words::tr("Everything that you had saved is on the server.");
    return Words::tr("%n change(s) that the server had not taken yet were handed in and are kept aside there, "
                     "until the administrator has looked at them. Everything else that you had saved is on the "
                     "server.",
                     nullptr, static_cast<int>(handedIn));
}

static std::vector<QString> whatBecameOfVillage(const EndedVillage &village, Role role)
{
    return {
        whatBecameOfIt(village.handedIn),
        Words::tr("What you had typed and not saved is kept on this computer as a draft. It stands on the to-do page "
                  "and can be read, copied and printed."),
        asksAdministrator(role)
            ? Words::tr("If you still work there, ask the administrator to be given the village again. Drafts can "
                        "then be saved.")
            : Words::tr("If you still work there, ask your coordinator to be given the village again. Drafts can "
                        "then be saved.")};
}

static std::vector<QString> whatBecameOfNumbers(const EndedVillage &village, Role role)
{
    return {whatBecameOfIt(village.handedIn),
            asksAdministrator(role)
                ? Words::tr("You go on working in this village without them. If you need them, ask the administrator.")
                : Words::tr("You go on working in this village without them. If you need them, ask your coordinator or "
                            "the administrator.")};
}

InboxNotice endedNotice(const EndedVillage &village, Role role)
{
    InboxNotice notice;
    notice.id = entryId(village);
    notice.kind = views::InboxKind::Ended;
    notice.title = villageText(village);
    notice.explanation =
        village.isStillRead
            ? Words::tr(
                  "The administrator ended your access to the document, phone and account numbers of this village; "
                  "they were removed from this computer.")
            : Words::tr(
                  "The administrator ended your access to this village; its data were removed from this computer.");
    notice.lines = village.isStillRead ? whatBecameOfNumbers(village, role) : whatBecameOfVillage(village, role);
    if (!village.isRead)
        notice.settle = Words::tr("I have read this");
    return notice;
}

static bool areOnlyNumbers(const std::vector<EndedVillage> &villages)
{
    return std::ranges::all_of(villages, &EndedVillage::isStillRead);
}

// Of those that lost the most; what is less is told on the sync page.
static QString namesOf(const std::vector<EndedVillage> &villages)
{
    QStringList names;
    for (const EndedVillage &village : villages) {
        if (village.isStillRead == areOnlyNumbers(villages))
            names.append(villageText(village).toHtmlEscaped());
    }
    return names.join(Words::tr(", ", "between villages"));
}

Message endedMessage(const std::vector<EndedVillage> &villages)
{
    const QString words =
        areOnlyNumbers(villages)
            ? Words::tr("<b>Your access to the document, phone and account numbers of %1 has ended.</b> They were "
                        "removed from this computer; everything else stays. The sync page tells more.")
            : Words::tr("<b>Your access to %1 has ended.</b> The sync page tells what became of your work and whom "
                        "to ask.");
    return {.tone = views::Tone::Warning, .text = words.arg(namesOf(villages)), .icon = u"lock"_qs};
}

Message givenBackMessage(const std::vector<EndedVillage> &villages)
{
    const QString words = areOnlyNumbers(villages)
                              ? Words::tr("<b>You may see the document, phone and account numbers of %1 again.</b>")
                              : Words::tr("<b>You may work in %1 again.</b> Its data are fetched.");
    return {.tone = views::Tone::Ok, .text = words.arg(namesOf(villages))};
}

Message withdrawnMessage(const std::vector<EndedVillage> &villages, bool wasPrinting)
{
    const QString words =
        areOnlyNumbers(villages)
            ? Words::tr("<b>Your access to the document, phone and account numbers of %1 has ended.</b> They were "
                        "removed from this computer, and so were these pages. Go back and print again; the pages are "
                        "then without them.")
            : Words::tr(
                  "<b>Your access to %1 has ended.</b> Its data were removed from this computer, and so were these "
                  "pages. The sync page tells what became of your work and whom to ask.");
    const QString told = words.arg(namesOf(villages));
    return {.tone = views::Tone::Warning,
            .text = wasPrinting ? Words::tr("%1 What was being printed or saved was stopped.").arg(told) : told,
            .closable = false, // nothing else is here
            .icon = u"lock"_qs};
}

Id revokedEntryId()
{
    return *Id::fromBytes(digest16(QByteArray("revoked")));
}

InboxEntry revokedEntry(qint64 sinceMs)
{
    return {revokedEntryId(),
            views::InboxKind::Ended,
            Words::tr("This computer"),
            Words::tr("access ended"),
            Words::tr("the administrator ended it"),
            sinceMs,
            false};
}

InboxNotice revokedNotice(int waiting, int held)
{
    InboxNotice notice;
    notice.id = revokedEntryId();
    notice.kind = views::InboxKind::Ended;
    notice.title = Words::tr("Your access has ended");
    notice.explanation =
        Words::tr("The administrator ended your access on this computer: nothing is received any more.");
    if (waiting > 0)
        notice.lines.push_back(Words::tr("%n change(s) are still to be handed in.", nullptr, waiting));
    if (held > 0)
        notice.lines.push_back(
            Words::tr("%n change(s) were handed in and are kept aside on the server.", nullptr, held));
    notice.lines.push_back(
        Words::tr("What was not sent is handed in. The server keeps it aside until the administrator has looked at it. "
                  "Then the key of this account is locked away here: drafts are kept, and only your organisation can "
                  "open them."));
    notice.lines.push_back(Words::tr("Ask the administrator."));
    return notice;
}

Message revokedMessage()
{
    return {.tone = views::Tone::Error,
            .text =
                Words::tr("<b>The administrator ended your access on this computer.</b> What was not sent is handed "
                          "in now and kept aside for the administrator; then this computer locks. The sync page "
                          "tells more."),
            .icon = u"lock"_qs};
}

Message damagedMessage(const QString &folder, int waiting)
{
    const QString rest =
        waiting == 0 ? QString() : u' ' + Words::tr("%n change(s) or more had not been sent.", nullptr, waiting);
    return {.tone = views::Tone::Warning,
            .text = Words::tr("<b>What was here of this account could not be opened any more, and it is fetched "
                              "anew.</b> What was here is kept in the folder %1. What had not been sent yet is there "
                              "alone: show it to your administrator.")
                        .arg(folder.toHtmlEscaped()) +
                    rest};
}

} // namespace app
