// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/charts/AnalysisPage.h"

#include "models/reports/CauseFiles.h"
#include "views/charts/BarView.h"
#include "views/charts/CauseTables.h"
#include "views/charts/DonutView.h"
#include "views/charts/GroupingDialog.h"
#include "views/charts/LegendKey.h"
#include "views/lists/TableView.h"
#include "views/shell/Card.h"
#include "views/shell/Command.h"
#include "views/shell/EmptyPage.h"
#include "views/shell/FlowLayout.h"
#include "views/shell/SaveDialog.h"
#include "views/shell/SegmentedControl.h"
#include "views/shell/Theme.h"

#include <QComboBox>
#include <QFileDialog>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QPainter>
#include <QVBoxLayout>

namespace views {

using namespace models;

// Of the width that the two charts have.
static constexpr int donutShare = 8;
static constexpr int barShare = 9;

AnalysisPage::AnalysisPage(const Theme &theme, QWidget *parent)
    : Page(theme, parent), m_content(new QWidget(this)), m_empty(new EmptyPage(theme, u"analysis"_qs, this))
{
    addButtons();
    addKeys();
    body()->addWidget(makeFilters());
    auto *column = new QVBoxLayout(m_content);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(12);
    column->addLayout(makeCharts(), 1);
    m_tables = new CauseTables(theme, m_content);
    column->addWidget(m_tables);
    m_definition = makeWrappedLabel("small", m_content);
    m_definition->setObjectName(u"definition"_qs);
    column->addWidget(m_definition);
    m_scroll = makeScrollArea(m_content, this);
    body()->addWidget(m_scroll, 1);
    body()->addWidget(m_empty, 1);
    m_empty->hide();
    connect(&theme, &Theme::changed, this, &AnalysisPage::arrangeCharts);
    connect(m_tables, &CauseTables::causeOpened, this,
            [this](const QString &cause) { emitFilter({cause}, m_measure != CauseMeasure::Mentions); });
    connect(m_tables, &CauseTables::villageOpened, this, &AnalysisPage::emitVillage);
    retranslate();
}

void AnalysisPage::addButtons()
{
    m_grouping = header().addButton(ButtonKind::Secondary, u"edit"_qs);
    m_grouping->setObjectName(u"editGrouping"_qs);
    m_grouping->hide();
    connect(m_grouping, &QPushButton::clicked, this, &AnalysisPage::openGrouping);
    m_export = header().addButton(ButtonKind::Secondary, u"export"_qs);
    m_print = header().addButton(ButtonKind::Secondary, u"print"_qs);
    m_export->setObjectName(u"exportChart"_qs);
    m_print->setObjectName(u"printChart"_qs);
    connect(m_export, &QPushButton::clicked, this, &AnalysisPage::chooseFile);
    connect(m_print, &QPushButton::clicked, this, &AnalysisPage::print);
}

void AnalysisPage::addKeys()
{
    m_exportCommand = addCommand(*this, u"exportCauses"_qs, theme().icon(u"export"_qs), {QKeySequence(u"Ctrl+E"_qs)});
    m_printCommand = addCommand(*this, u"printCauses"_qs, theme().icon(u"print"_qs), {QKeySequence(u"Ctrl+P"_qs)});
    connect(m_exportCommand, &QAction::triggered, this, &AnalysisPage::chooseFile);
    connect(m_printCommand, &QAction::triggered, this, &AnalysisPage::print);
    for (QAction *command : {m_exportCommand, m_printCommand})
        command->setEnabled(false); // nothing is shown yet
}

static QWidget *labelled(QLabel *label, QWidget *field, QWidget *parent)
{
    auto *pair = new QWidget(parent);
    auto *row = new QHBoxLayout(pair);
    row->setContentsMargins(0, 0, 8, 0);
    row->setSpacing(8);
    row->addWidget(label);
    row->addWidget(field);
    label->setBuddy(field);
    return pair;
}

QWidget *AnalysisPage::makeFilters()
{
    m_yearLabel = makeLabel("small", this);
    m_placeLabel = makeLabel("small", this);
    m_year = new QComboBox(this);
    m_place = new QComboBox(this);
    m_measures = new SegmentedControl(theme(), this);
    m_tableChoice = new SegmentedControl(theme(), this);
    m_tableChoice->setObjectName(u"analysisTable"_qs);
    m_tableChoice->setCurrent(0);
    m_year->setObjectName(u"analysisYear"_qs);
    m_place->setObjectName(u"analysisPlace"_qs);
    m_measures->setObjectName(u"analysisMeasure"_qs);
    m_place->setMinimumWidth(theme().px(150));
    auto *filters = new QWidget(this); // wraps where room is short
    auto *row = new FlowLayout(8, filters);
    row->addWidget(labelled(m_yearLabel, m_year, filters));
    row->addWidget(labelled(m_placeLabel, m_place, filters));
    row->addWidget(m_measures);
    row->addWidget(m_tableChoice);
    connect(m_year, &QComboBox::activated, this, &AnalysisPage::ask);
    connect(m_place, &QComboBox::activated, this, &AnalysisPage::ask);
    connect(m_measures, &SegmentedControl::chosen, this, &AnalysisPage::chooseMeasure);
    connect(m_tableChoice, &SegmentedControl::chosen, this, [this](int index) { m_tables->showVillages(index == 1); });
    return filters;
}

QLayout *AnalysisPage::makeCharts()
{
    m_donutCard = new Card(m_content);
    m_barCard = new Card(m_content);
    m_donut = new DonutView(theme(), m_donutCard);
    m_bars = new BarView(theme(), m_barCard);
    m_firstKey = new LegendKey(
        theme(), [this] { return firstBarColour(lookOf(theme())); }, m_barCard);
    m_secondKey = new LegendKey(
        theme(), [this] { return secondBarColour(lookOf(theme())); }, m_barCard);
    m_barCard->tools()->addWidget(m_firstKey);
    m_barCard->tools()->addWidget(m_secondKey);
    m_donutCard->body()->addWidget(m_donut, 1);
    m_barCard->body()->addWidget(m_bars, 1);
    m_charts = new QBoxLayout(QBoxLayout::LeftToRight);
    m_charts->setSpacing(12);
    m_charts->addWidget(m_donutCard, donutShare);
    m_charts->addWidget(m_barCard, barShare);
    for (Card *card : {m_donutCard, m_barCard}) // they take what the table leaves
        card->setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Ignored);
    connect(m_donut, &DonutView::chosen, this,
            [this](const QStringList &causes) { emitFilter(causes, m_measure != CauseMeasure::Mentions); });
    connect(m_bars, &BarView::chosen, this,
            [this](const QString &cause, bool mainOnly) { emitFilter({cause}, mainOnly); });
    return m_charts;
}

// One below the other where the names of the causes would be cut beside the ring.
void AnalysisPage::arrangeCharts()
{
    constexpr int edges = 40; // of the page and of the card, each
    const int room = (width() - edges) * donutShare / (donutShare + barShare) - edges;
    for (Card *card : {m_donutCard, m_barCard})
        card->setMinimumHeight(qMax(theme().px(272), card->minimumSizeHint().height()));
    m_charts->setDirection(room < m_donut->roomForAll() ? QBoxLayout::TopToBottom : QBoxLayout::LeftToRight);
}

void AnalysisPage::setChoices(const AnalysisChoices &choices)
{
    m_choices = choices;
    m_year->clear();
    for (const int year : choices.years)
        m_year->addItem(QString::number(year), year);
    m_year->setCurrentIndex(m_year->findData(choices.year));
    m_place->clear();
    for (const AnalysisChoices::Place &place : choices.places)
        m_place->addItem(place.name, place.code);
    m_place->setCurrentIndex(m_place->findData(choices.place));
}

void AnalysisPage::ask()
{
    m_choices.year = m_year->currentData().toInt();
    m_choices.place = m_place->currentData().toString();
    Q_EMIT reportWanted(m_choices.year, m_choices.place);
}

void AnalysisPage::showReport(const CauseReport &report, bool demonstration)
{
    m_report = report;
    m_demonstration = demonstration;
    const bool isEmpty = report.rows.empty();
    QWidget *empty = m_empty;
    (isEmpty ? m_scroll : empty)->hide(); // first, or both ask for room
    (isEmpty ? empty : m_scroll)->show();
    m_export->setEnabled(!isEmpty);
    m_print->setEnabled(!isEmpty);
    m_exportCommand->setEnabled(!isEmpty);
    m_printCommand->setEnabled(!isEmpty);
    m_bars->setReport(report);
    showMeasure();
}

void AnalysisPage::chooseMeasure(int index)
{
    m_measure = static_cast<CauseMeasure>(index);
    showMeasure();
}

void AnalysisPage::showMeasure()
{
    const std::vector<CauseSlice> slices = causeSlices(m_report, m_measure);
    m_measures->setCurrent(static_cast<int>(m_measure));
    m_definition->setText(causeDefinition(m_report, m_measure));
    m_donutCard->setTitle(measureTitle(m_measure));
    m_donutCard->setFact(tr("%1, share").arg(measureUnit(m_measure)));
    m_donut->setSlices(slices, causeTotal(m_report, m_measure), measureUnit(m_measure));
    m_tables->setReport(m_report, m_measure);
    arrangeCharts();
}

void AnalysisPage::resizeEvent(QResizeEvent *event)
{
    constexpr int roomForAllColumns = 1000;
    Page::resizeEvent(event);
    m_tables->showNarrow(width() < theme().px(roomForAllColumns));
    arrangeCharts();
}

void AnalysisPage::emitFilter(const QStringList &causes, bool mainOnly)
{
    Q_EMIT householdsWanted({causes, mainOnly, m_choices.year, m_choices.place});
}

// All that have a main cause there.
void AnalysisPage::emitVillage(const QString &village)
{
    QStringList causes;
    for (const CauseReportRow &row : m_report.rows)
        causes.append(row.cause);
    Q_EMIT householdsWanted({causes, true, m_choices.year, village});
}

void AnalysisPage::offerGrouping(const CodeBook &codes)
{
    m_codes = codes;
    m_grouping->setVisible(!codes.items(QLatin1String("cause")).empty());
}

void AnalysisPage::openGrouping()
{
    auto *dialog = new GroupingDialog(theme(), m_codes, this);
    connect(dialog, &GroupingDialog::saved, this, &AnalysisPage::regroupWanted);
    dialog->open();
}

CauseSheet AnalysisPage::sheet() const
{
    const bool isChinese = theme().appearance().chinese;
    const QString separator = isChinese ? u"·"_qs : u", "_qs;
    const QString title = measureTitle(m_measure) + separator + QString::number(m_choices.year);
    return {m_report, m_measure, title, m_place->currentText(), isChinese, m_demonstration};
}

QString AnalysisPage::fileName() const
{
    return fileNameOf({measureTitle(m_measure), QString::number(m_choices.year), m_place->currentText(),
                       fileDay(m_report.asOf.toLocalTime().date())});
}

// The kind of file follows the ending of its name.
void AnalysisPage::chooseFile()
{
    QFileDialog *dialog =
        makeSaveDialog(*this, tr("Export"), tr("Picture (*.png);;Drawing (*.svg);;Table (*.csv)"), fileName());
    connect(dialog, &QFileDialog::fileSelected, this, &AnalysisPage::exportTo);
    dialog->open();
}

Result<QByteArray> AnalysisPage::contentFor(const QString &path) const
{
    if (path.endsWith(u".csv"_qs, Qt::CaseInsensitive))
        return m_tables->showsVillages() ? villagesAsCsv(m_report, m_measure) : causesAsCsv(m_report, m_measure);
    return path.endsWith(u".svg"_qs, Qt::CaseInsensitive) ? sheetSvg(sheet()) : sheetPng(sheet());
}

// What is no name of a drawing or a table is a picture, and is called one.
static QString withKnownSuffix(const QString &path)
{
    static const QStringList known{u"png"_qs, u"svg"_qs, u"csv"_qs};
    return known.contains(QFileInfo(path).suffix().toLower()) ? path : QString(path + u".png"_qs);
}

void AnalysisPage::exportTo(const QString &chosen)
{
    const QString path = withKnownSuffix(chosen);
    const Result<QByteArray> content = contentFor(path);
    if (content)
        Q_EMIT exportWanted(path, *content);
    else
        showExported(path, content.error());
}

void AnalysisPage::showExported(const QString &path, const Outcome &outcome)
{
    if (outcome)
        bar().show({Tone::Ok, tr("<b>Exported.</b> %1").arg(path.toHtmlEscaped()), {}, true, {}});
    else
        bar().show({Tone::Error, outcome.error().message.toHtmlEscaped(), {}, true, {}});
}

// A4 landscape, the sheet as wide as the paper allows (margins 20 16 16 16 mm).
void AnalysisPage::print()
{
    constexpr double unit = 720 / 25.4; // tenths of a point in a millimetre
    PrintJob job{sheet().title, QPageLayout::Landscape, 1, {}};
    job.draw = [printed = sheet()](QPainter &painter, int) {
        const double scale = (297 - 32) * unit / sheetPixels().width();
        painter.save();
        painter.translate(16 * unit, 20 * unit);
        painter.scale(scale, scale);
        paintSheet(painter, printed);
        painter.restore();
    };
    job.fileName = fileName();
    Q_EMIT printWanted(job);
}

void AnalysisPage::focusStart()
{
    m_tables->focusShown();
}

QList<QWidget *> AnalysisPage::panes() const
{
    return {m_year, &m_tables->shown()};
}

void AnalysisPage::retranslate()
{
    header().setTitle(tr("Analysis"));
    header().setFact(tr("Causes of poverty"));
    m_export->setText(tr("Export"));
    m_print->setText(tr("Print"));
    nameCommand(*m_exportCommand, "views::AnalysisPage", QT_TR_NOOP("Export the analysis of causes"));
    nameCommand(*m_printCommand, "views::AnalysisPage", QT_TR_NOOP("Print the analysis of causes"));
    m_yearLabel->setText(tr("Year"));
    m_placeLabel->setText(tr("Place"));
    m_measures->setOptions({tr("Main cause"), tr("All mentions"), tr("Persons")});
    m_measures->setAccessibleName(tr("What is counted"));
    m_barCard->setTitle(tr("Main cause and any mention"));
    m_barCard->setFact(measureUnit(CauseMeasure::Main));
    m_firstKey->setText(tr("main"));
    m_secondKey->setText(tr("mention"));
    m_tableChoice->setOptions({tr("By cause"), tr("By village")});
    m_tableChoice->setAccessibleName(tr("The table below"));
    m_grouping->setText(tr("Grouping"));
    m_grouping->setToolTip(tr("Which causes are objective, which are subjective"));
    m_tables->retranslate();
    m_empty->setTexts(tr("No causes to count yet"),
                      tr("As soon as a household has its main cause entered, it is counted here."));
    showMeasure();
}

} // namespace views
