// SPDX-License-Identifier: GPL-3.0-or-later
// Measures every page in every look: nothing is cut off, everything one can reach by keys has a name, no page asks for
// more room than the window has, and every control stands inside the window or in something that scrolls.
#include "tests/views/screenshots/Stage.h"
#include "views/shell/ElidedLabel.h"

#include <QAbstractButton>
#include <QAbstractScrollArea>
#include <QAccessible>
#include <QDialog>
#include <QLabel>
#include <QScrollArea>
#include <QTest>

using namespace views;

class PagesTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void nothingIsCutOff_data() { looksAsRows(); }
    void nothingIsCutOff() { verify(u"cut off"_qs); }
    void whatKeysReachHasAName_data() { looksAsRows(); }
    void whatKeysReachHasAName() { verify(u"nameless"_qs); }
    void everyPageFitsItsWindow_data() { looksAsRows(); }
    void everyPageFitsItsWindow() { verify(u"too large"_qs); }
    void nothingStandsOutsideTheWindow_data() { looksAsRows(); }
    void nothingStandsOutsideTheWindow() { verify(u"outside"_qs); }

private:
    using Faults = QMap<QString, QStringList>; // by kind; each names the scene where it was met first

    void looksAsRows();
    void verify(const QString &kind);
    const Faults &faultsOf(int look); // each look is gone through once

    QHash<int, Faults> m_faults;
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

// Empty if all of the text is seen. A label stands in the middle of its room: a little less is no loss.
static QString cutOff(const QWidget &widget)
{
    if (const auto *label = qobject_cast<const QLabel *>(&widget)) {
        if (label->text().isEmpty() || qobject_cast<const ElidedLabel *>(label))
            return {};
        const int wanted = label->wordWrap() ? label->heightForWidth(label->width()) : label->sizeHint().height();
        if (label->height() + label->fontMetrics().height() / 3 < wanted)
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

static bool isNameless(const QWidget &widget)
{
    if (!(widget.focusPolicy() & Qt::TabFocus) || !widget.isEnabled() || widget.focusProxy())
        return false;
    QAccessibleInterface *face = QAccessible::queryAccessibleInterface(const_cast<QWidget *>(&widget));
    return face && face->text(QAccessible::Name).isEmpty();
}

static bool scrolls(const QWidget &widget)
{
    for (const QWidget *parent = widget.parentWidget(); parent; parent = parent->parentWidget()) {
        if (qobject_cast<const QAbstractScrollArea *>(parent))
            return true;
    }
    return false;
}

static bool isOutside(const QWidget &widget, const QWidget &window)
{
    return !scrolls(widget) && !widget.isWindow() && widget.window() == &window &&
           !window.rect().contains(QRect(widget.mapTo(&window, QPoint()), widget.size()));
}

const PagesTest::Faults &PagesTest::faultsOf(int look)
{
    if (m_faults.contains(look))
        return m_faults[look];
    Faults &faults = m_faults[look];
    const tests::Look &wanted = tests::looks()[static_cast<size_t>(look)];
    tests::Stage stage(wanted, [&](const QString &scene, QWidget &window) {
        const auto note = [&](const QString &kind, const QWidget &widget, const QString &fault) {
            if (faults[kind].filter(describe(widget)).isEmpty()) // once is enough
                faults[kind].append(scene + u": "_qs + describe(widget) + u' ' + fault);
        };
        const bool fits = qobject_cast<const QDialog *>(&window) ? window.size() == window.size().boundedTo(wanted.size)
                                                                 : window.size() == wanted.size;
        if (!fits)
            note(u"too large"_qs, window, u"%1x%2"_qs.arg(window.width()).arg(window.height()));
        for (const QWidget *widget : window.findChildren<QWidget *>()) {
            if (!widget->isVisible())
                continue;
            if (const QString fault = cutOff(*widget); !fault.isEmpty())
                note(u"cut off"_qs, *widget, fault);
            if (isNameless(*widget))
                note(u"nameless"_qs, *widget, {});
            if (isOutside(*widget, window))
                note(u"outside"_qs, *widget, {});
        }
    });
    showEverything(stage);
    return faults;
}

void PagesTest::verify(const QString &kind)
{
    QFETCH(int, look);
    const QStringList found = faultsOf(look).value(kind);
    QVERIFY2(found.isEmpty(), qPrintable(found.join(u'\n')));
}

QTEST_MAIN(PagesTest)
#include "PagesTest.moc"
