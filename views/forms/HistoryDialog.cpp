// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/forms/HistoryDialog.h"

#include "models/entities/Catalogue.h"
#include "views/forms/HistoryTable.h"
#include "views/forms/editors/FieldEditor.h"
#include "views/lists/TableView.h"
#include "views/shell/DateText.h"
#include "views/shell/KeyCap.h"
#include "views/shell/MessageBar.h"
#include "views/shell/Theme.h"
#include "views/shell/Widgets.h"

#include <QApplication>
#include <QVBoxLayout>

#include <array>

namespace views {

using namespace models;

static constexpr qint64 soonMs = 5 * 60'000; // what reached the server within is not worth a word

HistoryDialog::HistoryDialog(const Theme &theme, const CodeBook &codes, const FieldRef &place, const QString &title,
                             const Id &reader, QWidget *parent)
    : QDialog(parent)
    , m_reader(reader)
    , m_focusBefore(QApplication::focusWidget())
    , m_model(new HistoryTable(*typeWithId(place.type), *typeWithId(place.type)->field(place.field), codes,
                               languageOf(theme), this))
    , m_table(new TableView(theme, RowHeight::Normal, this))
    , m_bar(new MessageBar(theme, this))
    , m_summary(makeWrappedLabel("muted", this))
    , m_detail(makeWrappedLabel("body", this))
    , m_close(makeButton(theme, ButtonKind::Secondary, {}, this))
{
    setObjectName(u"fieldHistory"_qs);
    setWindowTitle(tr("History of the field"));
    setAttribute(Qt::WA_DeleteOnClose);
    QLabel *heading = makeWrappedLabel("section", this);
    heading->setText(title);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(20, 16, 20, 16);
    column->setSpacing(10);
    column->addWidget(heading);
    column->addWidget(m_bar);
    column->addWidget(m_summary);
    column->addWidget(makeTable(), 1);
    column->addWidget(m_detail);
    column->addLayout(makeFoot());
    resize(QSize(theme.px(820), theme.px(500)).boundedTo(parent->window()->size() - QSize(40, 40)));
    setHistory({});
}

QWidget *HistoryDialog::makeTable()
{
    static constexpr std::array widths{
        ColumnWidth{HistoryTable::When, 178, 150},        ColumnWidth{HistoryTable::Who, 120, 130},
        ColumnWidth{HistoryTable::ValueThen, 0, 0, true}, ColumnWidth{HistoryTable::ValueBefore, 170, 170},
        ColumnWidth{HistoryTable::Mark, 108, 140},
    };
    QFrame *card = makeFrame("card", this);
    auto *inside = new QVBoxLayout(card);
    inside->setContentsMargins(1, 1, 1, 1);
    inside->addWidget(m_table);
    m_table->setObjectName(u"changes"_qs);
    m_table->setAccessibleName(windowTitle());
    m_table->setModel(m_model);
    m_table->setLook([this](const QModelIndex &index) { return m_model->cell(index); });
    m_table->setColumnWidths(widths);
    m_summary->setObjectName(u"historySummary"_qs);
    m_detail->setObjectName(u"changeInFull"_qs);
    m_detail->setTextFormat(Qt::PlainText);
    connect(m_table, &TableView::currentRowChanged, this, &HistoryDialog::showChange);
    return card;
}

QLayout *HistoryDialog::makeFoot()
{
    auto *row = new QHBoxLayout;
    row->setSpacing(12);
    const std::array hints{std::pair(QStringList{u"↑"_qs, u"↓"_qs}, tr("Choose a change")),
                           std::pair(QStringList{u"Esc"_qs}, tr("Back to the field"))};
    for (const auto &[keys, meaning] : hints) {
        auto *hint = new KeyHint(keys, this);
        hint->setText(meaning);
        row->addWidget(hint);
    }
    m_close->setText(tr("Close"));
    m_close->setAutoDefault(false);
    connect(m_close, &QPushButton::clicked, this, &QDialog::reject);
    row->addStretch(1);
    row->addWidget(m_close);
    return row;
}

void HistoryDialog::setHistory(const ShownHistory &history)
{
    m_model->setChanges(history.changes, m_reader);
    if (!history.changes.empty())
        m_table->selectRow(0);
    m_summary->setText(summary(history));
    const bool isAnyKnown = m_model->rowCount() > 0;
    m_table->setVisible(isAnyKnown);
    isAnyKnown ? m_table->setFocus() : m_close->setFocus();
    showSource(history);
    showChange();
}

void HistoryDialog::showSource(const ShownHistory &history)
{
    if (history.source != ShownHistory::Source::ThisComputer)
        return m_bar->clear();
    const QString rest = history.failure.isEmpty() ? tr("The rest comes with a connection to the server.")
                                                   : history.failure.toHtmlEscaped();
    m_bar->show(
        {Tone::Info, tr("<b>Only what was written on this computer.</b> %1").arg(rest), {}, false, u"offline"_qs});
}

QString HistoryDialog::summary(const ShownHistory &history) const
{
    if (history.source == ShownHistory::Source::Asking)
        return tr("Asking the server…");
    if (history.changes.empty())
        return history.source == ShownHistory::Source::Server ? tr("Nothing was ever entered in this field.")
                                                              : tr("Nothing was entered in this field here.");
    const FieldChange &last = history.changes.back();
    if (history.changes.size() > 1 || history.source != ShownHistory::Source::Server)
        return tr("%n change(s), the newest first.", nullptr, static_cast<int>(history.changes.size()));
    return isNull(last.value) ? tr("Left empty by %1 and never changed since.").arg(m_model->who(last))
                              : tr("Entered once by %1 and never changed since.").arg(m_model->who(last));
}

// The chosen change without anything cut off or masked, and how it came about.
void HistoryDialog::showChange()
{
    const FieldChange *change = m_model->change(m_table->currentIndex().row());
    m_detail->setVisible(change != nullptr);
    if (!change)
        return;
    QStringList lines{m_model->beforeText(*change, false) + u"  →  " + m_model->valueText(change->value, false)};
    if (change->receivedMs - change->writtenMs > soonMs)
        lines.append(tr("Written without a connection; it reached the server on %1.")
                         .arg(dayText(dateOf(change->receivedMs)) + u' ' + clockText(change->receivedMs)));
    if (change->mark == ChangeMark::Disputed)
        lines.append(tr("Others had written another value; both were kept until somebody chose."));
    if (change->mark == ChangeMark::Overtaken)
        lines.append(tr("A later value had reached the server before; this one was not shown."));
    if (!change->reason.isEmpty())
        lines.append(tr("Reason: %1").arg(change->reason));
    m_detail->setText(lines.join(u'\n'));
}

void HistoryDialog::done(int result)
{
    QDialog::done(result);
    if (!m_focusBefore)
        return;
    m_focusBefore->activateWindow();
    m_focusBefore->setFocus();
}

} // namespace views
