// SPDX-License-Identifier: GPL-3.0-or-later
// The system's keychain through QtKeychain. Its jobs need an event loop and may hang on a prompt or a dead service, so
// they run in a thread of their own, and a second thread ends every question after a limit.
// One object for the whole program: QtKeychain's queue lives in the thread that used it first.
#pragma once

#include "models/storage/SecretStore.h"

#include <QThread>

#include <chrono>
#include <memory>
#include <mutex>
#include <vector>

namespace models {

class KeychainStore : public SecretStore
{
public:
    // `service` is the name under which the keychain shows our entries.
    explicit KeychainStore(QString service, std::chrono::milliseconds limit = std::chrono::seconds(5));
    ~KeychainStore() override; // open questions end as Cancelled
    Q_DISABLE_COPY_MOVE(KeychainStore)

    QFuture<Result<QByteArray>> read(const QString &name) override;
    QFuture<Outcome> write(const QString &name, const QByteArray &secret) override;
    QFuture<Outcome> remove(const QString &name) override;

private:
    class Question;
    template <class Answer>
    class QuestionFor;

    template <class Answer, class Job, class Prepare, class Finish>
    QFuture<Answer> ask(const QString &name, Prepare prepare, Finish finish);
    void add(const std::shared_ptr<Question> &question);

    const QString m_service;
    const std::chrono::milliseconds m_limit;
    std::unique_ptr<QThread> m_jobThread;
    std::unique_ptr<QThread> m_clockThread;
    QObject *m_jobs;  // in the job thread
    QObject *m_clock; // in the clock thread
    std::mutex m_mutex;
    std::vector<std::weak_ptr<Question>> m_open;
};

} // namespace models
