// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/storage/KeychainStore.h"

#include <QCoreApplication>
#include <QPromise>
#include <QTimer>

#include <qt6keychain/keychain.h>

#include <atomic>

namespace models {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(models::KeychainStore)
};

} // namespace

static Error errorOf(const QKeychain::Job &job)
{
    const QString detail = u"keychain error %1: %2"_qs.arg(static_cast<int>(job.error())).arg(job.errorString());
    switch (job.error()) {
    case QKeychain::EntryNotFound:
        return {ErrorKind::NotFound,
                Words::tr("The system keychain does not know this account. The data is kept. "
                          "Sign in online once."),
                detail};
    case QKeychain::AccessDeniedByUser:
        return {ErrorKind::Denied,
                Words::tr("The system keychain was not unlocked. The data is kept. Try again and allow it."), detail};
    default:
        return {ErrorKind::Locked,
                Words::tr("The system keychain is missing or locked. The data is kept. Unlock it and try again."),
                detail};
    }
}

static Error noAnswer()
{
    return {ErrorKind::Locked,
            Words::tr("The system keychain does not answer. The data is kept. Unlock it and try again."),
            u"keychain: time-out"_qs};
}

// A future that is answered once: by the job, by the clock or by the end of the program, whichever comes first.
class KeychainStore::Question
{
public:
    virtual ~Question() = default;
    virtual void fail(const Error &error) = 0;
};

template <class Answer>
class KeychainStore::QuestionFor : public Question
{
public:
    QuestionFor() { m_promise.start(); }
    QFuture<Answer> future() const { return m_promise.future(); }
    void fail(const Error &error) override { answer(error); }
    void answer(const Answer &answer)
    {
        if (m_answered.exchange(true))
            return;
        m_promise.addResult(answer);
        m_promise.finish();
    }

private:
    QPromise<Answer> m_promise;
    std::atomic_bool m_answered = false;
};

static std::unique_ptr<QThread> started(QObject *resident, const QString &name)
{
    auto thread = std::make_unique<QThread>();
    thread->setObjectName(name);
    resident->moveToThread(thread.get());
    QObject::connect(thread.get(), &QThread::finished, resident, &QObject::deleteLater);
    thread->start();
    return thread;
}

KeychainStore::KeychainStore(QString service, std::chrono::milliseconds limit)
    : m_service(std::move(service)), m_limit(limit), m_jobs(new QObject), m_clock(new QObject)
{
    m_jobThread = started(m_jobs, u"keychain"_qs);
    m_clockThread = started(m_clock, u"keychain clock"_qs);
}

// A job that hangs is never deleted while it runs: its thread is left to the end of the process instead.
KeychainStore::~KeychainStore()
{
    for (const std::weak_ptr<Question> &open : m_open) {
        if (const std::shared_ptr<Question> question = open.lock())
            question->fail({ErrorKind::Cancelled, Words::tr("The program was closed. Nothing was changed."), {}});
    }
    m_clockThread->quit();
    m_clockThread->wait();
    m_jobThread->quit();
    if (!m_jobThread->wait(QDeadlineTimer(m_limit)))
        static_cast<void>(m_jobThread.release());
}

void KeychainStore::add(const std::shared_ptr<Question> &question)
{
    const std::lock_guard lock(m_mutex);
    std::erase_if(m_open, [](const std::weak_ptr<Question> &open) { return open.expired(); });
    m_open.push_back(question);
}

template <class Answer, class Job, class Prepare, class Finish>
QFuture<Answer> KeychainStore::ask(const QString &name, Prepare prepare, Finish finish)
{
    const auto question = std::make_shared<QuestionFor<Answer>>();
    add(question);
    QMetaObject::invokeMethod(m_clock, [clock = m_clock, limit = m_limit, question] {
        QTimer::singleShot(limit, clock, [question] { question->fail(noAnswer()); });
    });
    QMetaObject::invokeMethod(m_jobs, [service = m_service, name, question, prepare, finish] {
        auto *job = new Job(service); // deletes itself when it has finished
        job->setKey(name);
        prepare(*job);
        QObject::connect(job, &QKeychain::Job::finished, job,
                         [job, question, finish] { question->answer(finish(*job)); });
        job->start();
    });
    return question->future();
}

QFuture<Result<QByteArray>> KeychainStore::read(const QString &name)
{
    using Answer = Result<QByteArray>;
    using Job = QKeychain::ReadPasswordJob;
    return ask<Answer, Job>(
        name, [](Job &) {},
        [](const Job &job) {
            return job.error() == QKeychain::NoError ? Answer(job.binaryData()) : Answer(errorOf(job));
        });
}

QFuture<Outcome> KeychainStore::write(const QString &name, const QByteArray &secret)
{
    using Job = QKeychain::WritePasswordJob;
    return ask<Outcome, Job>(
        name, [secret](Job &job) { job.setBinaryData(secret); },
        [](const Job &job) { return job.error() == QKeychain::NoError ? Outcome() : Outcome(errorOf(job)); });
}

QFuture<Outcome> KeychainStore::remove(const QString &name)
{
    using Job = QKeychain::DeletePasswordJob;
    return ask<Outcome, Job>(
        name, [](Job &) {},
        [](const Job &job) {
            const bool gone = job.error() == QKeychain::NoError || job.error() == QKeychain::EntryNotFound;
            return gone ? Outcome() : Outcome(errorOf(job));
        });
}

} // namespace models
