// SPDX-License-Identifier: GPL-3.0-or-later
// The promises of the palette and of the type scale, and that a change reaches what is on screen.
#include "views/shell/Theme.h"
#include "views/shell/SegmentedControl.h"
#include "views/shell/Widgets.h"

#include <QApplication>
#include <QSignalSpy>
#include <QTest>

#include <cmath>

using namespace views;

class ThemeTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void textIsReadableOnItsGround_data();
    void textIsReadableOnItsGround();
    void everyWordOfTheStyleSheetIsKnown_data();
    void everyWordOfTheStyleSheetIsKnown();
    void typeSizeMultipliesFontsAndLengths();
    void iconsTakeTheColourOfTheScheme();
    void everyIconCanBeDrawn();
    void chineseNamesTheSimplifiedFamilyFirst();
    void digitsChooseASegment();
};

static double luminance(const QColor &colour)
{
    const auto linear = [](double c) { return c <= 0.03928 ? c / 12.92 : std::pow((c + 0.055) / 1.055, 2.4); };
    return 0.2126 * linear(colour.redF()) + 0.7152 * linear(colour.greenF()) + 0.0722 * linear(colour.blueF());
}

static double contrast(Token one, Token other, bool dark)
{
    const double a = luminance(colourOf(one, dark)) + 0.05;
    const double b = luminance(colourOf(other, dark)) + 0.05;
    return a > b ? a / b : b / a;
}

void ThemeTest::textIsReadableOnItsGround_data()
{
    QTest::addColumn<Token>("ink");
    QTest::addColumn<Token>("ground");
    QTest::addColumn<double>("atLeast");
    QTest::newRow("text on cards") << Token::Text << Token::Surface << 4.5;
    QTest::newRow("text on the selected row") << Token::Text << Token::AccentSoft << 4.5;
    QTest::newRow("labels") << Token::Text2 << Token::Surface << 4.5;
    QTest::newRow("placeholders") << Token::Placeholder << Token::Surface << 4.5;
    QTest::newRow("primary buttons") << Token::OnAccent << Token::Accent << 4.5;
    QTest::newRow("primary buttons under the mouse") << Token::OnAccent << Token::AccentHover << 4.5;
    QTest::newRow("edges of controls") << Token::BorderStrong << Token::Surface << 3.0;
    for (Tone tone : {Tone::Neutral, Tone::Error, Tone::Warning, Tone::Info, Tone::Ok, Tone::Pending, Tone::Conflict})
        QTest::addRow("badge %s", qPrintable(nameOf(tone))) << inkOf(tone) << softOf(tone) << 4.5;
}

void ThemeTest::textIsReadableOnItsGround()
{
    QFETCH(const Token, ink);
    QFETCH(const Token, ground);
    QFETCH(const double, atLeast);
    QCOMPARE_GE(contrast(ink, ground, false), atLeast);
    QCOMPARE_GE(contrast(ink, ground, true), atLeast);
}

void ThemeTest::everyWordOfTheStyleSheetIsKnown_data()
{
    QTest::addColumn<Scheme>("scheme");
    QTest::newRow("light") << Scheme::Light;
    QTest::newRow("dark") << Scheme::Dark;
}

void ThemeTest::everyWordOfTheStyleSheetIsKnown()
{
    QFETCH(const Scheme, scheme);
    const Theme theme(*qApp, {.scheme = scheme});
    const QString sheet = theme.styleSheet();
    QVERIFY(sheet.contains(u"QPushButton"));
    QVERIFY2(!sheet.mid(sheet.indexOf(u"*/")).contains(u'@'), "a word was not replaced");
}

void ThemeTest::typeSizeMultipliesFontsAndLengths()
{
    Theme theme(*qApp, {});
    QPushButton *button = makeButton(theme, ButtonKind::Secondary, {}, nullptr);
    button->ensurePolished();
    const int before = button->sizeHint().height();
    QSignalSpy changed(&theme, &Theme::changed);
    theme.setAppearance({.typePercent = 150});
    QCOMPARE(changed.count(), 1);
    QCOMPARE(theme.px(32), 48);
    QCOMPARE(theme.font(TypeRole::Body).pixelSize(), 21);
    QCOMPARE(before, 32);
    QTRY_COMPARE(button->sizeHint().height(), 47);
    delete button;
}

void ThemeTest::iconsTakeTheColourOfTheScheme()
{
    Theme theme(*qApp, {});
    const QIcon icon = theme.icon(u"check"_qs, Token::Accent);
    const auto strongest = [](const QImage &image) {
        QColor found;
        for (int y = 0; y < image.height(); ++y) {
            for (int x = 0; x < image.width(); ++x) {
                if (image.pixelColor(x, y).alpha() == 255)
                    found = image.pixelColor(x, y);
            }
        }
        return found;
    };
    QCOMPARE(strongest(icon.pixmap(48).toImage()), colourOf(Token::Accent, false));
    theme.setAppearance({.scheme = Scheme::Dark});
    QCOMPARE(strongest(icon.pixmap(48).toImage()), colourOf(Token::Accent, true));
}

void ThemeTest::everyIconCanBeDrawn()
{
    const Theme theme(*qApp, {});
    QCOMPARE(iconNames().size(), 63);
    for (const QString &name : iconNames())
        QVERIFY2(!theme.pixmap(name, Token::Text, 20, 1).isNull(), qPrintable(name));
}

void ThemeTest::chineseNamesTheSimplifiedFamilyFirst()
{
    const Theme theme(*qApp, {});
#ifdef Q_OS_LINUX
    QCOMPARE(theme.font(TypeRole::Body).families().constFirst(), u"Noto Sans CJK SC"_qs);
#endif
    QVERIFY(!interfaceFamilies(true).isEmpty());
}

void ThemeTest::digitsChooseASegment()
{
    const Theme theme(*qApp, {});
    SegmentedControl control(theme);
    control.setOptions({u"yes"_qs, u"no"_qs}, true);
    QSignalSpy chosen(&control, &SegmentedControl::chosen);
    QTest::keyClick(&control, Qt::Key_2);
    QCOMPARE(control.current(), 1);
    QTest::keyClick(&control, Qt::Key_3);
    QCOMPARE(control.current(), 1);
    QTest::keyClick(&control, Qt::Key_Left);
    QCOMPARE(control.current(), 0);
    QCOMPARE(chosen.count(), 2);
}

QTEST_MAIN(ThemeTest)
#include "ThemeTest.moc"
