// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/lists/HouseholdListPage.h"

#include "views/lists/ListFoot.h"
#include "views/lists/PreviewPanel.h"
#include "views/lists/StateChips.h"
#include "views/lists/VillageFilter.h"
#include "views/shell/Chip.h"
#include "views/shell/Command.h"
#include "views/shell/EmptyPage.h"
#include "views/shell/ProgressLine.h"
#include "views/shell/SearchField.h"
#include "views/shell/Theme.h"

#include <QAbstractItemModel>
#include <QKeyEvent>
#include <QLineEdit>
#include <QLocale>
#include <QMenu>
#include <QStackedWidget>
#include <QVBoxLayout>

namespace views {

static constexpr int roomForPreview = 1000;
static constexpr int roomWithVillages = 1250; // in English, whose columns are wider

HouseholdListPage::HouseholdListPage(const Theme &theme, QAbstractItemModel &model, QWidget *parent)
    : Page(theme, parent)
    , m_model(model)
    , m_chips(new StateChips(this))
    , m_village(new VillageFilter(this))
    , m_selection(new Chip(this))
    , m_columns(makeToolButton(theme, u"columns"_qs, this))
    , m_export(makeToolButton(theme, u"export"_qs, this))
    , m_print(makeToolButton(theme, u"print"_qs, this))
    , m_table(new HouseholdTable(theme, model, this))
    , m_foot(new ListFoot(theme, this))
    , m_preview(new PreviewPanel(theme, this))
    , m_stack(new QStackedWidget(this))
    , m_empty(new EmptyPage(theme, u"household"_qs, this))
{
    buildHeader();
    auto *list = new QWidget(this);
    auto *column = new QVBoxLayout(list);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(12);
    column->addWidget(makeFilterRow());
    column->addWidget(m_selection, 0, Qt::AlignLeft);
    auto *row = new QHBoxLayout;
    row->setSpacing(12);
    row->addWidget(makeTableCard(), 1);
    row->addWidget(m_preview);
    column->addLayout(row, 1);
    makeEmptyPage();
    m_stack->addWidget(list);
    m_stack->addWidget(m_empty);
    body()->addWidget(m_stack, 1);
    createCommands();
    connectParts();
    retranslate();
}

void HouseholdListPage::buildHeader()
{
    m_search = header().addSearch();
    m_new = header().addButton(ButtonKind::Primary, u"plus"_qs);
    m_new->setObjectName(u"newHousehold"_qs);
}

QWidget *HouseholdListPage::makeFilterRow()
{
    m_selection->setObjectName(u"chipSelection"_qs);
    m_selection->setAutoDefault(true); // Enter presses it too
    m_selection->hide();
    m_columns->setObjectName(u"chooseColumns"_qs);
    m_export->setObjectName(u"exportList"_qs);
    m_print->setObjectName(u"printList"_qs);
    auto *filter = new QWidget(this);
    auto *row = new QHBoxLayout(filter);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(8);
    m_chips->layout()->addWidget(m_village);
    row->addWidget(m_chips, 1, Qt::AlignVCenter);
    for (QToolButton *button : {m_columns, m_export, m_print})
        row->addWidget(button, 0, Qt::AlignTop);
    return filter;
}

QWidget *HouseholdListPage::makeTableCard()
{
    QFrame *card = makeFrame("card", this);
    auto *inside = new QVBoxLayout(card);
    inside->setContentsMargins(1, 1, 1, 1);
    inside->setSpacing(0);
    inside->addWidget(m_table, 1);
    inside->addWidget(m_foot);
    return card;
}

void HouseholdListPage::makeEmptyPage()
{
    m_newCard = m_empty->addCard(u"edit"_qs, u"Ctrl N"_qs, true);
    m_importCard = m_empty->addCard(u"import"_qs, u"Ctrl I"_qs, false);
    connect(&m_newCard->button(), &QPushButton::clicked, this, &HouseholdListPage::newWanted);
    connect(&m_importCard->button(), &QPushButton::clicked, this, &HouseholdListPage::importWanted);
}

void HouseholdListPage::connectParts()
{
    const auto current = [this](auto signal) {
        return [this, signal] { Q_EMIT(this->*signal)(m_table->currentHousehold()); };
    };
    connect(m_search, &SearchField::textChanged, this, &HouseholdListPage::searchChanged);
    connect(m_search, &SearchField::leftDownwards, m_table, &HouseholdTable::chooseFirstRow);
    connect(m_chips, &StateChips::chosenChanged, this, [this] { Q_EMIT stateFilterChanged(m_chips->chosen()); });
    connect(m_village, &VillageFilter::chosenChanged, this, &HouseholdListPage::villageFilterChanged);
    connect(m_chips, &StateChips::allPressed, this, &HouseholdListPage::dropSelection);
    connect(m_selection, &Chip::clicked, this, &HouseholdListPage::dropSelection);
    connect(m_table, &TableView::leftUpwards, this, &HouseholdListPage::focusSearch);
    connect(m_table, &TableView::currentRowChanged, this, &HouseholdListPage::showCurrent);
    connect(m_table, &TableView::opened, this, current(&HouseholdListPage::openWanted));
    connect(m_table, &HouseholdTable::orderChanged, this, &HouseholdListPage::orderChanged);
    connect(m_preview, &PreviewPanel::openWanted, this, current(&HouseholdListPage::openWanted));
    connect(m_preview, &PreviewPanel::visitWanted, this, current(&HouseholdListPage::visitWanted));
    connect(m_preview, &PreviewPanel::printWanted, this, current(&HouseholdListPage::printWanted));
    connect(m_foot, &ListFoot::printMarkedWanted, this, &HouseholdListPage::printMarkedWanted);
    connect(m_foot, &ListFoot::exportMarkedWanted, this, &HouseholdListPage::exportMarkedWanted);
    connect(m_foot, &ListFoot::clearMarksWanted, this, &HouseholdListPage::clearMarksWanted);
    connect(m_new, &QPushButton::clicked, this, &HouseholdListPage::newWanted);
    connect(m_columns, &QToolButton::clicked, this, &HouseholdListPage::chooseColumns);
    connect(m_export, &QToolButton::clicked, this, &HouseholdListPage::exportChosen);
    connect(m_print, &QToolButton::clicked, this, &HouseholdListPage::printListWanted);
    connect(&m_model, &QAbstractItemModel::modelReset, this, &HouseholdListPage::showCurrent);
    connect(&m_model, &QAbstractItemModel::layoutChanged, this, &HouseholdListPage::showCurrent);
}

void HouseholdListPage::createCommands()
{
    m_newCommand = command(this, "newCommand", "plus", Qt::CTRL | Qt::Key_N, &HouseholdListPage::newWanted);
    m_importCommand = command(this, "importCommand", "import", Qt::CTRL | Qt::Key_I, &HouseholdListPage::importWanted);
    m_searchCommand = command(this, "searchCommand", "search", Qt::CTRL | Qt::Key_F, &HouseholdListPage::focusSearch);
    m_openCommand = command(this, "openCommand", "household", {}, [this] { Q_EMIT openWanted(currentHousehold()); });
    m_printCommand = command(this, "printCommand", "print", Qt::CTRL | Qt::Key_P, &HouseholdListPage::printChosen);
    m_exportCommand = command(this, "exportCommand", "export", Qt::CTRL | Qt::Key_E, &HouseholdListPage::exportChosen);
    m_markCommand = command(this, "markCommand", "check", {}, [this] { m_table->toggleMark(); });
    m_markAllCommand = command(this, "markAllCommand", "check", Qt::CTRL | Qt::Key_A,
                               QT_TR_NOOP("Mark all households listed"), &HouseholdListPage::markAllWanted);
    m_columnsCommand = command(this, "columnsCommand", "columns", {}, &HouseholdListPage::chooseColumns);
    QAction *menu = addKey(*m_table, QKeySequence(u"Shift+F10"_qs)); // where the system has none
    connect(menu, &QAction::triggered, this, &HouseholdListPage::showMenuOfRow);
    m_table->setContextMenuPolicy(Qt::CustomContextMenu);
    connect(m_table, &QWidget::customContextMenuRequested, this, &HouseholdListPage::showContextMenu);
}

void HouseholdListPage::nameCommands()
{
    const auto name = [](QAction *command, const char *words) {
        nameCommand(*command, "views::HouseholdListPage", words);
    };
    const bool isMarked = m_table->isMarked();
    const bool anyMarked = m_summary.marked > 0;
    name(m_newCommand, QT_TR_NOOP("New household"));
    name(m_importCommand, QT_TR_NOOP("Import households from a table"));
    name(m_searchCommand, QT_TR_NOOP("Search in the list of households"));
    name(m_openCommand, QT_TR_NOOP("Open this household"));
    name(m_printCommand, anyMarked                     ? QT_TR_NOOP("Print the marked households")
                         : currentHousehold().isNull() ? QT_TR_NOOP("Print the list of households")
                                                       : QT_TR_NOOP("Print this household"));
    name(m_exportCommand,
         anyMarked ? QT_TR_NOOP("Export the marked households") : QT_TR_NOOP("Export the list of households"));
    name(m_markCommand, isMarked ? QT_TR_NOOP("Take the mark off") : QT_TR_NOOP("Mark this household"));
    name(m_columnsCommand, QT_TR_NOOP("Choose columns of the list"));
}

void HouseholdListPage::enableCommands()
{
    const bool hasRow = !currentHousehold().isNull();
    m_openCommand->setEnabled(hasRow);
    m_markCommand->setEnabled(hasRow);
    m_markAllCommand->setEnabled(hasRow);
    m_printCommand->setEnabled(m_summary.total > 0);
    m_exportCommand->setEnabled(m_summary.total > 0);
    nameCommands();
}

void HouseholdListPage::showMenuOfRow()
{
    showContextMenu(m_table->menuPlace());
}

void HouseholdListPage::showContextMenu(const QPoint &at)
{
    const QModelIndex index = m_table->indexAt(at);
    if (index.isValid() && index.row() != m_table->currentIndex().row())
        m_table->setCurrentIndex(index);
    enableCommands();
    auto *menu = new QMenu(this);
    menu->setObjectName(u"householdMenu"_qs);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->addActions({m_openCommand, m_markCommand});
    menu->addSeparator();
    menu->addActions({m_printCommand, m_exportCommand});
    menu->addSeparator();
    menu->addAction(m_newCommand);
    menu->popup(m_table->viewport()->mapToGlobal(at));
    menu->setActiveAction(m_openCommand);
}

// With rows marked, the keys act on those.
void HouseholdListPage::printChosen()
{
    if (m_summary.marked > 0)
        Q_EMIT printMarkedWanted();
    else if (!currentHousehold().isNull())
        Q_EMIT printWanted(currentHousehold());
    else
        Q_EMIT printListWanted();
}

void HouseholdListPage::exportChosen()
{
    if (m_summary.marked > 0)
        Q_EMIT exportMarkedWanted();
    else
        Q_EMIT exportListWanted();
}

void HouseholdListPage::focusSearch()
{
    m_search->takeFocus();
}

void HouseholdListPage::focusStart()
{
    if (m_stack->currentWidget() == m_empty && !m_newCard->isHidden())
        m_newCard->button().setFocus();
    else if (m_model.rowCount() > 0)
        m_table->chooseFirstRow();
    else
        focusSearch();
}

QList<QWidget *> HouseholdListPage::panes() const
{
    QList<QWidget *> panes{m_search, m_chips, m_selection, m_table, m_preview};
    panes.removeIf([](const QWidget *pane) { return pane->isHidden(); });
    return panes;
}

models::Id HouseholdListPage::currentHousehold() const
{
    return m_table->currentHousehold();
}

void HouseholdListPage::setOrder(const ColumnOrder &order)
{
    m_table->setOrder(order);
}

// While somebody types, the preview is that of the first hit; the keys stay in the search.
void HouseholdListPage::showFirstHit()
{
    if (m_search->edit().hasFocus() && !m_search->text().isEmpty())
        m_table->showFirstRow();
}

void HouseholdListPage::showCurrent()
{
    enableCommands();
    const models::Id household = currentHousehold();
    if (household.isNull())
        m_preview->clear();
    else if (household != m_preview->household())
        Q_EMIT previewWanted(household);
}

void HouseholdListPage::showPreview(const HouseholdPreview &preview)
{
    if (preview.household == currentHousehold())
        m_preview->show(preview);
}

void HouseholdListPage::setSummary(const models::HouseholdSummary &summary)
{
    m_summary = summary;
    const QLocale locale;
    header().setFact(!isNarrowed() ? tr("%Ln household(s)", nullptr, summary.total)
                     : summary.found > 0 && summary.byMark.empty()
                         ? tr("%1 found of %2, none of them in this state")
                               .arg(locale.toString(summary.found), locale.toString(summary.total))
                         : tr("%1 found of %2").arg(locale.toString(summary.found), locale.toString(summary.total)));
    m_chips->setCounts(summary.found, summary.byState);
    m_foot->show(summary);
    nameToolButton(*m_export,
                   summary.marked > 0 ? tr("Export the marked households (Ctrl+E)") : tr("Export this list (Ctrl+E)"));
    m_stack->setCurrentIndex(summary.total == 0 ? 1 : 0);
    showFirstHit();
    enableCommands();
}

bool HouseholdListPage::isNarrowed() const
{
    return m_summary.match != models::MatchKind::None || !m_search->text().isEmpty() || !m_selection->isHidden() ||
           (!m_village->isHidden() && !m_village->chosen().isEmpty());
}

void HouseholdListPage::showSelection(const QString &words, const QString &toolTip)
{
    m_selection->setLabel(words + u" ×"_qs);
    m_selection->setToolTip(toolTip);
    m_selection->setAccessibleName(tr("Show without: %1").arg(words));
    m_selection->setChecked(true);
    m_selection->setVisible(!words.isEmpty());
    setSummary(m_summary);
}

void HouseholdListPage::dropSelection()
{
    if (m_selection->isHidden())
        return;
    if (m_selection->hasFocus()) // it goes
        m_table->chooseFirstRow();
    Q_EMIT dropSelectionWanted();
}

void HouseholdListPage::showAll(const QString &village)
{
    m_search->edit().clear();
    m_chips->chooseAll();
    m_village->choose(village);
}

void HouseholdListPage::setIdentityShown(bool shown)
{
    m_table->setIdentityShown(shown);
}

void HouseholdListPage::setVillages(const std::vector<ListedVillage> &villages)
{
    m_villages = villages;
    m_village->setVillages(villages);
    m_table->setVillageShown(villages.size() > 1);
    showPreviewIfRoom();
    showEmptyTexts();
}

void HouseholdListPage::showEmptyTexts()
{
    if (m_villages.empty())
        return m_empty->setTexts(
            tr("No village here"),
            tr("No village has been assigned to this account, as far as this computer has heard. Ask your coordinator "
               "or the administrator for one; it appears here by itself once the server has been reached."));
    const QString place = m_villages.size() == 1 ? m_villages.front().name : tr("your villages");
    m_empty->setTexts(
        tr("No households yet"),
        (m_newCard->isHidden()
             ? tr("Nothing of %1 is recorded on this computer yet. Households appear here by themselves once somebody "
                  "has entered and sent them.")
             : tr("Nothing of %1 is recorded on this computer yet. Begin in one of these ways."))
            .arg(place));
}

void HouseholdListPage::setMayCreate(bool may)
{
    m_new->setVisible(may);
    m_newCommand->setVisible(may);
    m_importCommand->setVisible(may);
    m_newCard->setVisible(may);
    m_importCard->setVisible(may);
    showEmptyTexts();
}

void HouseholdListPage::setVisitsOffered(bool offered)
{
    m_preview->setVisitsOffered(offered);
}

void HouseholdListPage::showFirstDownload(const ProgressState &progress)
{
    m_empty->progress().show(progress);
    if (!m_downloadSaid)
        bar().show([] {
            return Message{.tone = Tone::Info,
                           .text = tr("The data of this village are being downloaded for the first time. <b>You can "
                                      "begin to work now</b>, there is no need to wait.")};
        });
    m_downloadSaid = true; // once closed, it stays closed
}

void HouseholdListPage::endFirstDownload()
{
    m_empty->progress().finish();
    if (m_downloadSaid)
        bar().clear();
    m_downloadSaid = false;
}

void HouseholdListPage::setRowHeight(RowHeight height)
{
    m_table->setRowHeight(height);
}

void HouseholdListPage::chooseColumns()
{
    m_table->chooseColumns(m_columns->mapToGlobal(QPoint(0, m_columns->height())));
}

std::vector<ShownColumn> HouseholdListPage::exportedColumns() const
{
    return m_table->exportedColumns();
}

void HouseholdListPage::retranslate()
{
    header().setTitle(tr("Households"));
    m_search->setPlaceholder(tr("Name, pinyin, initials, end of ID, phone"));
    m_new->setText(tr("New household"));
    nameToolButton(*m_columns, tr("Choose columns"));
    nameToolButton(*m_print, tr("Print the forms of all households in this list"));
    showEmptyTexts();
    m_newCard->setTexts(tr("Survey at home"),
                        tr("One reads, one types. Works without a network; every step is kept as a draft."),
                        tr("New household"));
    m_importCard->setTexts(tr("Import a table"),
                           tr("Take the county's table, saved as CSV. Problems are listed row by row before anything "
                              "is written."),
                           tr("Choose a table…"));
    setSummary(m_summary);
    showPreviewIfRoom();
}

void HouseholdListPage::resizeEvent(QResizeEvent *event)
{
    Page::resizeEvent(event);
    showPreviewIfRoom();
}

void HouseholdListPage::showPreviewIfRoom()
{
    const bool isWide = m_villages.size() > 1 && !theme().appearance().chinese;
    m_preview->setVisible(width() >= theme().px(isWide ? roomWithVillages : roomForPreview));
}

// Escape that neither a pop-up nor the text of the search took.
void HouseholdListPage::keyPressEvent(QKeyEvent *event)
{
    const bool hasMessage = bar().isVisible() && bar().closable(); // which goes before
    if (event->key() == Qt::Key_Escape && !m_selection->isHidden() && !hasMessage)
        dropSelection();
    else
        Page::keyPressEvent(event);
}

} // namespace views
