// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/lists/CaseBadge.h"

#include <QCoreApplication>

namespace views {

using models::IdentityMark;
using models::ReviewState;
using models::SyncMark;

BadgeLook caseBadge(ReviewState state)
{
    const QString word = models::reviewStateLabel(state);
    switch (state) {
    case ReviewState::Draft:
        return {Tone::Neutral, u"edit"_qs, word};
    case ReviewState::Submitted:
        return {Tone::Info, u"review"_qs, word};
    case ReviewState::ChangedAfterSubmission:
        return {Tone::Info, u"history"_qs, word};
    case ReviewState::Returned:
        return {Tone::Warning, u"return"_qs, word};
    case ReviewState::Approved:
        return {Tone::Ok, u"check"_qs, word};
    case ReviewState::ChangedAfterApproval:
        return {Tone::Warning, u"history"_qs, word};
    }
    Q_UNREACHABLE();
}

MarkLook syncMarkLook(SyncMark mark)
{
    switch (mark) {
    case SyncMark::Done:
        return {u"check"_qs, Token::Placeholder, QCoreApplication::translate("SyncMark", "Uploaded")};
    case SyncMark::Pending:
        return {u"pending"_qs, Token::Pending, QCoreApplication::translate("SyncMark", "Waiting to upload")};
    case SyncMark::Conflict:
        return {u"conflict"_qs, Token::Conflict, QCoreApplication::translate("SyncMark", "Conflict")};
    case SyncMark::Refused:
        return {u"error"_qs, Token::Error, QCoreApplication::translate("SyncMark", "Refused")};
    case SyncMark::KeptAside:
        return {u"lock"_qs, Token::Warning, QCoreApplication::translate("SyncMark", "Kept aside")};
    }
    Q_UNREACHABLE();
}

QString identityWord(IdentityMark mark)
{
    switch (mark) {
    case IdentityMark::Missing:
        return QCoreApplication::translate("IdentityMark", "not recorded");
    case IdentityMark::Recorded:
        return QCoreApplication::translate("IdentityMark", "recorded");
    case IdentityMark::Checked:
        return QCoreApplication::translate("IdentityMark", "recorded, checked");
    }
    Q_UNREACHABLE();
}

} // namespace views
