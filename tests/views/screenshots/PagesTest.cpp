// SPDX-License-Identifier: GPL-3.0-or-later
// Measures every page in every look: nothing is cut off, everything one can reach by keys has a name, no page asks for
// more room than the window has, and every control stands inside the window or in something that scrolls.
#include "tests/views/screenshots/Stage.h"
#include "views/shell/ElidedLabel.h"

#include <QAbstractButton>
#include <QAbstractScrollArea>
#include <QAccessible>
#include <QLabel>
#include <QScrollArea>
#include <QTest>

using namespace views;

class PagesTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void nothingIsCutOff_data() { looksAsRows(); }
    void nothingIsCutOff();
    void whatKeysReachHasAName_data();
    void whatKeysReachHasAName();
    void everyPageFitsItsWindow_data() { looksAsRows(); }
    void everyPageFitsItsWindow();
    void nothingStandsOutsideTheWindow_data() { looksAsRows(); }
    void nothingStandsOutsideTheWindow();

private:
    void looksAsRows();
    // What a scene finds wrong with the widgets that are shown in it, one line each.
    QStringList faults(const std::function<QString(const QWidget &, const QWidget &window)> &judge) const;
};

void PagesTest::looksAsRows()
{
    QTest::addColumn<int>("look");
    const auto looks = tests::looks();
    for (size_t i = 0; i < looks.size(); ++i) {
        if (looks[i].appearance.scheme == Scheme::Light) // the dark one has the same sizes
            QTest::newRow(looks[i].name) << static_cast<int>(i);
    }
}

static QString describe(const QWidget &widget)
{
    QString text = QString::fromLatin1(widget.metaObject()->className()) + u' ' + widget.objectName();
    if (const auto *label = qobject_cast<const QLabel *>(&widget))
        text += u" \""_qs + label->text() + u'"';
    else if (const auto *button = qobject_cast<const QAbstractButton *>(&widget))
        text += u" \""_qs + button->text() + u'"';
    for (const QWidget *parent = widget.parentWidget(); parent; parent = parent->parentWidget()) {
        if (QByteArray(parent->metaObject()->className()).startsWith("views::"))
            return text + u" in "_qs + QString::fromLatin1(parent->metaObject()->className());
    }
    return text;
}

QStringList PagesTest::faults(const std::function<QString(const QWidget &, const QWidget &)> &judge) const
{
    QFETCH(int, look);
    QStringList found;
    tests::Stage stage(tests::looks()[static_cast<size_t>(look)], [&](const QString &scene, QWidget &window) {
        for (const QWidget *widget : window.findChildren<QWidget *>()) {
            if (!widget->isVisible())
                continue;
            const QString fault = judge(*widget, window);
            if (!fault.isEmpty() && found.filter(describe(*widget)).isEmpty()) // once is enough
                found.append(scene + u": "_qs + describe(*widget) + u": "_qs + fault);
        }
    });
    showEverything(stage);
    return found;
}

// Empty if all of the text is seen.
static QString cutOff(const QWidget &widget, const QWidget &)
{
    if (const auto *label = qobject_cast<const QLabel *>(&widget)) {
        if (label->text().isEmpty() || qobject_cast<const ElidedLabel *>(label))
            return {};
        const int wanted = label->wordWrap() ? label->heightForWidth(label->width()) : label->sizeHint().height();
        const int slack = label->fontMetrics().height() / 3; // a label stands in the middle of its room
        if (label->height() + slack < wanted)
            return u"%1 px high, wants %2"_qs.arg(label->height()).arg(wanted);
        if (!label->wordWrap() && label->width() < label->sizeHint().width())
            return u"%1 px wide, wants %2"_qs.arg(label->width()).arg(label->sizeHint().width());
    }
    if (const auto *button = qobject_cast<const QAbstractButton *>(&widget)) {
        if (!button->text().isEmpty() && button->width() < button->minimumSizeHint().width())
            return u"%1 px wide, wants %2"_qs.arg(button->width()).arg(button->minimumSizeHint().width());
    }
    return {};
}

void PagesTest::nothingIsCutOff()
{
    const QStringList found = faults(cutOff);
    QVERIFY2(found.isEmpty(), qPrintable(found.join(u'\n')));
}

static QString nameless(const QWidget &widget, const QWidget &)
{
    if (!(widget.focusPolicy() & Qt::TabFocus) || !widget.isEnabled() || widget.focusProxy())
        return {};
    QAccessibleInterface *face = QAccessible::queryAccessibleInterface(const_cast<QWidget *>(&widget));
    return face && face->text(QAccessible::Name).isEmpty() ? u"has no accessible name"_qs : QString();
}

void PagesTest::whatKeysReachHasAName_data()
{
    QTest::addColumn<int>("look");
    QTest::newRow("zh-light") << 0;
}

void PagesTest::whatKeysReachHasAName()
{
    const QStringList found = faults(nameless);
    QVERIFY2(found.isEmpty(), qPrintable(found.join(u'\n')));
}

void PagesTest::everyPageFitsItsWindow()
{
    QFETCH(int, look);
    QStringList found;
    const tests::Look &wanted = tests::looks()[static_cast<size_t>(look)];
    tests::Stage stage(wanted, [&](const QString &scene, QWidget &window) {
        if (window.size() != wanted.size)
            found.append(u"%1 is %2x%3"_qs.arg(scene).arg(window.width()).arg(window.height()));
    });
    showEverything(stage);
    QVERIFY2(found.isEmpty(), qPrintable(found.join(u'\n')));
}

static bool scrolls(const QWidget &widget)
{
    for (const QWidget *parent = widget.parentWidget(); parent; parent = parent->parentWidget()) {
        if (qobject_cast<const QAbstractScrollArea *>(parent))
            return true;
    }
    return false;
}

static QString outside(const QWidget &widget, const QWidget &window)
{
    if (scrolls(widget) || widget.isWindow())
        return {};
    const QRect place(widget.mapTo(&window, QPoint()), widget.size());
    return window.rect().contains(place)
               ? QString()
               : u"stands at %1,%2 %3x%4"_qs.arg(place.x()).arg(place.y()).arg(place.width()).arg(place.height());
}

void PagesTest::nothingStandsOutsideTheWindow()
{
    const QStringList found = faults(outside);
    QVERIFY2(found.isEmpty(), qPrintable(found.join(u'\n')));
}

QTEST_MAIN(PagesTest)
#include "PagesTest.moc"
