// SPDX-License-Identifier: GPL-3.0-or-later
// Reads every #include and every link line and fails on an arrow that the house does not allow (README, "Who knows
// whom").
#include <QDirIterator>
#include <QMap>
#include <QRegularExpression>
#include <QTest>

class ArchitectureTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void includesFollowTheArrows();
    void linksFollowTheArrows();
    void viewsKnowNeitherSqlNorNetwork();
    void sqlStaysInItsRooms();
    void rulesAndScannersSeeWhatTheyForbid();
};

namespace {

// room → the rooms it may include. A room may always include itself.
const QMap<QString, QStringList> &allowed()
{
    static const QStringList upToRules{u"models/base"_qs, u"models/schema"_qs, u"models/entities"_qs,
                                       u"models/rules"_qs};
    static const QStringList forViews = upToRules + QStringList{u"models/reports"_qs, u"models/lists"_qs, u"views"_qs};
    static const QStringList forEnds = upToRules + QStringList{u"models/storage"_qs, u"sync/protocol"_qs};
    static const QMap<QString, QStringList> table{
        {u"models/base"_qs, {}},
        {u"models/schema"_qs, {u"models/base"_qs}},
        {u"models/entities"_qs, {u"models/base"_qs, u"models/schema"_qs}},
        {u"models/rules"_qs, upToRules},
        {u"models/storage"_qs, upToRules},
        {u"models/reports"_qs, upToRules + QStringList{u"models/storage"_qs}},
        {u"models/lists"_qs, upToRules + QStringList{u"models/storage"_qs}},
        {u"sync/protocol"_qs, {u"models/base"_qs, u"models/schema"_qs, u"models/entities"_qs}},
        {u"sync/client"_qs, forEnds},
        {u"sync/server"_qs, forEnds},
        {u"views"_qs, forViews},
    };
    return table;
}

// The room of a path: two folders deep, but all of views is one.
QString roomOf(const QString &path)
{
    if (path.startsWith(u"views/"_qs))
        return u"views"_qs;
    return path.section(u'/', 0, 1);
}

QStringList sourceFiles(const QString &pattern)
{
    const QString root = QStringLiteral(HEMAI_SOURCE_DIR "/");
    QStringList files;
    for (const QString &top : {u"models"_qs, u"sync"_qs, u"views"_qs}) {
        QDirIterator walk(root + top, {pattern}, QDir::Files, QDirIterator::Subdirectories);
        while (walk.hasNext())
            files.append(walk.next().mid(root.size()));
    }
    return files;
}

QString contentOf(const QString &path)
{
    QFile file(QStringLiteral(HEMAI_SOURCE_DIR "/") + path);
    return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()) : QString();
}

bool mayKnow(const QString &room, const QString &other)
{
    return room == other || allowed().value(room).contains(other);
}

QStringList forbiddenIncludes(const QString &path, const QString &content)
{
    static const QRegularExpression include(u"^\\s*#\\s*include\\s*\"((?:models|sync|views|app|tests)/[^\"]+)\""_qs,
                                            QRegularExpression::MultilineOption);
    QStringList found;
    for (auto match = include.globalMatch(content); match.hasNext();) {
        const QString target = match.next().captured(1);
        if (!mayKnow(roomOf(path), roomOf(target)))
            found.append(path + u" includes "_qs + target);
    }
    return found;
}

QStringList forbiddenLinks(const QString &path, const QString &content)
{
    static const QRegularExpression library(u"\\b(models|sync|views)_([a-z]+)\\b"_qs);
    QStringList found;
    for (auto match = library.globalMatch(content); match.hasNext();) {
        const QRegularExpressionMatch name = match.next();
        const QString target = roomOf(name.captured(1) + u'/' + name.captured(2) + u'/');
        if (!mayKnow(roomOf(path), target))
            found.append(path + u" links "_qs + name.captured(0));
    }
    return found;
}

const QRegularExpression &sqlText()
{
    static const QRegularExpression sql(
        u"\"\\s*(SELECT\\s.+\\sFROM\\s|INSERT INTO\\s|UPDATE \\w+ SET\\s|DELETE FROM\\s|CREATE TABLE\\s)"_qs);
    return sql;
}

} // namespace

void ArchitectureTest::includesFollowTheArrows()
{
    const QStringList files = sourceFiles(u"*.h"_qs) + sourceFiles(u"*.cpp"_qs);
    QVERIFY(files.size() > 20);
    QStringList found;
    for (const QString &path : files)
        found += forbiddenIncludes(path, contentOf(path));
    QVERIFY2(found.isEmpty(), qPrintable(found.join(u'\n')));
}

void ArchitectureTest::linksFollowTheArrows()
{
    QStringList found;
    for (const QString &path : sourceFiles(u"CMakeLists.txt"_qs)) {
        const QString room = roomOf(path);
        if (allowed().contains(room))
            found += forbiddenLinks(path, contentOf(path));
        if (room == u"views" && contentOf(path).contains(QRegularExpression(u"Qt6::(Sql|Network)"_qs)))
            found.append(path + u" links SQL or network"_qs);
    }
    QVERIFY2(found.isEmpty(), qPrintable(found.join(u'\n')));
}

void ArchitectureTest::viewsKnowNeitherSqlNorNetwork()
{
    static const QRegularExpression include(u"#\\s*include\\s*<(QSql|QNetwork|QSsl|QTcp|sqlite3)"_qs);
    QStringList found;
    for (const QString &path : sourceFiles(u"*.h"_qs) + sourceFiles(u"*.cpp"_qs)) {
        if (path.startsWith(u"views/"_qs) && contentOf(path).contains(include))
            found.append(path);
    }
    QVERIFY2(found.isEmpty(), qPrintable(found.join(u'\n')));
}

void ArchitectureTest::sqlStaysInItsRooms()
{
    QStringList found;
    for (const QString &path : sourceFiles(u"*.cpp"_qs) + sourceFiles(u"*.h"_qs)) {
        const bool isItsRoom = path.startsWith(u"models/storage/"_qs) || path.startsWith(u"sync/server/store/"_qs) ||
                               path == u"models/schema/Ddl.cpp";
        if (!isItsRoom && contentOf(path).contains(sqlText()))
            found.append(path);
    }
    QVERIFY2(found.isEmpty(), qPrintable(found.join(u'\n')));
}

// The scanners themselves, on lines they must catch: a check that cannot fail proves nothing.
void ArchitectureTest::rulesAndScannersSeeWhatTheyForbid()
{
    QCOMPARE(forbiddenIncludes(u"views/forms/A.cpp"_qs, u"#include \"models/storage/Store.h\"\n"_qs).size(), 1);
    QCOMPARE(forbiddenIncludes(u"sync/client/A.cpp"_qs, u"#include \"sync/server/Http.h\"\n"_qs).size(), 1);
    QCOMPARE(forbiddenIncludes(u"models/rules/A.h"_qs, u"#include \"models/storage/Store.h\"\n"_qs).size(), 1);
    QCOMPARE(forbiddenIncludes(u"models/base/A.h"_qs, u"#include \"app/tool/A.h\"\n"_qs).size(), 1);
    QCOMPARE(forbiddenIncludes(u"views/forms/A.cpp"_qs, u"#include \"views/shell/Theme.h\"\n"_qs).size(), 0);
    QCOMPARE(forbiddenLinks(u"views/forms/CMakeLists.txt"_qs, u"LINKS models_storage"_qs).size(), 1);
    QVERIFY(QString(u"prepare(\"SELECT id FROM household\")"_qs).contains(sqlText()));
}

QTEST_GUILESS_MAIN(ArchitectureTest)
#include "ArchitectureTest.moc"
