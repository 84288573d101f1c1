// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/storage/FileLock.h"

#include "tests/support/ShortFiles.h"

#include <QCoreApplication>
#include <QFile>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

using namespace models;

class FileLockTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { m_dir = std::make_unique<QTemporaryDir>(); }
    void letsOneInAndTheNextAfterIt();
    void saysWhoHoldsIt();
    void takesOverTheLockOfADeadProcess();
    void takesOverALockFileThatWasTorn_data();
    void takesOverALockFileThatWasTorn();
    void leavesNothingBehindOnADiskThatTakesNothing();
    void saysThatTheFolderCannotBeWritten();

private:
    QString path() const { return m_dir->filePath(u"a.db"_qs); }
    std::unique_ptr<QTemporaryDir> m_dir;
};

void FileLockTest::letsOneInAndTheNextAfterIt()
{
    {
        const auto first = FileLock::take(path());
        QVERIFY(first);
        QVERIFY(!FileLock::take(path()));
    }
    QVERIFY(FileLock::take(path()));
}

void FileLockTest::saysWhoHoldsIt()
{
    const auto first = FileLock::take(path());
    QVERIFY(first);
    const auto second = FileLock::take(path());
    QVERIFY(!second);
    QCOMPARE(second.error().kind, ErrorKind::Busy);
    QVERIFY(second.error().message.contains(QString::number(QCoreApplication::applicationPid())));
    QVERIFY(second.error().message.contains(u"FileLockTest"));
}

// A child takes the lock and is killed while it holds it.
void FileLockTest::takesOverTheLockOfADeadProcess()
{
    QProcess child;
    child.start(QCoreApplication::applicationFilePath(), {u"--hold"_qs, path()});
    QVERIFY(child.waitForReadyRead());
    QVERIFY(!FileLock::take(path()));
    child.kill();
    QVERIFY(child.waitForFinished());
    QVERIFY(QFile::exists(path() + u".lock"));
    QVERIFY(FileLock::take(path()));
}

void FileLockTest::takesOverALockFileThatWasTorn_data()
{
    QTest::addColumn<QByteArray>("content");
    QTest::newRow("empty") << QByteArray();
    QTest::newRow("half a number") << QByteArray("12");
    QTest::newRow("zeros after a loss of power") << QByteArray(40, '\0');
}

void FileLockTest::takesOverALockFileThatWasTorn()
{
    QFETCH(QByteArray, content);
    QFile torn(path() + u".lock");
    QVERIFY(torn.open(QIODevice::WriteOnly));
    QCOMPARE(torn.write(content), content.size());
    torn.close();
    const auto lock = FileLock::take(path());
    QVERIFY(lock);
    QVERIFY(!FileLock::take(path()));
}

void FileLockTest::leavesNothingBehindOnADiskThatTakesNothing()
{
    {
        const support::ShortFiles none(0);
        const auto lock = FileLock::take(path());
        QVERIFY(!lock);
        QCOMPARE(lock.error().kind, ErrorKind::Storage);
    }
    QVERIFY(FileLock::take(path()));
}

void FileLockTest::saysThatTheFolderCannotBeWritten()
{
    const auto lock = FileLock::take(m_dir->filePath(u"no/such/folder.db"_qs));
    QVERIFY(!lock);
    QCOMPARE(lock.error().kind, ErrorKind::Storage);
}

int main(int argc, char **argv)
{
    QCoreApplication app(argc, argv);
    const QStringList arguments = app.arguments();
    if (arguments.value(1) == u"--hold") {
        const auto lock = FileLock::take(arguments.value(2));
        QFile out;
        if (!lock || !out.open(stdout, QIODevice::WriteOnly))
            return 1;
        out.write("held\n");
        out.flush();
        return QCoreApplication::exec();
    }
    FileLockTest test;
    return QTest::qExec(&test, argc, argv);
}

#include "FileLockTest.moc"
