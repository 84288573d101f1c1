// SPDX-License-Identifier: GPL-3.0-or-later
// Access that has ended, as it is told to whoever had it: nobody is sent to herself.
#include "app/desktop/ShownEnding.h"
#include "app/desktop/ShownConflict.h"

#include <QTest>

using namespace models;
using namespace app;

class ShownEndingTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void namesWhomToAsk_data();
    void namesWhomToAsk();
    void tellsWhyPagesAreGone();
};

void ShownEndingTest::namesWhomToAsk_data()
{
    QTest::addColumn<Role>("role");
    QTest::addColumn<bool>("asksCoordinator");
    QTest::newRow("a cadre") << Role::Cadre << true;
    QTest::newRow("an expert") << Role::Expert << true;
    QTest::newRow("a coordinator") << Role::Coordinator << false;
    QTest::newRow("a reviewer") << Role::Reviewer << false;
}

static QString textOf(const views::InboxNotice &notice)
{
    QString text = notice.explanation;
    for (const QString &line : notice.lines)
        text += u'\n' + line;
    return text;
}

static HeldReading keptAside()
{
    HeldReading held;
    held.held.state = GroupState::Quarantined;
    held.held.reason = 6;
    return held;
}

void ShownEndingTest::namesWhomToAsk()
{
    QFETCH(Role, role);
    QFETCH(bool, asksCoordinator);
    const EndedVillage village{u"360323106205"_qs, u"Longwangtan"_qs, 1, 2, false, false};
    EndedVillage numbers = village;
    numbers.isStillRead = true;
    InboxWords words{CodeBook::shipped(), Language::English, {}, u"Chen Jing"_qs};
    const QString onVillage = refusedNotice(keptAside(), words).explanation;
    words.revokedMs = 5;
    for (const QString &text : {textOf(endedNotice(village, role)), textOf(endedNotice(numbers, role))}) {
        QVERIFY2(text.contains(u"coordinator") == asksCoordinator, qPrintable(text));
        QVERIFY2(text.contains(u"administrator has looked"), qPrintable(text)); // nobody else sees it
    }
    for (const QString &text :
         {textOf(revokedNotice(1, 1)), revokedMessage().text, onVillage, refusedNotice(keptAside(), words).explanation})
        QVERIFY2(text.contains(u"administrator") && !text.contains(u"coordinator"), qPrintable(text));
}

void ShownEndingTest::tellsWhyPagesAreGone()
{
    const EndedVillage village{u"1"_qs, u"<Longwangtan>"_qs, 1, 0, false, false};
    const EndedVillage numbers{u"2"_qs, u"Huangni"_qs, 1, 0, false, true};
    const QString both = withdrawnMessage({village, numbers}, true).text;
    QVERIFY2(both.contains(u"&lt;Longwangtan&gt;") && !both.contains(u"Huangni"), qPrintable(both));
    QVERIFY2(both.contains(u"was stopped"), qPrintable(both));
    const views::Message onlyNumbers = withdrawnMessage({numbers}, false);
    QVERIFY2(onlyNumbers.text.contains(u"Huangni") && !onlyNumbers.text.contains(u"stopped"),
             qPrintable(onlyNumbers.text));
    QVERIFY(!onlyNumbers.closable);
}

QTEST_GUILESS_MAIN(ShownEndingTest)
#include "ShownEndingTest.moc"
