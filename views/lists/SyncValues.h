// SPDX-License-Identifier: GPL-3.0-or-later
// What the sync page is told: four tiles, the inbox of what needs a person, and one case in full. Values are text ready
// to be read; whoever hands them in knows the record types, the page does not.
#pragma once

#include "models/base/Id.h"
#include "views/shell/SyncStatus.h"

#include <QDate>
#include <QString>

#include <optional>
#include <vector>

namespace views {

enum class Connection {
    Offline,
    Online,
    Unreachable,
    OtherCertificate, // somebody answers with another one than the account knows
    NotLetIn, // the server refuses this computer or account
    Revoked   // as last heard: it takes this computer's unsent work and nothing else
};

struct SyncOverview
{
    Connection connection = Connection::Offline;
    QString server{};       // host
    int waiting = 0;        // changes
    int waitingRecords = 0; // households they are about
    int waitingPhotos = 0;
    qint64 waitingBytes = 0; // estimate
    int held = 0; // changes that the server refused or keeps aside
    int conflicts = 0;
    qint64 lastSuccessMs = 0;
    std::optional<QDate> leaseEnds{}; // last day of use without the server
    int leaseDays = 0;
    int lastReceived = 0;
    int lastSent = 0;
    bool isRunning = false;
};

enum class InboxKind {
    Conflict, // two people changed the same
    Refused,  // the server did not accept it
    Returned, // a reviewer sent the case back
    Ended,    // access to a village, or of this computer
    KeptAside // by the server, which may still take it
};

struct InboxEntry
{
    models::Id id{};
    InboxKind kind = InboxKind::Conflict;
    QString who{};    // household
    QString what{};   // field, visit, "3 comments"
    QString reason{}; // "two computers set different values"
    qint64 whenMs = 0;
    bool isDone = false;
};

struct ConflictCandidate
{
    QString value{};      // "96.00"; words for a deleted record
    QString unit{};       // "m²"; empty for none
    QString difference{}; // "+10.00" against the value before; empty if it is no number
    QString author{};
    QString role{};
    bool isMine = false;
    qint64 whenMs = 0;
    bool wasOffline = false;
    QString machine{};
    QString note{}; // evidence: "1 photo attached", "as in the deed"
};

// A conflict in full. Candidate 0 need not be the one shown now.
struct ConflictCase
{
    models::Id id{};
    models::Id household{};
    QString title{};                 // "刘金根·C13 Floor area"
    std::optional<QString> before{}; // none: this computer never had it
    QString beforeAuthor{};
    qint64 beforeWhenMs = 0;
    std::vector<ConflictCandidate> candidates{}; // two to eight
    int shownNow = -1;                           // index of the value that is current; -1: none
    bool mayChoose = true;                       // this person decides
    bool mayHandOn = true;                       // to the coordinator
    bool ownValueAllowed = true; // false where values are no free text (a deletion, a code), or others write them
    bool ownValueIsLong = false; // a sentence, not a number
    QString ownValueHint{};      // unit or example
};

// A conflict that somebody has answered, with the values as they stood.
struct SettledCase
{
    models::Id id{};
    models::Id household{};
    QString title{};
    QString value{}; // that was taken
    int chosen = -1; // index of it; -1: none of the candidates
    std::vector<ConflictCandidate> candidates{};
    QString author{}; // who answered
    bool isMine = false;
    qint64 whenMs = 0;
    QString reason{};
    bool isOnItsWay = false; // answered on this computer, not yet confirmed by the server
};

// Something that needs a person but no choice: what was refused, returned or ended, and why.
struct InboxNotice
{
    models::Id id{};
    models::Id household{}; // null: it is about none
    InboxKind kind = InboxKind::Refused;
    QString title{};
    QString explanation{};        // what happened, what was kept, what to do
    std::vector<QString> lines{}; // the values that were refused, or the comments
    QString again{};              // "Send again"; empty: it cannot be
    QString settle{};             // what the person does who needs it no more: "Give up"; empty: nothing
    QString question{};           // to be answered before; empty: nothing is lost by it
};

// What the person decided.
struct ConflictDecision
{
    models::Id conflict{};
    int candidate = -1; // -1: `ownValue`
    QString ownValue{};
    QString reason{};
};

} // namespace views
