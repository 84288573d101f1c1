// SPDX-License-Identifier: GPL-3.0-or-later
// Where a text stands in its cell: one line in the middle, two lines over the whole height.
#include "views/lists/TableDelegate.h"
#include "models/base/Text.h"
#include "views/shell/Theme.h"

#include <QPainter>
#include <QStandardItemModel>
#include <QTest>

using namespace views;

class TableDelegateTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void whatFitsOnlyInSmallTypeStandsInTheMiddle();
    void whatNeedsTwoLinesFillsTheCell();

private:
    QRect inkOf(const QString &text, int width) const;
    int widthOf(TypeRole role) const { return QFontMetrics(m_theme.font(role)).horizontalAdvance(m_text); }

    static constexpr int height = 36;
    static constexpr int padding = 10; // of a cell, on each side
    const QString m_text = u"特困供养贫困户"_qs;
    Theme m_theme{*qApp, {}};
};

QRect TableDelegateTest::inkOf(const QString &text, int width) const
{
    TableDelegate delegate(m_theme);
    delegate.setLook([&](const QModelIndex &) {
        Cell cell;
        cell.text = text;
        return cell;
    });
    QStandardItemModel model(1, 1);
    QImage image(width, height, QImage::Format_RGB32);
    QStyleOptionViewItem option;
    option.rect = image.rect();
    QPainter painter(&image);
    delegate.paint(&painter, option, model.index(0, 0));
    painter.end();
    QRect ink;
    for (int y = 0; y < height - 1; ++y) { // the last row is the line below
        for (int x = 0; x < width; ++x) {
            if (qGray(image.pixel(x, y)) < 128)
                ink |= QRect(x, y, 1, 1);
        }
    }
    return ink;
}

void TableDelegateTest::whatFitsOnlyInSmallTypeStandsInTheMiddle()
{
    const int room = widthOf(TypeRole::Small) + 1;
    QVERIFY(room < widthOf(TypeRole::Body));
    const QRect ink = inkOf(m_text, room + 2 * padding);
    QVERIFY(!ink.isEmpty());
    QVERIFY2(qAbs(ink.center().y() - height / 2) <= 2, qPrintable(QString::number(ink.center().y())));
}

void TableDelegateTest::whatNeedsTwoLinesFillsTheCell()
{
    const QRect ink = inkOf(m_text, widthOf(TypeRole::Small) * 2 / 3 + 2 * padding);
    QVERIFY2(ink.top() < height / 3 && ink.bottom() > height * 2 / 3, qPrintable(QString::number(ink.height())));
}

QTEST_MAIN(TableDelegateTest)
#include "TableDelegateTest.moc"
