// SPDX-License-Identifier: GPL-3.0-or-later
// The tool on an account of this computer: enrolled at a real server, imported into, checked, drawn and printed.
#include "app/tool/LocalServer.h"

#include <QDeadlineTimer>
#include <QFile>
#include <QImage>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QLockFile>
#include <QTcpServer>
#include <QTemporaryDir>
#include <QTest>

using namespace app;

static const QByteArray Password = "correct password";
static const QString Village = QStringLiteral("990000000001");

struct Run
{
    int code = -1;
    QByteArray out;
    QByteArray err;

    QJsonObject json() const { return QJsonDocument::fromJson(out).object(); }
};

class ToolAccountTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void cleanupTestCase();

    void tellsTheCertificateAndStops();
    void asksForNoDeviceThatItCannotKeep();
    void refusesAWrongPassword();
    void showsWithoutStoring();
    void refusesAMappingThatTheServerWouldRefuse();
    void storesOnlyForAVillageOfTheAccount();
    void storesAllAtOnce();
    void importsTheSameFileWithoutChange();
    void leavesWhatPeopleHaveHere();
    void checksAndSaysWhatIsWrong();
    void drawsTheCauses();
    void refusesAVillageThatIsNotHere_data();
    void refusesAVillageThatIsNotHere();
    void refusesAYearThatNoFormIsOf_data();
    void refusesAYearThatNoFormIsOf();
    void printsForms();
    void saysWhoHoldsTheAccount();
    void sendsAndReadsOnce();
    void opensNothingAfterTheOfflineUse_data();
    void opensNothingAfterTheOfflineUse();
    void givesUpWhereNothingMoves();
    void namesAnotherCertificateAndTakesItWhenTold();
    void aKilledImportLeavesAllOrNothing();
    void whatCameTooLateComesBackWithTheAccess();
    void countsWhatAStreamThatWentOnElsewhereSends();
    void handsInAndSaysThatTheComputerWasRevoked();

private:
    Run tool(const QStringList &arguments, const QByteArray &password = Password);
    QStringList onAccount(const QStringList &arguments) const;
    QString file(const QString &name, const QByteArray &content) const;
    Run import(const QString &csv);
    Run sync();
    qint64 householdsHere();

    QTemporaryDir m_folder;
    std::unique_ptr<LocalServer> m_server;
    QString m_account;
    QString m_mapping;
};

// One row a person; the third household names no cause, and a birthday that is none.
static const QByteArray People = "household,person,name,sex,born,cause\n"
                                 "1,11,李一,1,1970-05-01,01\n"
                                 "1,12,王二,2,1972-03-04,01\n"
                                 "2,21,张三,1,1980-01-01,07\n"
                                 "3,31,赵四,1,someday,\n";

static const QByteArray Mapping = R"({
  "source": "people", "household_key": "household", "member_key": "person",
  "household": {
    "provisional_number": {"column": "household"},
    "standard": {"constant": "01"}, "kind": {"constant": "01"}, "main_cause": {"column": "cause"},
    "listed_month": {"constant": "202012"}, "exit_status": {"constant": "00"},
    "filled_by": {"constant": "数据导入"}, "filled_on": {"constant": "2020-12-31"},
    "form_year": {"constant": "2020"}
  },
  "member": {
    "name": {"column": "name"}, "sex": {"column": "sex"}, "id_kind": {"constant": "01"},
    "birth_date": {"column": "born"}, "relation": {"first_row": "01", "other_rows": "02"},
    "ethnic_group": {"constant": "01"}, "health": {"constant": "01"}, "labour_skill": {"constant": "02"},
    "resident_medical_insurance": {"constant": "1"}, "serious_illness_insurance": {"constant": "1"},
    "minimum_living_allowance": {"constant": "0"}, "status": {"constant": "1"}
  },
  "income": {
    "year": {"constant": "2020"}, "wages": {"constant": "0"}, "business": {"constant": "12000"},
    "asset_dividends": {"constant": "0"}, "other_property": {"constant": "0"},
    "family_planning_award": {"constant": "0"}, "minimum_allowance": {"constant": "0"},
    "special_support": {"constant": "0"}, "pension": {"constant": "0"},
    "ecological_compensation": {"constant": "0"}, "other_transfers": {"constant": "0"},
    "business_cost": {"constant": "2000"}
  }
})";

void ToolAccountTest::initTestCase()
{
    // Without one, Qt says on the error stream where it looks instead, beside the tool's own words.
    qputenv("XDG_RUNTIME_DIR", m_folder.path().toUtf8());
    m_server =
        std::make_unique<LocalServer>(QStringLiteral(HEMAI_BIN_DIR "/hemai-server"), m_folder.filePath(u"server"_qs));
    QVERIFY(m_server->start());
    QVERIFY(m_server->admin({u"account"_qs, u"add"_qs, u"lifang"_qs, u"--role"_qs, u"cadre"_qs, u"--display-name"_qs,
                             u"李芳"_qs, u"--password-stdin"_qs},
                            QString::fromLatin1(Password)));
    QVERIFY(m_server->admin({u"village"_qs, u"add"_qs, u"village/"_qs + Village, Village, u"演示村"_qs,
                             u"--township"_qs, u"演示乡"_qs, u"--county"_qs, u"演示县"_qs}));
    QVERIFY(m_server->admin({u"grant"_qs, u"add"_qs, u"lifang"_qs, u"village/"_qs + Village}));
    const Run run = tool({u"enrol"_qs, u"--server"_qs, m_server->url().toString(), u"--certificate"_qs,
                          QString::fromLatin1(m_server->certificate().toHex()), u"--login"_qs, u"lifang"_qs,
                          u"--root"_qs, m_folder.filePath(u"accounts"_qs), u"--password-stdin"_qs, u"--json"_qs});
    QVERIFY2(run.code == 0, run.err.constData());
    m_account = run.json().value(u"account"_qs).toString();
    QVERIFY(QFile::exists(m_account + u"/hemai.db"));
    m_mapping = file(u"mapping.json"_qs, Mapping);
}

void ToolAccountTest::cleanupTestCase()
{
    QVERIFY(m_server->stop());
}

Run ToolAccountTest::tool(const QStringList &arguments, const QByteArray &password)
{
    QProcess process;
    process.start(QStringLiteral(HEMAI_BIN_DIR "/hemai-tool"), arguments);
    process.write(password + '\n');
    process.closeWriteChannel();
    if (!process.waitForFinished(120'000))
        return {};
    return {process.exitStatus() == QProcess::NormalExit ? process.exitCode() : -1, process.readAllStandardOutput(),
            process.readAllStandardError()};
}

QStringList ToolAccountTest::onAccount(const QStringList &arguments) const
{
    return arguments + QStringList{u"--account"_qs, m_account, u"--password-stdin"_qs, u"--village"_qs, Village};
}

QString ToolAccountTest::file(const QString &name, const QByteArray &content) const
{
    QFile out(m_folder.filePath(name));
    if (!out.open(QIODevice::WriteOnly) || out.write(content) != content.size())
        return {};
    return out.fileName();
}

Run ToolAccountTest::import(const QString &csv)
{
    return tool(onAccount({u"import"_qs, csv, u"--mapping"_qs, m_mapping, u"--json"_qs}));
}

Run ToolAccountTest::sync()
{
    return tool({u"sync"_qs, u"--account"_qs, m_account, u"--password-stdin"_qs, u"--json"_qs});
}

qint64 ToolAccountTest::householdsHere()
{
    return tool(onAccount({u"check"_qs, u"--json"_qs})).json().value(u"households"_qs).toInteger(-1);
}

void ToolAccountTest::tellsTheCertificateAndStops()
{
    const Run run = tool({u"enrol"_qs, u"--server"_qs, m_server->url().toString(), u"--login"_qs, u"lifang"_qs,
                          u"--root"_qs, m_folder.filePath(u"other"_qs), u"--password-stdin"_qs});
    QCOMPARE(run.code, 1);
    QVERIFY(run.err.contains(m_server->certificate().toHex()));
    QVERIFY(!QFile::exists(m_folder.filePath(u"other"_qs)));
}

// The server would count it for ever.
void ToolAccountTest::asksForNoDeviceThatItCannotKeep()
{
    const QString noFolder = file(u"no-folder"_qs, "a file");
    const auto devices = [this] { return m_server->admin({u"device"_qs, u"list"_qs}); };
    const models::Result<QString> before = devices();
    QVERIFY(before.ok());
    const Run run = tool({u"enrol"_qs, u"--server"_qs, m_server->url().toString(), u"--certificate"_qs,
                          QString::fromLatin1(m_server->certificate().toHex()), u"--login"_qs, u"lifang"_qs,
                          u"--root"_qs, noFolder + u"/below/accounts", u"--password-stdin"_qs});
    QCOMPARE(run.code, 1);
    QVERIFY2(run.err.contains("could not be written"), run.err.constData());
    QCOMPARE(*devices(), *before);
}

void ToolAccountTest::refusesAWrongPassword()
{
    const Run run = tool(onAccount({u"check"_qs}), "wrong password");
    QCOMPARE(run.code, 1);
    QVERIFY(run.out.isEmpty());
}

void ToolAccountTest::showsWithoutStoring()
{
    const QString csv = file(u"people.csv"_qs, People);
    const Run run = tool({u"import"_qs, csv, u"--mapping"_qs, m_mapping, u"--json"_qs});
    QVERIFY2(run.code == 0, run.err.constData());
    QCOMPARE(run.json().value(u"households"_qs).toInt(), 3);
    QCOMPARE(run.json().value(u"drafts"_qs).toInt(), 1);
    const Run before = tool(onAccount({u"check"_qs, u"--json"_qs}));
    QCOMPARE(before.code, 1);
    QVERIFY2(before.err.contains("No village is here yet"), before.err.constData());
    const Run chart = tool(onAccount({u"chart"_qs, u"--json"_qs}));
    QVERIFY2(chart.err.contains("No village is here yet"), chart.err.constData());
}

void ToolAccountTest::refusesAMappingThatTheServerWouldRefuse()
{
    const QString mapping = file(u"number.json"_qs, QByteArray(Mapping).replace("provisional_number", "number"));
    for (const QStringList &account : {QStringList(), onAccount({})}) {
        const Run run =
            tool(QStringList{u"import"_qs, m_folder.filePath(u"people.csv"_qs), u"--mapping"_qs, mapping} + account);
        QCOMPARE(run.code, 1);
        QVERIFY(run.out.isEmpty());
        QVERIFY2(run.err.contains("household.provisional_number"), run.err.constData());
    }
    QCOMPARE(householdsHere(), -1); // nothing was stored, not even the village
}

// What is stored for a village that the account does not have, no server would ever take.
void ToolAccountTest::storesOnlyForAVillageOfTheAccount()
{
    const Run early = import(m_folder.filePath(u"people.csv"_qs));
    QCOMPARE(early.code, 1);
    QVERIFY2(early.err.contains("Sync first"), early.err.constData());
    const Run synced = sync();
    QVERIFY2(synced.code == 0, synced.err.constData());
    QStringList arguments = onAccount({u"import"_qs, m_folder.filePath(u"people.csv"_qs), u"--mapping"_qs, m_mapping});
    arguments.replaceInStrings(Village, u"990101009999"_qs);
    const Run mistyped = tool(arguments);
    QCOMPARE(mistyped.code, 1);
    QVERIFY2(mistyped.err.contains(Village.toUtf8()), mistyped.err.constData()); // those that there are
    QCOMPARE(householdsHere(), 0);
}

void ToolAccountTest::storesAllAtOnce()
{
    const Run run = import(m_folder.filePath(u"people.csv"_qs));
    QVERIFY2(run.code == 0, run.err.constData());
    const QJsonObject store = run.json().value(u"store"_qs).toObject();
    QCOMPARE(store.value(u"stored"_qs).toInt(), 3);
    QCOMPARE(store.value(u"stored_members"_qs).toInt(), 4);
    QCOMPARE(store.value(u"stored_drafts"_qs).toInt(), 1);
    QCOMPARE(store.value(u"comments"_qs).toInt(), 1); // the birthday that only the file could tell
    QCOMPARE(householdsHere(), 3);
}

void ToolAccountTest::importsTheSameFileWithoutChange()
{
    const QJsonObject store = import(m_folder.filePath(u"people.csv"_qs)).json().value(u"store"_qs).toObject();
    QCOMPARE(store.value(u"stored"_qs).toInt(-1), 0);
    QCOMPARE(store.value(u"unchanged"_qs).toInt(), 3);
    QCOMPARE(store.value(u"differing"_qs).toInt(-1), 0);
    QCOMPARE(householdsHere(), 3);
}

void ToolAccountTest::leavesWhatPeopleHaveHere()
{
    QByteArray changed = People;
    changed.replace("张三", "张三丰");
    const QJsonObject store = import(file(u"changed.csv"_qs, changed)).json().value(u"store"_qs).toObject();
    QCOMPARE(store.value(u"unchanged"_qs).toInt(), 2);
    QCOMPARE(store.value(u"differing"_qs).toInt(), 1);
}

void ToolAccountTest::checksAndSaysWhatIsWrong()
{
    const Run run = tool(onAccount({u"check"_qs, u"--json"_qs}));
    QCOMPARE(run.code, 3);
    const QJsonObject json = run.json();
    QVERIFY(json.value(u"with_errors"_qs).toInt() >= 1);
    QStringList fieldsOfThird;
    for (const QJsonValue &problem : json.value(u"problems"_qs).toArray()) {
        if (problem[u"number"_qs].toString() == u"3")
            fieldsOfThird.append(problem[u"field"_qs].toString());
    }
    QVERIFY(fieldsOfThird.contains(u"household.main_cause"_qs));
    QVERIFY(fieldsOfThird.contains(u"member.birth_date"_qs));
    QVERIFY(!run.out.contains("李一")); // a list for the wall holds no names
    const Run listed = tool(onAccount({u"check"_qs, u"--list"_qs}));
    QVERIFY(listed.out.contains("household.main_cause"));
    QVERIFY2(listed.out.contains("Main cause is empty"), listed.out.constData()); // in one language
    for (const QJsonValue &problem : json.value(u"problems"_qs).toArray()) {
        const QJsonObject rule = json.value(u"rules"_qs)[problem[u"rule"_qs].toString()].toObject();
        if (problem[u"severity"_qs].toString() == u"error")
            QCOMPARE(rule.value(u"severity"_qs).toString(), u"error"_qs);
    }
}

void ToolAccountTest::drawsTheCauses()
{
    const QString png = m_folder.filePath(u"causes.png"_qs);
    const QString svg = m_folder.filePath(u"causes.svg"_qs);
    const QString csv = m_folder.filePath(u"causes.csv"_qs);
    const Run run = tool(onAccount(
        {u"chart"_qs, u"--out"_qs, png, u"--out"_qs, svg, u"--out"_qs, csv, u"--json"_qs, u"--language"_qs, u"zh"_qs}));
    QVERIFY2(run.code == 0, run.err.constData());
    QVERIFY(QImage(png).width() > 1000);
    QVERIFY(QFile::exists(svg));
    QCOMPARE(run.json().value(u"without_main_cause"_qs).toInt(), 1);
    QCOMPARE(run.json().value(u"rows"_qs).toArray().size(), 2);
    QFile table(csv);
    QVERIFY(table.open(QIODevice::ReadOnly));
    QVERIFY(table.readAll().contains("因病"));
    QCOMPARE(run.json().value(u"year"_qs).toInt(), 2020);
    const QJsonObject sum = run.json().value(u"sum"_qs).toObject();
    QCOMPARE(sum.value(u"income_households"_qs).toInt(), 2);
    QCOMPARE(sum.value(u"net_per_head_fen"_qs).toInteger(), 666'667); // 20,000 yuan for three persons
    const Run persons = tool(onAccount({u"chart"_qs, u"--by"_qs, u"persons"_qs, u"--json"_qs}));
    QCOMPARE(persons.json().value(u"measure"_qs).toString(), u"persons"_qs);
    QCOMPARE(tool(onAccount({u"chart"_qs, u"--out"_qs, u"/nonexistent/a.png"_qs})).code, 1);
    QCOMPARE(tool(onAccount({u"chart"_qs, u"--out"_qs, u"a.jpeg"_qs})).code, 2);
}

void ToolAccountTest::refusesAVillageThatIsNotHere_data()
{
    QTest::addColumn<QStringList>("command");
    const QString out = m_folder.filePath(u"nowhere.pdf"_qs);
    QTest::newRow("check") << QStringList{u"check"_qs};
    QTest::newRow("chart") << QStringList{u"chart"_qs, u"--json"_qs};
    QTest::newRow("print") << QStringList{u"print"_qs, u"--language"_qs, u"zh"_qs, u"--out"_qs, out};
}

void ToolAccountTest::refusesAVillageThatIsNotHere()
{
    QFETCH(QStringList, command);
    const Run run =
        tool(command + QStringList{u"--account"_qs, m_account, u"--password-stdin"_qs, u"--village"_qs, u"111"_qs});
    QCOMPARE(run.code, 1);
    QVERIFY2(run.err.contains("There is no village 111 here. Here are: 990000000001."), run.err.constData());
}

void ToolAccountTest::refusesAYearThatNoFormIsOf_data()
{
    QTest::addColumn<QStringList>("command");
    const QString out = m_folder.filePath(u"1999"_qs);
    QTest::newRow("chart") << QStringList{u"chart"_qs, u"--out"_qs, out + u".png"_qs};
    QTest::newRow("figures") << QStringList{u"chart"_qs, u"--json"_qs};
    QTest::newRow("print") << QStringList{u"print"_qs, u"--out"_qs, out + u".pdf"_qs};
}

void ToolAccountTest::refusesAYearThatNoFormIsOf()
{
    QFETCH(QStringList, command);
    const Run run = tool(onAccount(command + QStringList{u"--year"_qs, u"1999"_qs, u"--language"_qs, u"en"_qs}));
    QCOMPARE(run.code, 1);
    QVERIFY2(run.err.contains("1999") && run.err.contains("2020"), run.err.constData());
    if (command.contains(u"--json"_qs))
        QCOMPARE(run.json().value(u"error"_qs).toString(), QString::fromUtf8(run.err).trimmed());
    else
        QVERIFY(run.out.isEmpty());
    QVERIFY(!QFile::exists(command.last()));
}

void ToolAccountTest::printsForms()
{
    const QString pdf = m_folder.filePath(u"forms.pdf"_qs);
    const Run run = tool(onAccount({u"print"_qs, u"--out"_qs, pdf, u"--json"_qs}));
    QVERIFY2(run.code == 0, run.err.constData());
    QCOMPARE(run.json().value(u"forms"_qs).toInt(), 3);
    QFile file(pdf);
    QVERIFY(file.open(QIODevice::ReadOnly));
    QVERIFY(file.read(5) == "%PDF-");
    const Run told = tool(onAccount({u"print"_qs, u"--out"_qs, pdf, u"--language"_qs, u"zh"_qs}));
    QCOMPARE(told.out, QByteArray("3 forms on 3 pages\n")); // the paper is Chinese, the message is not
    const Run absent = tool(onAccount({u"print"_qs, u"--out"_qs, pdf, u"--household"_qs, QString(32, u'0')}));
    QCOMPARE(absent.code, 1);
}

void ToolAccountTest::saysWhoHoldsTheAccount()
{
    QLockFile held(m_account + u"/hemai.db.lock");
    QVERIFY(held.tryLock(0));
    const Run run = import(m_folder.filePath(u"people.csv"_qs));
    QCOMPARE(run.code, 5);
    QVERIFY(run.err.contains("ToolAccountTest"));
    QCOMPARE(tool(onAccount({u"check"_qs, u"--json"_qs})).json().value(u"households"_qs).toInt(), 3); // reading goes on
}

void ToolAccountTest::sendsAndReadsOnce()
{
    const Run first = sync();
    QVERIFY2(first.code == 0, first.err.constData());
    QVERIFY(first.json().value(u"sent"_qs).toInt() > 0);
    QCOMPARE(first.json().value(u"held"_qs).toInt(-1), 0);
    const Run second = sync();
    QCOMPARE(second.code, 0);
    QCOMPARE(second.json().value(u"sent"_qs).toInt(-1), 0);
    QCOMPARE(second.json().value(u"read"_qs).toInt(-1), 0);
    QVERIFY(m_server->stop());
    const Run alone = sync();
    QCOMPARE(alone.code, 4);
    QVERIFY(!alone.err.isEmpty());
    QVERIFY(m_server->start());
    QCOMPARE(sync().code, 0);
}

void ToolAccountTest::opensNothingAfterTheOfflineUse_data()
{
    QTest::addColumn<QByteArray>("standing");
    QTest::addColumn<QByteArray>("why");
    const QByteArray longAgo = R"({"contact": 1577880000000, "seen": 0, "lease": 2592000000)"; // 2020, for 30 days
    QTest::newRow("heard too long ago") << QByteArray(longAgo + "}") << QByteArray("ended on 2020-01-31");
    QTest::newRow("revoked too") << QByteArray(longAgo + R"(, "revoked": 1577880000001})")
                                 << QByteArray("administrator");
    QTest::newRow("not known when") << QByteArray() << QByteArray("not known");
}

void ToolAccountTest::opensNothingAfterTheOfflineUse()
{
    QFETCH(QByteArray, standing);
    QFETCH(QByteArray, why);
    const QString path = m_account + u"/standing.json";
    QVERIFY(QFile::remove(path));
    QFile file(path);
    QVERIFY(standing.isEmpty() || (file.open(QIODevice::WriteOnly) && file.write(standing) == standing.size()));
    file.close();
    const QString pdf = m_folder.filePath(u"late.pdf"_qs);
    for (const QStringList &command :
         {QStringList{u"check"_qs}, QStringList{u"chart"_qs}, QStringList{u"print"_qs, u"--out"_qs, pdf},
          QStringList{u"import"_qs, m_folder.filePath(u"people.csv"_qs), u"--mapping"_qs, m_mapping}}) {
        const Run run = tool(onAccount(command + QStringList{u"--json"_qs}));
        QCOMPARE(run.code, 1);
        QVERIFY2(run.err.contains(why) && run.err.contains("kept"), run.err.constData());
        QCOMPARE(run.json().keys(), QStringList{u"error"_qs});
    }
    QVERIFY(!QFile::exists(pdf));
    QCOMPARE(sync().code, 0); // which renews it
    QCOMPARE(householdsHere(), 3);
}

// A connection that is taken and never answered, as from a machine that hangs.
void ToolAccountTest::givesUpWhereNothingMoves()
{
    QVERIFY(m_server->stop());
    QTcpServer silent;
    QVERIFY(silent.listen(QHostAddress::LocalHost, static_cast<quint16>(m_server->url().port())));
    const Run run = tool({u"sync"_qs, u"--account"_qs, m_account, u"--patience"_qs, u"1"_qs, u"--password-stdin"_qs});
    QCOMPARE(run.code, 4);
    QVERIFY2(run.err.contains("kept"), run.err.constData());
    QVERIFY(silent.waitForNewConnection(5000)); // it came to this one
    silent.close();
    for (const QString &senseless : {u"0"_qs, u"soon"_qs, u"-1"_qs, u"86401"_qs}) {
        const Run refused = tool({u"sync"_qs, u"--account"_qs, m_account, u"--patience"_qs, senseless});
        QCOMPARE(refused.code, 2);
        QVERIFY2(refused.err.contains("--patience"), refused.err.constData());
    }
    QVERIFY(m_server->start());
    QCOMPARE(sync().code, 0);
}

void ToolAccountTest::whatCameTooLateComesBackWithTheAccess()
{
    QCOMPARE(sync().code, 0);
    const qint64 before = householdsHere();
    QCOMPARE(import(file(u"late.csv"_qs, "household,person,name,sex,born,cause\n77,771,陈七,1,1970-01-01,01\n")).code,
             0);
    QCOMPARE(householdsHere(), before + 1);
    const QString scope = u"village/"_qs + Village;
    QVERIFY(m_server->admin({u"grant"_qs, u"end"_qs, u"lifang"_qs, scope}));
    const Run run = sync();
    QCOMPARE(run.code, 3); // something was not taken
    const QJsonObject ended = run.json();
    QCOMPARE(ended.value(u"sent"_qs).toInt(-1), 1);
    QCOMPARE(ended.value(u"held"_qs).toInt(-1), 1);
    QCOMPARE(ended.value(u"ended"_qs).toArray(), QJsonArray{Village});
    QCOMPARE(sync().code, 0); // it is said once
    QVERIFY2(ended.value(u"read"_qs).toInt(-1) >= 0, qPrintable(ended.value(u"read"_qs).toVariant().toString()));
    QCOMPARE(householdsHere(), -1); // nor the village
    const models::Result<QString> held = m_server->admin({u"held"_qs, u"list"_qs});
    QVERIFY(held.ok());
    QVERIFY2(held->contains(u"lifang\t") && held->contains(scope) && !held->contains(u"陈七"), qPrintable(*held));
    const models::Result<QString> granted = m_server->admin({u"grant"_qs, u"add"_qs, u"lifang"_qs, scope});
    QVERIFY(granted.ok());
    QVERIFY2(granted->contains(u"taken in\t1"), qPrintable(*granted));
    const Run back = sync();
    QVERIFY2(back.code == 0, back.err.constData());
    QCOMPARE(householdsHere(), before + 1);
    QVERIFY(m_server->admin({u"held"_qs, u"list"_qs})->isEmpty());
}

void ToolAccountTest::namesAnotherCertificateAndTakesItWhenTold()
{
    const QByteArray known = m_server->certificate().toHex();
    QVERIFY(m_server->stop());
    QVERIFY(QFile::remove(m_folder.filePath(u"server/certificate.pem"_qs)));
    QVERIFY(QFile::remove(m_folder.filePath(u"server/certificate.key"_qs)));
    QVERIFY(m_server->start());
    const QByteArray shown = m_server->certificate().toHex();
    const auto told = [this](const QByteArray &digits) {
        return tool({u"sync"_qs, u"--account"_qs, m_account, u"--certificate"_qs, QString::fromLatin1(digits),
                     u"--password-stdin"_qs});
    };
    const Run strange = sync();
    QCOMPARE(strange.code, 1);
    QVERIFY2(strange.err.contains(known) && strange.err.contains(shown) && strange.err.contains("--certificate"),
             strange.err.constData());
    QCOMPARE(told("12").code, 2);
    const Run wrong = told(QByteArray(64, 'a')); // not what the server shows: the pin stays
    QCOMPARE(wrong.code, 1);
    QVERIFY2(wrong.err.contains(known) && wrong.err.contains(shown), wrong.err.constData());
    QCOMPARE(sync().code, 1);
    const Run right = told(shown);
    QVERIFY2(right.code == 0, right.err.constData());
    QCOMPARE(sync().code, 0);
}

static QByteArray manyPeople(int households)
{
    QByteArray csv = "household,person,name,sex,born,cause\n";
    for (int i = 0; i < households; ++i) {
        const QByteArray number = QByteArray::number(1000 + i);
        csv += number + "," + number + "1,众人,1,1970-01-01,01\n";
    }
    return csv;
}

// The moments are spread over the whole run, from the key derivation to the end.
void ToolAccountTest::aKilledImportLeavesAllOrNothing()
{
    const int added = 400;
    const QString csv = file(u"many.csv"_qs, manyPeople(added));
    for (const int moment : {300, 700, 900, 1100, 1400, 1800}) {
        QProcess process;
        process.start(QStringLiteral(HEMAI_BIN_DIR "/hemai-tool"),
                      onAccount({u"import"_qs, csv, u"--mapping"_qs, m_mapping, u"--json"_qs}));
        process.write(Password + '\n');
        process.closeWriteChannel();
        if (!process.waitForFinished(moment)) {
            process.kill();
            QVERIFY(process.waitForFinished());
        }
        const qint64 here = householdsHere();
        QVERIFY2(here == 3 || here == 3 + added, qPrintable(QString::number(here)));
    }
    QCOMPARE(import(csv).code, 0);
    QCOMPARE(householdsHere(), 3 + added);
}

// The folder was put back from a copy: what the copy sends again was sent in this run.
void ToolAccountTest::countsWhatAStreamThatWentOnElsewhereSends()
{
    const QString copy = m_folder.filePath(u"copy.db"_qs);
    const QString database = m_account + u"/hemai.db";
    QCOMPARE(sync().code, 0);
    QVERIFY(QFile::copy(database, copy));
    QCOMPARE(import(file(u"first.csv"_qs, "household,person,name,sex,born,cause\n81,811,周八,1,1970-01-01,01\n")).code,
             0);
    QCOMPARE(sync().code, 0);
    for (const QString &part : {u""_qs, u"-wal"_qs, u"-shm"_qs})
        QVERIFY(!QFile::exists(database + part) || QFile::remove(database + part));
    QVERIFY(QFile::copy(copy, database));
    QCOMPARE(import(file(u"other.csv"_qs, "household,person,name,sex,born,cause\n82,821,吴九,1,1970-01-01,01\n")).code,
             0);
    const Run forked = sync();
    QVERIFY2(forked.code == 0, forked.err.constData());
    QVERIFY2(forked.json().value(u"sent"_qs).toInt(-1) >= 1, forked.out.constData());
    QVERIFY2(forked.json().value(u"read"_qs).toInt(-1) >= 1, forked.out.constData());
}

void ToolAccountTest::handsInAndSaysThatTheComputerWasRevoked()
{
    QCOMPARE(import(file(u"last.csv"_qs, "household,person,name,sex,born,cause\n91,911,郑十,1,1970-01-01,01\n")).code,
             0);
    QFile card(m_account + u"/account.json");
    QVERIFY(card.open(QIODevice::ReadOnly));
    const QString device = QJsonDocument::fromJson(card.readAll()).object().value(u"device"_qs).toString();
    QVERIFY(m_server->admin({u"device"_qs, u"revoke"_qs, device}));
    const QDeadlineTimer patience(std::chrono::seconds(60)); // sync's own is longer
    const Run revoked = sync();
    QVERIFY(!patience.hasExpired());
    QCOMPARE(revoked.code, 1);
    QVERIFY2(revoked.err.contains("ended your access on this computer"), revoked.err.constData());
    QVERIFY2(revoked.err.contains("1 change"), revoked.err.constData());
    QCOMPARE(revoked.json().value(u"error"_qs).toString(), QString::fromUtf8(revoked.err).trimmed());
    const models::Result<QString> held = m_server->admin({u"held"_qs, u"list"_qs});
    QVERIFY(held.ok());
    QVERIFY2(held->contains(device), qPrintable(*held));
    QCOMPARE(sync().code, 1);
}

QTEST_GUILESS_MAIN(ToolAccountTest)
#include "ToolAccountTest.moc"
