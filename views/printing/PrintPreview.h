// SPDX-License-Identifier: GPL-3.0-or-later
// What will stand on paper, before it does: opened on top of the page that had something to print. Prints or writes a
// PDF while the window goes on answering.
#pragma once

#include "models/base/Result.h"
#include "views/printing/PrintJob.h"
#include "views/shell/Page.h"

#include <QPointer>

#include <memory>

class QLabel;
class QPrinter;

namespace views {

class PageTarget;
class PrintRun;
class ProgressLine;
class SegmentedControl;
class SheetView;
struct PageRange;

class PrintPreview : public Page
{
    Q_OBJECT

public:
    PrintPreview(const Theme &theme, const PrintJob &job, QWidget *parent = nullptr);
    ~PrintPreview() override;

    void savePdf(const QString &path);               // what the file dialog leads to
    void printOn(std::unique_ptr<QPrinter> printer); // what the print dialog leads to
    bool isRunning() const;
    // What the pages show may not be seen any more: they go at once, and what is being printed or written stops.
    void withdraw(std::function<Message()> why);

    void focusStart() override;
    QList<QWidget *> panes() const override;

Q_SIGNALS:
    void savedPdf(const QString &path);

protected:
    void resizeEvent(QResizeEvent *event) override;
    void retranslate() override;

private:
    void addHeaderParts();
    void addCommands();
    void choosePath();
    void choosePrinter();
    void run(std::unique_ptr<PageTarget> target, const PageRange &range, const QString &success);
    void showProgress(int done, int total);
    void cancel();
    void endRun(const models::Outcome &outcome, const QString &success);
    bool mayBegin() const;
    void enableOutput(bool enabled);
    void showPage();
    void showZoom();

    PrintJob m_job;
    SheetView *m_sheets;
    QFrame *m_foot; // while something runs
    ProgressLine *m_progress;
    QLabel *m_page = nullptr;
    QToolButton *m_previous = nullptr;
    QToolButton *m_next = nullptr;
    SegmentedControl *m_zoom = nullptr;
    QPushButton *m_pdf = nullptr;
    QPushButton *m_print = nullptr;
    QPointer<PrintRun> m_run;
    std::unique_ptr<QPrinter> m_printer; // of the open dialog
};

} // namespace views
