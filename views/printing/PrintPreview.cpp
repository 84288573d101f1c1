// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/printing/PrintPreview.h"

#include "views/printing/PdfWriter.h"
#include "views/printing/PrintRun.h"
#include "views/printing/PrinterTarget.h"
#include "views/printing/SheetView.h"
#include "views/shell/Command.h"
#include "views/shell/ProgressLine.h"
#include "views/shell/SaveDialog.h"
#include "views/shell/SegmentedControl.h"
#include "views/shell/Theme.h"

#include <QDialog>
#include <QFileDialog>
#include <QHBoxLayout>
#include <QLocale>
#include <QPrintDialog>
#include <QVBoxLayout>

namespace views {

using models::Outcome;

PrintPreview::PrintPreview(const Theme &theme, const PrintJob &job, QWidget *parent)
    : Page(theme, parent)
    , m_job(job)
    , m_sheets(new SheetView(theme, this))
    , m_foot(makeFrame("foot", this))
    , m_progress(new ProgressLine(theme, m_foot))
{
    setBodyMargins({0, 0, 0, 0});
    addHeaderParts();
    auto *inside = new QVBoxLayout(m_foot);
    inside->setContentsMargins(20, 8, 20, 12);
    inside->addWidget(m_progress);
    body()->setSpacing(0);
    body()->addWidget(m_sheets, 1);
    body()->addWidget(m_foot);
    m_foot->hide();
    m_sheets->setObjectName(u"sheets"_qs);
    m_sheets->setJob(job);
    connect(m_sheets, &SheetView::currentPageChanged, this, &PrintPreview::showPage);
    connect(m_sheets, &SheetView::zoomChanged, this, &PrintPreview::showZoom);
    connect(m_progress, &ProgressLine::cancelWanted, this, &PrintPreview::cancel);
    addCommands();
    retranslate();
}

PrintPreview::~PrintPreview() = default;

bool PrintPreview::isRunning() const
{
    return m_run != nullptr;
}

void PrintPreview::addHeaderParts()
{
    m_previous = makeToolButton(theme(), u"chevron-up"_qs, this);
    m_next = makeToolButton(theme(), u"chevron-down"_qs, this);
    m_page = makeLabel("muted", this);
    m_page->setObjectName(u"pageNumber"_qs);
    m_zoom = new SegmentedControl(theme(), this);
    m_zoom->setObjectName(u"sheetZoom"_qs);
    m_zoom->hide(); // until there is known to be room
    header().middle()->setSpacing(4);
    header().middle()->addWidget(m_previous);
    header().middle()->addWidget(m_page);
    header().middle()->addWidget(m_next);
    header().middle()->addSpacing(12);
    header().middle()->addWidget(m_zoom);
    m_pdf = header().addButton(ButtonKind::Secondary, u"save"_qs);
    m_print = header().addButton(ButtonKind::Primary, u"print"_qs);
    m_pdf->setObjectName(u"savePdf"_qs);
    m_print->setObjectName(u"printSheets"_qs);
    connect(m_previous, &QToolButton::clicked, this, [this] { m_sheets->goToPage(m_sheets->currentPage() - 1); });
    connect(m_next, &QToolButton::clicked, this, [this] { m_sheets->goToPage(m_sheets->currentPage() + 1); });
    connect(m_zoom, &SegmentedControl::chosen, this,
            [this](int index) { m_sheets->setZoom(static_cast<SheetZoom>(index)); });
    connect(m_pdf, &QPushButton::clicked, this, &PrintPreview::choosePath);
    connect(m_print, &QPushButton::clicked, this, &PrintPreview::choosePrinter);
}

void PrintPreview::addCommands()
{
    command(this, "printSheetsCommand", "print", Qt::CTRL | Qt::Key_P, QT_TR_NOOP("Print these pages"),
            &PrintPreview::choosePrinter);
    command(this, "savePdfCommand", "save", Qt::CTRL | Qt::Key_S, QT_TR_NOOP("Save these pages as PDF"),
            &PrintPreview::choosePath);
}

bool PrintPreview::mayBegin() const
{
    return !isRunning() && m_job.pages > 0;
}

void PrintPreview::choosePath()
{
    if (!mayBegin())
        return;
    const QString name = m_job.fileName.isEmpty() ? fileNameOf({m_job.title}) : m_job.fileName;
    QFileDialog *dialog = makeSaveDialog(*this, tr("Save as PDF"), tr("PDF (*.pdf)"), name);
    connect(dialog, &QFileDialog::fileSelected, this, &PrintPreview::savePdf);
    dialog->open();
}

void PrintPreview::choosePrinter()
{
    if (!mayBegin())
        return;
    m_printer = std::make_unique<QPrinter>(QPrinter::HighResolution);
    m_printer->setPageSize(QPageSize(QPageSize::A4));
    m_printer->setPageOrientation(m_job.orientation);
    auto *dialog = new QPrintDialog(m_printer.get(), this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setOption(QAbstractPrintDialog::PrintPageRange, m_job.pages > 1);
    dialog->setMinMax(1, qMax(1, m_job.pages));
    connect(dialog, qOverload<>(&QDialog::accepted), this, [this] { printOn(std::move(m_printer)); });
    dialog->open();
}

void PrintPreview::savePdf(const QString &path)
{
    run(std::make_unique<PdfWriter>(path, m_job.title, m_job.orientation), {0, m_job.pages - 1},
        tr("<b>Saved as PDF.</b> %1").arg(path.toHtmlEscaped()));
    connect(m_run, &PrintRun::finished, this, [this, path](const Outcome &outcome) {
        if (outcome)
            Q_EMIT savedPdf(path);
    });
}

// The printer counts pages from 1; 0 means all.
void PrintPreview::printOn(std::unique_ptr<QPrinter> printer)
{
    PageRange range{0, m_job.pages - 1};
    if (printer->printRange() == QPrinter::PageRange && printer->fromPage() > 0)
        range = {printer->fromPage() - 1, qMin(printer->toPage(), m_job.pages) - 1};
    printer->setDocName(m_job.title);
    const QString name = printer->printerName().toHtmlEscaped();
    run(std::make_unique<PrinterTarget>(std::move(printer), m_job.orientation), range,
        name.isEmpty() ? tr("<b>Printed.</b>") : tr("<b>Sent to the printer</b> %1.").arg(name));
}

void PrintPreview::run(std::unique_ptr<PageTarget> target, const PageRange &range, const QString &success)
{
    bar().clear();
    delete m_run;
    m_run = new PrintRun(m_job, range, std::move(target), this);
    connect(m_run, &PrintRun::progressed, this, &PrintPreview::showProgress);
    connect(m_run, &PrintRun::finished, this, [this, success](const Outcome &outcome) { endRun(outcome, success); });
    enableOutput(false);
    m_run->start();
}

void PrintPreview::showProgress(int done, int total)
{
    m_foot->show();
    m_progress->show({.name = tr("Drawing pages"),
                      .done = done,
                      .total = total,
                      .cancellable = true,
                      .unit = ProgressUnit::Pages});
}

void PrintPreview::cancel()
{
    delete m_run; // drops what was begun
    endRun({}, tr("<b>Cancelled.</b> Nothing was written."));
}

void PrintPreview::endRun(const Outcome &outcome, const QString &success)
{
    if (m_run)
        m_run->deleteLater();
    m_run.clear();
    m_progress->finish();
    m_foot->hide();
    enableOutput(true);
    if (outcome)
        bar().show({.tone = Tone::Ok, .text = success});
    else
        bar().show({.tone = Tone::Error, .text = outcome.error().message.toHtmlEscaped()});
}

void PrintPreview::withdraw(std::function<Message()> why)
{
    for (QDialog *asks : findChildren<QDialog *>())
        asks->reject();
    delete m_run; // drops what was begun
    m_progress->finish();
    m_foot->hide();
    m_job = {}; // with its title, which may name a person
    m_sheets->setJob(m_job);
    enableOutput(false);
    retranslate();
    bar().show(std::move(why));
}

void PrintPreview::enableOutput(bool enabled)
{
    m_pdf->setEnabled(enabled);
    m_print->setEnabled(enabled);
}

void PrintPreview::focusStart()
{
    m_sheets->setFocus(Qt::OtherFocusReason);
}

QList<QWidget *> PrintPreview::panes() const
{
    return {m_zoom, m_pdf, m_sheets};
}

void PrintPreview::resizeEvent(QResizeEvent *event)
{
    constexpr int roomForZoom = 1000; // keys and the wheel go on working
    Page::resizeEvent(event);
    m_zoom->setVisible(width() >= theme().px(roomForZoom));
}

void PrintPreview::showPage()
{
    const int page = m_sheets->currentPage();
    const QString text = m_job.pages == 0 ? QString() : tr("Page %1 of %2").arg(page + 1).arg(m_job.pages);
    m_page->setText(text);
    m_sheets->setAccessibleDescription(text);
    m_previous->setEnabled(page > 0);
    m_next->setEnabled(page + 1 < m_job.pages);
}

void PrintPreview::showZoom()
{
    const SheetZoom zoom = m_sheets->zoom();
    m_zoom->setCurrent(zoom == SheetZoom::Free ? -1 : static_cast<int>(zoom));
}

void PrintPreview::retranslate()
{
    header().setTitle(tr("Print preview"));
    header().setFact(m_job.title);
    nameToolButton(*m_previous, tr("Previous page (PgUp)"));
    nameToolButton(*m_next, tr("Next page (PgDn)"));
    m_zoom->setOptions({tr("Width", "of the page"), tr("Whole page"), tr("100%")});
    m_zoom->setAccessibleName(tr("Size on the screen"));
    m_sheets->setAccessibleName(tr("Pages"));
    m_pdf->setText(tr("Save as PDF"));
    m_print->setText(tr("Print"));
    nameCommands(*this);
    showPage();
    showZoom();
}

} // namespace views
