// SPDX-License-Identifier: GPL-3.0-or-later
// The window on a screen that is smaller than what it is drawn for.
#include "views/shell/ProgramWindow.h"
#include "views/shell/EmptyPage.h"
#include "views/shell/PageHeader.h"
#include "views/shell/Theme.h"

#include <QApplication>
#include <QLabel>
#include <QPushButton>
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
    void aHeadWithLittleRoomKeepsItsTitleAndButtons();

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

// The smallest window with the largest type.
void ProgramWindowTest::aHeadWithLittleRoomKeepsItsTitleAndButtons()
{
    const Theme large(*qApp, {.typePercent = 150, .chinese = false});
    PageHeader head(large);
    head.setBackVisible(true);
    head.setTitle(u"谢红兰"_qs);
    head.setBadge({Tone::Neutral, u"draft"_qs, u"Draft"_qs});
    head.setFact(u"Longwangtan village, no number yet"_qs);
    head.setSaved(Tone::Neutral, u"Nothing entered yet"_qs);
    std::vector<QPushButton *> buttons;
    for (const QString &text : {u"Print"_qs, u"Save"_qs, u"Submit for review"_qs}) {
        buttons.push_back(head.addButton(ButtonKind::Secondary, u"print"_qs));
        buttons.back()->setText(text);
    }
    head.resize(876, head.height());
    head.show();
    const auto *title = head.findChild<QLabel *>(u"pageTitle"_qs);
    const auto *fact = head.findChild<QLabel *>(u"pageFact"_qs);
    QTRY_VERIFY(title->width() >= title->sizeHint().width());
    for (const QPushButton *button : buttons)
        QVERIFY(button->width() >= button->sizeHint().width());
    QVERIFY(!fact->isVisible());
    head.resize(1600, head.height());
    QTRY_VERIFY(fact->isVisible());
    QVERIFY(head.findChild<QLabel *>(u"savedMark"_qs)->isVisible());
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
