// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/forms/ReviewFields.h"

#include "models/rules/ReviewStatus.h"
#include "views/forms/ReviewTable.h"
#include "views/lists/CaseBadge.h"
#include "views/lists/TableView.h"
#include "views/shell/Chip.h"
#include "views/shell/DateText.h"
#include "views/shell/ElidedLabel.h"
#include "views/shell/FlowLayout.h"
#include "views/shell/Theme.h"
#include "views/shell/Widgets.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QVBoxLayout>

namespace views {

using namespace models;

ReviewFields::ReviewFields(const Theme &theme, QWidget *parent)
    : QWidget(parent)
    , m_theme(theme)
    , m_model(new ReviewTable(this))
    , m_table(new TableView(theme, RowHeight::Normal, this))
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(20, 12, 16, 12);
    column->setSpacing(10);
    column->addLayout(makeHead());
    auto *chips = new FlowLayout(8);
    for (size_t i = 0; i < m_chips.size(); ++i) {
        m_chips[i] = new Chip(this);
        m_chips[i]->setCheckable(true);
        chips->addWidget(m_chips[i]);
        connect(m_chips[i], &QPushButton::clicked, this, [this, i] { choose(static_cast<ReviewFilter>(i)); });
    }
    column->addLayout(chips);
    column->addWidget(makeCard(), 1);
    connect(m_table, &TableView::currentRowChanged, this, &ReviewFields::placeChanged);
    connect(m_table, &TableView::opened, this, &ReviewFields::opened);
    connect(m_table, &QTableView::clicked, this, [this](const QModelIndex &index) {
        if (index.column() == ReviewTable::Comments)
            Q_EMIT commentWanted();
    });
    retranslate();
}

QBoxLayout *ReviewFields::makeHead()
{
    m_name = new ElidedLabel("section", this);
    m_state = new Badge(m_theme, this);
    m_step = new ElidedLabel("muted", this);
    m_open = makeButton(m_theme, ButtonKind::Link, {}, this);
    auto *head = new QHBoxLayout;
    head->setSpacing(9);
    head->addWidget(m_name);
    head->addWidget(m_state);
    head->addWidget(m_step);
    head->addStretch(1);
    head->addWidget(m_open);
    connect(m_open, &QPushButton::clicked, this, &ReviewFields::openWanted);
    return head;
}

QWidget *ReviewFields::makeCard()
{
    m_table->setObjectName(u"reviewFields"_qs);
    m_table->setModel(m_model);
    m_table->setLook([this](const QModelIndex &index) { return m_model->cell(index); });
    QFrame *card = makeFrame("card", this);
    auto *inside = new QVBoxLayout(card);
    inside->setContentsMargins(1, 1, 1, 1);
    m_note = makeWrappedLabel("muted", card);
    m_note->setContentsMargins(14, 14, 14, 14);
    m_note->setAlignment(Qt::AlignLeft | Qt::AlignTop);
    inside->addWidget(m_note);
    inside->addWidget(m_table, 1);
    return card;
}

// What is judged has more room than anything else.
void ReviewFields::setRoom(Room room)
{
    static constexpr std::array wide{
        ColumnWidth{ReviewTable::Label, 176, 186},
        ColumnWidth{ReviewTable::Now, 190, 190, true},
        ColumnWidth{ReviewTable::Before, 164, 156},
        ColumnWidth{ReviewTable::Comments, 52, 52},
    };
    static constexpr std::array narrow{
        ColumnWidth{ReviewTable::Label, 138, 138},
        ColumnWidth{ReviewTable::Now, 140, 140, true},
        ColumnWidth{ReviewTable::Before, 104, 104},
        ColumnWidth{ReviewTable::Comments, 52, 52},
    };
    static constexpr std::array tight{
        ColumnWidth{ReviewTable::Label, 112, 112},
        ColumnWidth{ReviewTable::Now, 124, 124, true},
        ColumnWidth{ReviewTable::Before, 64, 64},
        ColumnWidth{ReviewTable::Comments, 40, 40},
    };
    static constexpr std::array<std::span<const ColumnWidth>, 3> widths{wide, narrow, tight};
    m_table->setColumnWidths(widths.at(static_cast<size_t>(room)));
}

void ReviewFields::show(const ReviewCase &reviewed, std::vector<ReviewRow> rows)
{
    const bool isOther = !m_hasCase || reviewed.now.household.id != m_case.now.household.id;
    m_case = reviewed;
    m_hasCase = true;
    m_rows = std::move(rows);
    if (isOther)
        m_filter = countOf(m_rows, ReviewFilter::ToSee) > 0 ? ReviewFilter::ToSee : ReviewFilter::All;
    showHead();
    showRows();
}

void ReviewFields::showNone()
{
    m_case = {};
    m_hasCase = false;
    m_rows.clear();
    showHead();
    showRows();
}

void ReviewFields::choose(ReviewFilter filter)
{
    m_filter = filter;
    showRows();
}

void ReviewFields::showRows()
{
    const ReviewRow *before = current();
    const FieldRef kept = before ? before->place : FieldRef{};
    m_model->setRows(filtered(m_rows, m_filter), m_case.compared);
    m_table->clearSpans();
    for (int row = 0; row < m_model->rowCount(); ++row) {
        if (m_model->row(row)->isHead)
            m_table->setSpan(row, 0, 1, ReviewTable::ColumnCount);
    }
    for (size_t i = 0; i < m_chips.size(); ++i) {
        const auto filter = static_cast<ReviewFilter>(i);
        const bool isKnown = filter != ReviewFilter::Changes || m_case.before || knowsAllChanges(m_case);
        m_chips[i]->setCount(isKnown ? countOf(m_rows, filter) : -1);
        m_chips[i]->setChecked(static_cast<ReviewFilter>(i) == m_filter);
    }
    showNote();
    m_table->setVisible(m_model->rowCount() > 0);
    const int row = kept.type == 0 ? -1 : m_model->rowOf(kept);
    if (m_model->rowCount() > 1)
        m_table->setCurrentIndex(m_model->index(row >= 0 ? row : firstRow(), 0));
    Q_EMIT placeChanged();
}

// Where a comment was being typed, otherwise the first field that takes one.
int ReviewFields::firstRow() const
{
    for (const auto wanted : {&ReviewRow::hasTyped, &ReviewRow::takesComment}) {
        for (int row = 0; row < m_model->rowCount(); ++row) {
            if (m_model->row(row)->*wanted)
                return row;
        }
    }
    return 1; // under the head
}

void ReviewFields::showNote()
{
    const QString changes = m_hasCase ? noteOnChanges(m_case) : QString();
    m_note->setText(!m_hasCase          ? tr("As soon as a case is handed in, it stands in the list at the left.")
                    : changes.isEmpty() ? tr("Nothing of this kind in the case.")
                                        : changes);
    m_note->setVisible(!changes.isEmpty() || m_model->rowCount() == 0);
}

const ReviewRow *ReviewFields::current() const
{
    const ReviewRow *row = m_model->row(m_table->currentIndex().row());
    return row && !row->isHead ? row : nullptr;
}

QString ReviewFields::labelOf(const FieldRef &place) const
{
    for (const ReviewRow &row : m_rows) {
        if (!row.isHead && row.place == place)
            return views::labelOf(row);
    }
    return {};
}

// "submission 2, 李芳 16 Nov 09:05": who handed it in last, whatever happened since.
QString ReviewFields::stepText() const
{
    const auto submissions = std::ranges::count(m_case.now.reviews, reviewAction::Submitted, &Review::action);
    const Review *last = lastSubmission(m_case.now);
    return last ? tr("submission %1, %2 %3").arg(submissions).arg(last->byName, stampText(last->at.value_or(0)))
                : QString();
}

void ReviewFields::showHead()
{
    const Member *head = headOf(m_case.now);
    m_name->setText(head ? head->name : QString());
    m_state->setVisible(m_hasCase);
    m_open->setVisible(m_hasCase);
    if (m_hasCase)
        m_state->setLook(caseBadge(reviewState(m_case.now)));
    const QString step = stepText();
    const bool hasMoved = m_hasCase && reviewState(m_case.now) == ReviewState::ChangedAfterSubmission;
    m_step->setText(hasMoved ? tr("%1, changed since then").arg(step) : step);
}

void ReviewFields::nextProblem()
{
    const int count = m_model->rowCount();
    for (int step = 1; step <= count; ++step) {
        const int row = (qMax(0, m_table->currentIndex().row()) + step) % count;
        if (m_model->row(row)->severity || m_model->row(row)->isInConflict) {
            m_table->setCurrentIndex(m_model->index(row, 0));
            m_table->setFocus();
            return;
        }
    }
}

void ReviewFields::goTo(const FieldRef &place)
{
    if (m_model->rowOf(place) < 0)
        choose(ReviewFilter::All);
    const int row = m_model->rowOf(place);
    if (row >= 0)
        m_table->setCurrentIndex(m_model->index(row, 0));
    m_table->setFocus();
}

void ReviewFields::takeFocus()
{
    m_table->setFocus();
}

bool ReviewFields::hasRows() const
{
    return m_model->rowCount() > 0;
}

void ReviewFields::retranslate()
{
    const QStringList filters{tr("All"), tr("With problems"), tr("With comments"), tr("Changed"), tr("To look at")};
    for (size_t i = 0; i < m_chips.size(); ++i)
        m_chips[i]->setLabel(filters.at(static_cast<qsizetype>(i)));
    m_table->setAccessibleName(tr("Fields of the case"));
    m_open->setText(tr("Open the form"));
    showHead();
    showRows();
}

void ReviewFields::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

} // namespace views
