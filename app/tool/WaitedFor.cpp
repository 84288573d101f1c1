// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/tool/WaitedFor.h"

#include "sync/client/CertificateProbe.h"

#include <QEventLoop>

namespace app {

using namespace models;
using namespace syncing;

Result<QByteArray> certificateOf(const QUrl &server)
{
    CertificateProbe probe(server);
    QEventLoop loop;
    std::optional<Result<QByteArray>> answer;
    QObject::connect(&probe, &CertificateProbe::found, &loop, [&](const QByteArray &sha256) {
        answer.emplace(sha256);
        loop.quit();
    });
    QObject::connect(&probe, &CertificateProbe::failed, &loop, [&](const Error &error) {
        answer.emplace(error);
        loop.quit();
    });
    loop.exec();
    return *answer;
}

Result<EnrolledAccount> enrolled(const QString &root, SecretStore &secrets, const EnrolmentWish &wish,
                                 PasswordCost cost)
{
    Enrolment enrolment(root, secrets, wish, cost);
    QEventLoop loop;
    std::optional<Result<EnrolledAccount>> answer;
    QObject::connect(&enrolment, &Enrolment::enrolled, &loop, [&](const EnrolledAccount &account) {
        answer.emplace(account);
        loop.quit();
    });
    QObject::connect(&enrolment, &Enrolment::failed, &loop, [&](const Error &error) {
        answer.emplace(error);
        loop.quit();
    });
    enrolment.start();
    loop.exec();
    return *answer;
}

} // namespace app
