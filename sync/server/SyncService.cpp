// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/server/SyncService.h"

#include "models/base/Clock.h"
#include "models/base/Logging.h"
#include "sync/protocol/Keys.h"
#include "sync/protocol/Limits.h"
#include "sync/protocol/SignedFrame.h"
#include "sync/server/AccountThread.h"
#include "sync/server/LogReaders.h"
#include "sync/server/LogThread.h"
#include "sync/server/Router.h"
#include "sync/server/WaitBook.h"

#include <QCoreApplication>
#include <QSet>

using namespace models;

namespace syncing {

static constexpr int RetryAfterSeconds = 5;

void SyncService::addTo(Router &router)
{
    using Function = void (SyncService::*)(const Request &, const Answer &);
    const auto add = [&](const char *path, Function function) {
        router.add("POST", path, [this, function](const Request &request, const Answer &answer) {
            (this->*function)(request, answer);
        });
    };
    add("/v1/push", &SyncService::push);
    add("/v1/pull", &SyncService::pull);
    add("/v1/wait", &SyncService::wait);
    add("/v1/history", &SyncService::history);
}

// What the log could not do now it may do later; the device keeps its work.
static Response failed(const Error &error)
{
    const bool isPassing =
        error.kind == ErrorKind::Busy || error.kind == ErrorKind::Storage || error.kind == ErrorKind::DiskFull;
    if (error.kind == ErrorKind::Corrupt) // here it is the server's file, not what was sent
        return errorResponse(500, error, RetryAfterSeconds);
    return errorResponse(error, isPassing ? RetryAfterSeconds : 0);
}

template <class Message>
static Response okay(const Message &message)
{
    Response response;
    response.body = encode(message);
    return response;
}

static Response tooBig()
{
    return errorResponse(
        413, {ErrorKind::Invalid,
              QCoreApplication::translate("ServerError", "This is more than the server takes at once. Nothing was "
                                                         "changed."),
              QString()});
}

static Error notSigned()
{
    return {ErrorKind::Denied,
            QCoreApplication::translate("ServerError", "The device could not prove who it is. Nothing was changed."),
            u"signature of a push"_qs};
}

Result<PushFrame> SyncService::frameOf(const Request &request, const Caller &caller) const
{
    const Result<SignedFrame> frame = decodeFrame(request.body);
    if (!frame)
        return frame.error();
    if (frame->device != caller.device ||
        !isSignedBy(caller.devicePublicKey, PushContext, frame->body, frame->signature))
        return notSigned();
    return decode<PushFrame>(frame->body);
}

static void noteVerdicts(const Id &device, const PushAnswer &answer)
{
    for (const PushResult &result : answer.results) {
        if (!result.repeated && result.verdict >= Verdict::Rejected)
            qCInfo(lcServer).noquote() << "group" << result.op.toHex() << "of device" << device.toHex()
                                       << "was held back: reason" << static_cast<int>(result.reason);
    }
}

void SyncService::push(const Request &request, const Answer &answer)
{
    if (request.body.size() > limits::PushBytes)
        return answer(tooBig());
    Result<Caller> caller = m_authenticator.authenticate(request);
    if (!caller)
        return answer(errorResponse(caller.error()));
    Result<PushFrame> frame = frameOf(request, *caller);
    if (!frame)
        return answer(errorResponse(frame.error()));
    const Id device = caller->device;
    m_log.push({std::move(caller).value(), std::move(frame).value()},
               [device, answer](const Result<PushAnswer> &judged) {
                   if (judged)
                       noteVerdicts(device, *judged);
                   answer(judged ? okay(*judged) : failed(judged.error()));
               });
}

// Who may read: not revoked, and of a program that knows the records.
Result<Caller> SyncService::reader(const Request &request) const
{
    Result<Caller> caller = m_authenticator.authenticate(request);
    if (!caller)
        return caller;
    if (caller->isRevoked)
        return revokedCaller();
    if (caller->newestSchema < m_oldestSchema) {
        return Error{ErrorKind::TooOld,
                     QCoreApplication::translate("ServerError", "This program is too old to read from the server. What "
                                                                "you enter is still sent; install the new version."),
                     u"schema %1, needed %2"_qs.arg(caller->newestSchema).arg(m_oldestSchema)};
    }
    return caller;
}

// Scopes about persons that are read from their beginning, as a new device or a curious one does.
static QStringList readWhole(const PullAnswer &answer, const PullRequest &wanted)
{
    QSet<QString> fromBeginning;
    for (const ScopeRequest &scope : wanted.scopes) {
        if (scope.at.seq == 0 && scope.name != u"commons")
            fromBeginning.insert(scope.name);
    }
    QStringList scopes;
    for (const ScopePage &page : answer.scopes) {
        if (!page.entries.empty() && fromBeginning.contains(page.name))
            scopes.append(page.name);
    }
    return scopes;
}

Outcome SyncService::noteReading(const QStringList &scopes, const Caller &caller, const QString &address) const
{
    if (scopes.isEmpty())
        return {};
    return m_accounts.run([&, now = m_clock.nowMs()](AccountDatabase &database) -> Outcome {
        for (const QString &scope : scopes) {
            const AuditEntry entry{now, caller.account.id, caller.device, u"read"_qs, scope, address};
            if (const Outcome noted = database.audit().add(entry); !noted)
                return noted;
        }
        return {};
    });
}

Response SyncService::pulled(const PullAnswer &answer, const PullRequest &wanted, const Caller &caller,
                             const QString &address) const
{
    const Outcome noted = noteReading(readWhole(answer, wanted), caller, address);
    return noted ? okay(answer) : failed(noted.error());
}

void SyncService::pull(const Request &request, const Answer &answer)
{
    const Result<Caller> caller = reader(request);
    if (!caller)
        return answer(errorResponse(caller.error()));
    const Result<PullRequest> wanted = decode<PullRequest>(request.body);
    if (!wanted)
        return answer(errorResponse(wanted.error()));
    m_readers.pull(*caller, *wanted,
                   [this, answer, caller = *caller, wanted = *wanted,
                    address = request.remoteAddress](const Result<PullAnswer> &page) {
                       answer(page ? pulled(*page, wanted, caller, address) : failed(page.error()));
                   });
}

void SyncService::wait(const Request &request, const Answer &answer)
{
    const Result<Caller> caller = reader(request);
    if (!caller)
        return answer(errorResponse(caller.error()));
    const Result<WaitRequest> wanted = decode<WaitRequest>(request.body);
    if (!wanted)
        return answer(errorResponse(wanted.error()));
    m_waits.wait(*caller, *wanted, answer);
}

void SyncService::history(const Request &request, const Answer &answer)
{
    const Result<Caller> caller = reader(request);
    if (!caller)
        return answer(errorResponse(caller.error()));
    const Result<HistoryRequest> wanted = decode<HistoryRequest>(request.body);
    if (!wanted)
        return answer(errorResponse(wanted.error()));
    m_readers.history(*caller, *wanted, [answer](const Result<HistoryAnswer> &told) {
        answer(told ? okay(*told) : failed(told.error()));
    });
}

} // namespace syncing
