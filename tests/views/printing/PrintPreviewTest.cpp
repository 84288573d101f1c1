// SPDX-License-Identifier: GPL-3.0-or-later
// The print preview: pages by keys, drawn only when seen; PDFs and printers without a dialog; a failure that says so.
#include "views/printing/PrintPreview.h"
#include "models/reports/RegistrationForm.h"
#include "models/rules/DemonstrationVillage.h"
#include "models/schema/CodeBook.h"
#include "views/printing/FormJob.h"
#include "views/printing/SheetView.h"
#include "views/shell/Theme.h"

#include <QFile>
#include <QLabel>
#include <QPainter>
#include <QPrinter>
#include <QPushButton>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

#include <set>

using namespace models;
using namespace views;

// A button that is there for a moment, pressed at its first.
class PressedWhenSeen : public QObject
{
public:
    explicit PressedWhenSeen(QPushButton &button) { button.installEventFilter(this); }

protected:
    bool eventFilter(QObject *watched, QEvent *event) override
    {
        if (event->type() == QEvent::Show)
            QMetaObject::invokeMethod(watched, "click", Qt::QueuedConnection);
        return false;
    }
};

class PrintPreviewTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void onlyPagesInSightAreDrawn();
    void pageKeysGoFromPageToPage();
    void theEndsOfTheJobHold();
    void zoomKeepsThePage();
    void aWholePageFitsTheWindow();
    void writesAPdfOfAllPages();
    void aFailedPdfSaysSo();
    void printsTheChosenPages();
    void aCancelledRunLeavesNothing();
    void pagesThatAreWithdrawnAreGone();
    void formsBecomeOneJob();
    void everyPageOfALongFormIsDrawn();

private:
    SheetView &sheets() const { return *m_preview->findChild<SheetView *>(u"sheets"_qs); }
    QString pageText() const { return m_preview->findChild<QLabel *>(u"pageNumber"_qs)->text(); }
    QString barTone() const { return m_preview->bar().property("tone").toString(); }
    PrintJob numbered(int pages);
    void show(const PrintJob &job);

    Theme m_theme{*qApp, {}};
    std::set<int> m_drawn;
    std::unique_ptr<PrintPreview> m_preview;
};

void PrintPreviewTest::init()
{
    m_drawn.clear();
    show(numbered(1'000));
}

PrintJob PrintPreviewTest::numbered(int pages)
{
    PrintJob job{u"龙王潭村"_qs, QPageLayout::Portrait, pages, {}};
    job.draw = [this](QPainter &painter, int page) {
        m_drawn.insert(page);
        painter.drawText(QPointF(1'000, 1'000), QString::number(page + 1));
    };
    return job;
}

void PrintPreviewTest::show(const PrintJob &job)
{
    m_preview = std::make_unique<PrintPreview>(m_theme, job);
    m_preview->resize(1'000, 700);
    m_preview->show();
    QVERIFY(QTest::qWaitForWindowActive(m_preview.get()));
    m_preview->focusStart();
}

void PrintPreviewTest::onlyPagesInSightAreDrawn()
{
    QTRY_VERIFY(m_drawn.contains(0));
    sheets().goToPage(700);
    QTRY_VERIFY(m_drawn.contains(700));
    QVERIFY2(m_drawn.size() < 10, qPrintable(QString::number(m_drawn.size())));
    QVERIFY(sheets().drawnPages() < 10);
}

void PrintPreviewTest::pageKeysGoFromPageToPage()
{
    QTest::keyClick(&sheets(), Qt::Key_PageDown);
    QTest::keyClick(&sheets(), Qt::Key_PageDown);
    QCOMPARE(sheets().currentPage(), 2);
    QVERIFY2(pageText().contains(u"3"_qs) && pageText().contains(u"1000"_qs), qPrintable(pageText()));
    QTest::keyClick(&sheets(), Qt::Key_PageUp);
    QCOMPARE(sheets().currentPage(), 1);
}

void PrintPreviewTest::theEndsOfTheJobHold()
{
    QTest::keyClick(&sheets(), Qt::Key_PageUp);
    QCOMPARE(sheets().currentPage(), 0);
    QTest::keyClick(&sheets(), Qt::Key_End);
    QTest::keyClick(&sheets(), Qt::Key_PageDown);
    QCOMPARE(sheets().currentPage(), 999);
}

void PrintPreviewTest::zoomKeepsThePage()
{
    sheets().goToPage(20);
    const double before = sheets().scale();
    QTest::keyClick(&sheets(), Qt::Key_Minus);
    QVERIFY(sheets().scale() < before);
    QCOMPARE(sheets().currentPage(), 20);
    sheets().setZoom(SheetZoom::Actual);
    QCOMPARE(sheets().scale(), 1.0);
    QCOMPARE(sheets().currentPage(), 20);
}

void PrintPreviewTest::aWholePageFitsTheWindow()
{
    sheets().setZoom(SheetZoom::Whole);
    QVERIFY(sheets().viewport()->rect().contains(sheets().pageRect(0)));
    sheets().setZoom(SheetZoom::Width);
    QVERIFY(sheets().pageRect(0).width() > sheets().viewport()->width() * 9 / 10);
    QVERIFY(sheets().pageRect(0).width() <= sheets().viewport()->width());
}

static int pagesIn(const QString &path)
{
    QFile pdf(path);
    return pdf.open(QIODevice::ReadOnly) ? static_cast<int>(pdf.readAll().count("/Type /Page\n")) : -1;
}

void PrintPreviewTest::writesAPdfOfAllPages()
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(u"a.pdf"_qs);
    m_preview->savePdf(path);
    QVERIFY(m_preview->isRunning());
    QTRY_VERIFY_WITH_TIMEOUT(!m_preview->isRunning(), 30'000); // a thousand pages
    QCOMPARE(barTone(), u"ok"_qs);
    QCOMPARE(pagesIn(path), 1'000);
    QCOMPARE(m_drawn.size(), size_t(1'000));
}

void PrintPreviewTest::aFailedPdfSaysSo()
{
    m_preview->savePdf(u"/nonexistent/a.pdf"_qs);
    QTRY_VERIFY(!m_preview->isRunning());
    QCOMPARE(barTone(), u"error"_qs);
    QVERIFY(m_preview->findChild<QPushButton *>(u"savePdf"_qs)->isEnabled());
}

void PrintPreviewTest::printsTheChosenPages()
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(u"printed.pdf"_qs);
    auto printer = std::make_unique<QPrinter>(QPrinter::HighResolution);
    printer->setOutputFormat(QPrinter::PdfFormat);
    printer->setOutputFileName(path);
    printer->setPrintRange(QPrinter::PageRange);
    printer->setFromTo(11, 13);
    m_preview->printOn(std::move(printer));
    QTRY_VERIFY(!m_preview->isRunning());
    QCOMPARE(barTone(), u"ok"_qs);
    QCOMPARE(pagesIn(path), 3);
    QVERIFY(m_drawn.contains(10) && m_drawn.contains(12) && !m_drawn.contains(13));
}

void PrintPreviewTest::aCancelledRunLeavesNothing()
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(u"a.pdf"_qs);
    show(numbered(1'000'000)); // no computer is through before one can press
    const PressedWhenSeen cancelled(*m_preview->findChild<QPushButton *>(u"progressCancel"_qs));
    m_preview->savePdf(path);
    QTRY_VERIFY_WITH_TIMEOUT(!m_preview->isRunning(), 30'000);
    const QString said = m_preview->bar().findChild<QLabel *>(u"messageText"_qs)->text();
    QVERIFY2(m_preview->bar().isVisible() && said.contains(u"Cancelled"), qPrintable(said));
    QVERIFY(!QFile::exists(path));
}

void PrintPreviewTest::pagesThatAreWithdrawnAreGone()
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(u"a.pdf"_qs);
    show(numbered(1'000'000));
    m_preview->savePdf(path);
    m_preview->withdraw([] { return Message{.text = u"They are gone."_qs, .closable = false}; });
    QVERIFY(!m_preview->isRunning());
    QVERIFY(!QFile::exists(path));
    QVERIFY(pageText().isEmpty());
    QVERIFY(!m_preview->findChild<QPushButton *>(u"savePdf"_qs)->isEnabled());
    QCOMPARE(m_preview->bar().findChild<QLabel *>(u"messageText"_qs)->text(), u"They are gone."_qs);
    m_drawn.clear();
    QTest::keyClick(&sheets(), Qt::Key_PageDown);
    QVERIFY(!m_preview->grab().isNull());
    QVERIFY(m_drawn.empty());
}

static PrintedForm registration(const HouseholdCase &householdCase)
{
    return registrationForm(
        householdCase, CodeBook::shipped(),
        {demonstrationVillage(), 2020, u"李芳"_qs, QDateTime({2020, 11, 18}, {16, 52}), Language::Chinese, true});
}

static int inkOn(const PrintJob &job, int page)
{
    QImage paper(595, 842, QImage::Format_RGB32);
    paper.fill(Qt::white);
    QPainter painter(&paper);
    painter.scale(0.1, 0.1);
    job.draw(painter, page);
    painter.end();
    int dark = 0;
    for (int y = 0; y < paper.height(); ++y) {
        for (int x = 0; x < paper.width(); ++x)
            dark += qGray(paper.pixel(x, y)) < 128 ? 1 : 0;
    }
    return dark;
}

void PrintPreviewTest::formsBecomeOneJob()
{
    std::vector<PrintedForm> forms;
    for (const HouseholdCase &one : demonstrationHouseholds(100))
        forms.push_back(registration(one));
    const PrintJob job = formJob(u"龙王潭村"_qs, std::move(forms));
    QCOMPARE(job.pages, 100);
    QVERIFY(inkOn(job, 0) > 3'000);
    QVERIFY(inkOn(job, 99) > 3'000);
}

void PrintPreviewTest::everyPageOfALongFormIsDrawn()
{
    HouseholdCase crowd = demonstrationHouseholds(1).front();
    const Member pattern = crowd.members.back();
    for (quint8 i = 0; i < 40; ++i) {
        crowd.members.push_back(pattern);
        crowd.members.back().id.bytes[15] = i;
    }
    const PrintJob job = formJob(u"表"_qs, {registration(demonstrationHouseholds(1).front()), registration(crowd),
                                            registration(demonstrationHouseholds(2).back())});
    QVERIFY(job.pages > 3);
    for (const int page : {job.pages - 1, 2, 1, 0})
        QVERIFY(inkOn(job, page) > 1'000);
}

QTEST_MAIN(PrintPreviewTest)
#include "PrintPreviewTest.moc"
