// SPDX-License-Identifier: GPL-3.0-or-later
// The requests of sync/protocol/Session.h as plain functions: devices become known, come in, leave and recover.
// From any thread.
#pragma once

#include "sync/protocol/Session.h"
#include "sync/protocol/SignedFrame.h"
#include "sync/server/Authenticator.h"
#include "sync/server/ChallengeBook.h"
#include "sync/server/LogState.h"
#include "sync/server/ServerKeys.h"
#include "sync/server/SignIn.h"
#include "sync/server/store/DeviceStore.h"

namespace syncing {

class Router;

struct SessionConfig
{
    ServerKeys keys;
    QByteArray certificateFingerprint; // 32 bytes
    qint64 oldestSchema = 1;           // window of clients that may pull
    qint64 newestSchema = 1;
    qint64 tokenSeconds = 30 * 60;
    Limits limits;
};

using LogStateOf = std::function<models::Result<LogState>(const QStringList &scopes)>;

class SessionService
{
public:
    SessionService(AccountThread &accounts, const models::Clock &clock, SessionConfig config, LogStateOf logState);

    void addTo(Router &router); // the service must outlive the server that uses the router

    Response enrol(const Request &request);
    Response challenge(const Request &request);
    Response hello(const Request &request);
    Response logout(const Request &request);
    Response changePassword(const Request &request);
    Response recover(const Request &request);

private:
    models::Result<Device> deviceFor(const Account &account, const EnrolRequest &enrolment, const QString &address);
    models::Result<Caller> proven(const SignedFrame &frame) const;
    models::Result<HelloAnswer> welcome(const Caller &caller, const HelloRequest &request, qint64 nowMs);
    models::Outcome addScopes(const Caller &caller, HelloAnswer &answer) const;
    models::Outcome noteRecovery(const Account &account, const models::Id &device, const QString &address);

    AccountThread &m_accounts;
    const models::Clock &m_clock;
    const SessionConfig m_config;
    const LogStateOf m_logState;
    const Authenticator m_authenticator;
    const SignIn m_signIn;
    ChallengeBook m_challenges;
};

} // namespace syncing
