// SPDX-License-Identifier: GPL-3.0-or-later
// Causes of poverty: donut and bars, the tables behind them by cause and by village, and the line that says what was
// counted. Every figure leads to the households behind it. The page asks for a report by signal and is handed one.
#pragma once

#include "views/charts/CauseSheet.h"
#include "views/printing/PrintJob.h"
#include "views/shell/Page.h"

class QBoxLayout;
class QComboBox;
class QLabel;
class QPushButton;

namespace views {

class BarView;
class Card;
class CauseTables;
class DonutView;
class EmptyPage;
class LegendKey;
class SegmentedControl;

struct AnalysisChoices
{
    struct Place
    {
        QString code{}; // of a village; empty: all that the account reads
        QString name{};
    };
    std::vector<int> years{};
    std::vector<Place> places{};
    int year = 0;
    QString place{};
};

// The households behind a figure.
struct CauseFilter
{
    QStringList causes{};
    bool mainOnly = true; // otherwise any mention
    int year = 0;
    QString place{};
};

class AnalysisPage : public Page
{
    Q_OBJECT

public:
    explicit AnalysisPage(const Theme &theme, QWidget *parent = nullptr);

    void setChoices(const AnalysisChoices &choices);
    void showReport(const models::CauseReport &report, bool demonstration);
    // For those who may say which causes are objective; without codes there is nothing to say.
    void offerGrouping(const models::CodeBook &codes);
    void exportTo(const QString &chosen); // asks for it by the ending: .png, .svg, .csv
    void showExported(const QString &path, const models::Outcome &outcome);

    void focusStart() override;
    QList<QWidget *> panes() const override;

Q_SIGNALS:
    void reportWanted(int year, const QString &place);
    void householdsWanted(const views::CauseFilter &filter);
    void regroupWanted(const models::CauseGrouping &grouping);
    void printWanted(const views::PrintJob &job);
    void exportWanted(const QString &path, const QByteArray &content);

protected:
    void resizeEvent(QResizeEvent *event) override;
    void retranslate() override;

private:
    QWidget *makeFilters();
    QLayout *makeCharts();
    void arrangeCharts();
    void addButtons();
    void addKeys();
    models::Result<QByteArray> contentFor(const QString &path) const;
    void openGrouping();
    void ask();
    void chooseMeasure(int index);
    void showMeasure();
    void emitFilter(const QStringList &causes, bool mainOnly);
    void emitVillage(const QString &village);
    void chooseFile();
    QString fileName() const;
    void print();
    CauseSheet sheet() const;

    AnalysisChoices m_choices;
    models::CauseReport m_report;
    CauseMeasure m_measure = CauseMeasure::Main;
    bool m_demonstration = false;

    QLabel *m_yearLabel = nullptr;
    QLabel *m_placeLabel = nullptr;
    QComboBox *m_year = nullptr;
    QComboBox *m_place = nullptr;
    SegmentedControl *m_measures = nullptr;
    SegmentedControl *m_tableChoice = nullptr;
    QPushButton *m_grouping = nullptr;
    models::CodeBook m_codes; // of the causes that may be regrouped
    QBoxLayout *m_charts = nullptr;
    Card *m_donutCard = nullptr;
    Card *m_barCard = nullptr;
    DonutView *m_donut = nullptr;
    BarView *m_bars = nullptr;
    LegendKey *m_firstKey = nullptr;
    LegendKey *m_secondKey = nullptr;
    CauseTables *m_tables = nullptr;
    QLabel *m_definition = nullptr;
    QWidget *m_content = nullptr;
    QWidget *m_scroll = nullptr; // round the content
    EmptyPage *m_empty = nullptr;
    QPushButton *m_export = nullptr;
    QPushButton *m_print = nullptr;
    QAction *m_exportCommand = nullptr;
    QAction *m_printCommand = nullptr;
};

} // namespace views
