// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/lists/ImportPage.h"

#include "views/lists/ImportReasons.h"
#include "views/lists/TableView.h"
#include "views/shell/Card.h"
#include "views/shell/Command.h"
#include "views/shell/FieldRow.h"
#include "views/shell/ProgressLine.h"
#include "views/shell/Theme.h"

#include <QFileDialog>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QLocale>
#include <QVBoxLayout>

namespace views {

using namespace models;

static constexpr std::array columnWidths{
    ColumnWidth{ImportReasons::Line, 70, 70},
    ColumnWidth{ImportReasons::Household, 150, 170},
    ColumnWidth{ImportReasons::Place, 200, 200},
    ColumnWidth{ImportReasons::Reason, 300, 300, true},
};

ImportPage::ImportPage(const Theme &theme, const QString &village, QWidget *parent)
    : Page(theme, parent)
    , m_village(village)
    , m_reasons(new ImportReasons(this))
    , m_table(new FieldRow(theme, u"importTable"_qs, this))
    , m_mapping(new FieldRow(theme, u"importMapping"_qs, this))
    , m_chooseTable(makeButton(theme, ButtonKind::Secondary, u"import"_qs, this))
    , m_chooseMapping(makeButton(theme, ButtonKind::Secondary, u"import"_qs, this))
    , m_counts(makeWrappedLabel("body", this))
    , m_reasonView(new TableView(theme, RowHeight::Compact, this))
    , m_progress(new ProgressLine(theme, this))
    , m_store(header().addButton(ButtonKind::Primary, u"save"_qs))
{
    m_counts->setObjectName(u"importCounts"_qs);
    m_store->setObjectName(u"storeImport"_qs);
    m_store->setEnabled(false);
    m_reasonView->setObjectName(u"importReasons"_qs);
    m_reasonView->setModel(m_reasons);
    m_reasonView->setLook([this](const QModelIndex &index) { return m_reasons->cell(index); });
    m_reasonView->setColumnWidths(columnWidths);
    auto *card = new Card(this);
    card->body()->addLayout(makeFileRow(m_table, m_chooseTable));
    card->body()->addLayout(makeFileRow(m_mapping, m_chooseMapping));
    card->body()->addWidget(m_counts);
    card->body()->addWidget(m_progress);
    card->body()->addWidget(m_reasonView, 100);
    card->body()->addStretch(1); // what stands above keeps its height without the table too
    body()->addWidget(card, 1);
    m_progress->hide();
    m_reasonView->hide();
    connect(m_chooseTable, &QPushButton::clicked, this,
            [this] { choose(m_table, tr("Choose a table"), tr("Table (*.csv *.csv.gz)")); });
    connect(m_chooseMapping, &QPushButton::clicked, this,
            [this] { choose(m_mapping, tr("Choose a mapping"), tr("Mapping (*.json)")); });
    connect(m_store, &QPushButton::clicked, this, &ImportPage::storeWanted);
    command(this, "storeTable", "save", Qt::CTRL | Qt::Key_S, QT_TR_NOOP("Store what was read from the table"),
            [this] { m_store->click(); });
    retranslate();
}

QLayout *ImportPage::makeFileRow(FieldRow *row, QPushButton *button)
{
    auto *line = new QHBoxLayout;
    line->setSpacing(8);
    line->addWidget(row, 1);
    line->addWidget(button, 0, Qt::AlignBottom);
    connect(&row->edit(), &QLineEdit::returnPressed, this, &ImportPage::ask);
    return line;
}

void ImportPage::choose(FieldRow *row, const QString &title, const QString &filter)
{
    auto *dialog = new QFileDialog(this, title, {}, filter);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFile);
    connect(dialog, &QFileDialog::fileSelected, this, [this, row](const QString &path) {
        row->edit().setText(path);
        ask();
    });
    dialog->open();
}

// As soon as both are named.
void ImportPage::ask()
{
    const QString table = m_table->edit().text().trimmed();
    const QString mapping = m_mapping->edit().text().trimmed();
    if (table.isEmpty())
        m_table->edit().setFocus();
    else if (mapping.isEmpty())
        m_mapping->edit().setFocus();
    else
        Q_EMIT readWanted(table, mapping);
}

void ImportPage::showReading()
{
    bar().clear();
    forget();
    m_progress->show(ProgressState{.name = tr("Reading the table")});
}

void ImportPage::showStoring()
{
    m_store->setEnabled(false);
    m_progress->show(ProgressState{.name = tr("Storing")});
}

// What was read before is no longer what the page names.
void ImportPage::forget()
{
    m_households = 0;
    m_members = 0;
    m_expected = {};
    m_reasonView->hide();
    m_store->setEnabled(false);
    showCounts();
}

void ImportPage::showImport(const HouseholdImport &import, const ImportReceipt &expected)
{
    m_progress->finish();
    m_households = static_cast<qint64>(import.households.size());
    m_members = import.members();
    m_expected = expected;
    m_reasons->setImport(import, theme().appearance().chinese ? Language::Chinese : Language::English);
    m_reasonView->setVisible(m_expected.drafts > 0);
    m_store->setEnabled(m_expected.stored > 0);
    if (isVisible())
        m_expected.stored > 0 ? m_store->setFocus() : focusStart();
    showCounts();
}

static QString hereText(const ImportReceipt &receipt)
{
    const QLocale locale;
    const auto differing = static_cast<qint64>(receipt.differing.size());
    if (receipt.unchanged + differing == 0)
        return {};
    return ImportPage::tr("%1 were here already; %2 of those differ from the file and stay as they are.")
        .arg(locale.toString(receipt.unchanged + differing), locale.toString(differing));
}

void ImportPage::showReceipt(const ImportReceipt &receipt)
{
    m_progress->finish();
    const QLocale locale;
    QString text =
        tr("<b>Stored %1 households with %2 members,</b> %3 of them as drafts.")
            .arg(locale.toString(receipt.stored), locale.toString(receipt.members), locale.toString(receipt.drafts));
    if (const QString here = hereText(receipt); !here.isEmpty())
        text += u' ' % here;
    bar().show({.tone = Tone::Ok, .text = text});
    if (isVisible()) // one may be typing elsewhere by now
        focusStart();
}

void ImportPage::showFailure(const Error &error)
{
    m_progress->finish();
    forget();
    bar().show({.tone = Tone::Error, .text = error.message.toHtmlEscaped(), .closable = false}); // till the next file
}

void ImportPage::showCounts()
{
    if (m_households == 0) {
        m_counts->setText(tr("One row of the table is one person. The mapping says which column is what; nothing is "
                             "stored before you have seen what becomes of the table."));
        m_store->setText(tr("Store"));
        return;
    }
    m_counts->setText(countsText());
    m_store->setText(m_expected.stored == 0
                         ? tr("Store")
                         : tr("Store %Ln household(s)", nullptr, static_cast<int>(m_expected.stored)));
}

QString ImportPage::countsText() const
{
    const QLocale locale;
    const QString households = locale.toString(m_households);
    const QString members = locale.toString(m_members);
    const auto differing = static_cast<qint64>(m_expected.differing.size());
    const QString drafts = locale.toString(m_expected.drafts);
    if (m_expected.stored == m_households)
        return tr("%1 households with %2 members. %3 of them lack something and become drafts that say why.")
            .arg(households, members, drafts);
    if (m_expected.stored > 0)
        return tr("%1 households with %2 members. %3 are new; %4 of these lack something and become drafts that say "
                  "why.")
                   .arg(households, members, locale.toString(m_expected.stored), drafts) %
               u' ' % hereText(m_expected);
    if (differing > 0)
        return tr("%1 households with %2 members. All are here already; %3 of them differ from the table and stay as "
                  "they are. There is nothing to store.")
            .arg(households, members, locale.toString(differing));
    return tr("%1 households with %2 members. All are here already, and nothing differs: there is nothing to store.")
        .arg(households, members);
}

void ImportPage::focusStart()
{
    m_table->edit().setFocus();
}

QList<QWidget *> ImportPage::panes() const
{
    return {&m_table->edit(), m_reasonView};
}

void ImportPage::retranslate()
{
    header().setTitle(tr("Import a table"));
    header().setFact(m_village);
    nameCommands(*this);
    m_store->setToolTip(u"Ctrl+S"_qs);
    m_table->setLabel(tr("Table"), tr("CSV, in UTF-8 or GB18030"));
    m_mapping->setLabel(tr("Mapping"), tr("JSON that says which column is what"));
    m_chooseTable->setText(tr("Choose…"));
    m_chooseMapping->setText(tr("Choose…"));
    m_chooseTable->setAccessibleName(tr("Choose a table"));
    m_chooseMapping->setAccessibleName(tr("Choose a mapping"));
    m_reasonView->setAccessibleName(tr("Why households are drafts"));
    showCounts();
}

} // namespace views
