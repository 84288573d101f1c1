// SPDX-License-Identifier: GPL-3.0-or-later
// The window on a screen that is smaller than what it is drawn for.
#include "views/shell/ProgramWindow.h"
#include "views/shell/EmptyPage.h"
#include "views/shell/Theme.h"

#include <QApplication>
#include <QScreen>
#include <QTest>

using namespace views;

class ProgramWindowTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void leavesRoomForItsFrameOnTheSmallestScreen();
    void anEmptyPageGivesItsPictureForThat();
    void isNoHigherThanTheScreenLessTheFrame();

private:
    Theme m_theme{*qApp, {}};
};

// 1024x600 with a title bar of some 20 to 40 px.
void ProgramWindowTest::leavesRoomForItsFrameOnTheSmallestScreen()
{
    ProgramWindow window(m_theme, new QWidget);
    QVERIFY2(window.minimumHeight() <= 600 - 40, qPrintable(QString::number(window.minimumHeight())));
    QVERIFY(window.minimumWidth() <= 1024);
    window.resize(1024, 560);
    QCOMPARE(window.height(), 560);
}

void ProgramWindowTest::anEmptyPageGivesItsPictureForThat()
{
    QWidget low;
    auto *page = new EmptyPage(m_theme, u"household"_qs, &low);
    page->resize(860, 500);
    low.show();
    const int before = page->minimumSizeHint().height();
    page->resize(860, 385);
    QTRY_VERIFY(page->minimumSizeHint().height() <= before - 76);
}

void ProgramWindowTest::isNoHigherThanTheScreenLessTheFrame()
{
    ProgramWindow window(m_theme, new QWidget);
    const int room = window.screen()->availableSize().height();
    window.open();
    QTRY_VERIFY(window.isVisible());
    const int height = window.isMaximized() ? window.normalGeometry().height() : window.height();
    QVERIFY2(height <= room - 40, qPrintable(u"%1 of %2"_qs.arg(height).arg(room)));
}

QTEST_MAIN(ProgramWindowTest)
#include "ProgramWindowTest.moc"
