// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/forms/ReviewPage.h"

#include "models/rules/CommentStatus.h"
#include "views/forms/CommentPanel.h"
#include "views/forms/ReviewFoot.h"
#include "views/forms/ReviewQueue.h"
#include "views/forms/ReviewTable.h"
#include "views/forms/editors/FieldEditor.h"
#include "views/lists/CaseBadge.h"
#include "views/lists/TableView.h"
#include "views/shell/Chip.h"
#include "views/shell/Command.h"
#include "views/shell/DateText.h"
#include "views/shell/ElidedLabel.h"
#include "views/shell/FlowLayout.h"
#include "views/shell/Theme.h"
#include "views/shell/Widgets.h"

#include <QHBoxLayout>
#include <QHeaderView>
#include <QListView>
#include <QVBoxLayout>

namespace views {

using namespace models;

ReviewPage::ReviewPage(const Theme &theme, const CodeBook &codes, IdSource &ids, const Clock &clock,
                       const QString &reviewer, QWidget *parent)
    : Page(theme, parent)
    , m_codes(codes)
    , m_ids(ids)
    , m_clock(clock)
    , m_reviewer(reviewer)
    , m_queue(new ReviewQueue(theme, this))
    , m_model(new ReviewTable(this))
    , m_table(new TableView(theme, RowHeight::Normal, this))
    , m_comments(new CommentPanel(theme, this))
    , m_foot(new ReviewFoot(theme, this))
{
    setBodyMargins({0, 0, 0, 0});
    auto *work = new QHBoxLayout;
    work->setSpacing(0);
    m_middle = makeMiddle();
    work->addWidget(m_middle, 1);
    work->addWidget(m_comments);
    auto *right = new QVBoxLayout;
    right->setSpacing(0);
    right->addLayout(work, 1);
    right->addWidget(m_foot);
    auto *row = new QHBoxLayout;
    row->setSpacing(0);
    row->addWidget(m_queue);
    row->addLayout(right, 1);
    body()->addLayout(row, 1);
    connect(m_queue, &ReviewQueue::chosen, this, &ReviewPage::caseWanted);
    connect(m_comments, &CommentPanel::added, this, &ReviewPage::addComment);
    connect(m_comments, &CommentPanel::jumpWanted, this, &ReviewPage::goTo);
    connect(m_comments, &CommentPanel::settleWanted, this, &ReviewPage::settle);
    connect(m_foot, &ReviewFoot::returnWanted, this, &ReviewPage::sendBack);
    connect(m_foot, &ReviewFoot::approveWanted, this, &ReviewPage::approve);
    connect(m_foot, &ReviewFoot::conflictWanted, this, &ReviewPage::decideConflict);
    addCommands();
    connect(&theme, &Theme::changed, this, &ReviewPage::fit);
    fit();
    retranslate();
}

QLayout *ReviewPage::makeCaseHead()
{
    m_name = new ElidedLabel("section", this);
    m_state = new Badge(theme(), this);
    m_step = new ElidedLabel("muted", this);
    m_open = makeButton(theme(), ButtonKind::Link, {}, this);
    auto *head = new QHBoxLayout;
    head->setSpacing(9);
    head->addWidget(m_name);
    head->addWidget(m_state);
    head->addWidget(m_step);
    head->addStretch(1);
    head->addWidget(m_open);
    connect(m_open, &QPushButton::clicked, this, [this] { Q_EMIT openWanted(m_case.now.household.id); });
    return head;
}

QWidget *ReviewPage::makeMiddle()
{
    auto *middle = new QWidget(this);
    auto *chips = new FlowLayout(8);
    for (size_t i = 0; i < m_chips.size(); ++i) {
        m_chips[i] = new Chip(middle);
        m_chips[i]->setCheckable(true);
        chips->addWidget(m_chips[i]);
        connect(m_chips[i], &QPushButton::clicked, this, [this, i] { chooseFilter(static_cast<ReviewFilter>(i)); });
    }
    m_table->setObjectName(u"reviewFields"_qs);
    m_table->setModel(m_model);
    m_table->setLook([this](const QModelIndex &index) { return m_model->cell(index); });
    QFrame *card = makeFrame("card", middle);
    auto *inside = new QVBoxLayout(card);
    inside->setContentsMargins(1, 1, 1, 1);
    m_nothing = makeWrappedLabel("muted", card);
    m_nothing->setContentsMargins(14, 14, 14, 14);
    m_nothing->setAlignment(Qt::AlignLeft | Qt::AlignTop);
    inside->addWidget(m_nothing);
    inside->addWidget(m_table, 1);
    auto *column = new QVBoxLayout(middle);
    column->setContentsMargins(20, 12, 16, 12);
    column->setSpacing(10);
    column->addLayout(makeCaseHead());
    column->addLayout(chips);
    column->addWidget(card, 1);
    connect(m_table, &TableView::currentRowChanged, this, &ReviewPage::showPlace);
    connect(m_table, &TableView::opened, this, &ReviewPage::takeRow);
    connect(m_table, &QTableView::clicked, this, [this](const QModelIndex &index) {
        if (index.column() == ReviewTable::Comments)
            m_comments->takeFocus();
    });
    return middle;
}

// Where room is short every part gives some of it, and the hints on keys go.
void ReviewPage::fit()
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
    constexpr int roomForAll = 1100;
    const bool isNarrow = width() < theme().px(roomForAll);
    m_queue->setFixedWidth(theme().px(isNarrow ? 176 : 252));
    m_comments->setFixedWidth(theme().px(isNarrow ? 248 : 304));
    m_table->setColumnWidths(isNarrow ? std::span<const ColumnWidth>(narrow) : wide);
    m_foot->setHintsVisible(!isNarrow);
}

void ReviewPage::resizeEvent(QResizeEvent *event)
{
    Page::resizeEvent(event);
    fit();
}

void ReviewPage::addCommands()
{
    const auto command = [this](const char *name, const char *icon, const QKeySequence &key, const char *words,
                                auto act) {
        QAction *made = addCommand(*this, QLatin1String(name), theme().icon(QLatin1String(icon)), {key},
                                   {"views::ReviewPage", words});
        made->setAutoRepeat(false); // a key that is held must not decide the next case too
        connect(made, &QAction::triggered, this, act);
    };
    command("approve", "check", Qt::CTRL | Qt::Key_Return, QT_TR_NOOP("Approve this case"), &ReviewPage::approve);
    command("sendBack", "return", {}, QT_TR_NOOP("Return this case"), &ReviewPage::sendBack);
    command("reviewComment", "comment", Qt::Key_F4, QT_TR_NOOP("Comment on this value"),
            [this] { m_comments->takeFocus(); });
    command("reviewHistory", "history", Qt::Key_F3, QT_TR_NOOP("History of this value"),
            &ReviewPage::askForHistory);
    command("reviewProblem", "warning", Qt::Key_F8, QT_TR_NOOP("Next problem of this case"),
            &ReviewPage::nextProblem);
    command("nextCase", "chevron-down", Qt::CTRL | Qt::Key_Down, QT_TR_NOOP("Next case for review"),
            [this] { m_queue->step(1); });
    command("previousCase", "chevron-up", Qt::CTRL | Qt::Key_Up, QT_TR_NOOP("Previous case for review"),
            [this] { m_queue->step(-1); });
}

// Only what is being looked at is decided, never from another page.
void ReviewPage::enableCommands()
{
    for (QAction *command : actions())
        command->setEnabled(m_hasCase && isVisible());
}

void ReviewPage::showEvent(QShowEvent *event)
{
    Page::showEvent(event);
    enableCommands();
}

void ReviewPage::hideEvent(QHideEvent *event)
{
    Page::hideEvent(event);
    enableCommands();
}

Language ReviewPage::language() const
{
    return languageOf(theme());
}

void ReviewPage::setQueue(const std::vector<ReviewQueueEntry> &entries)
{
    m_queue->setEntries(entries);
    if (entries.empty()) {
        m_hasCase = false;
        m_case = {};
        m_rows.clear();
        m_problems.clear();
        showRows();
        showComments();
        showHead();
        showFoot();
    }
}

void ReviewPage::showCase(const ReviewCase &reviewed)
{
    const bool isOther = reviewed.now.household.id != m_case.now.household.id;
    m_case = reviewed;
    m_hasCase = true;
    if (isOther)
        m_new.clear();
    m_problems = problemsOf(m_case.now, {m_codes, m_case.today, m_case.demonstration, language(), {}});
    m_rows = reviewRows(m_case, m_problems, m_codes, language());
    if (isOther)
        m_filter = countOf(m_rows, ReviewFilter::ToSee) > 0 ? ReviewFilter::ToSee : ReviewFilter::All;
    showHead();
    showRows();
    showComments();
    showFoot();
}

void ReviewPage::showFailure(const Error &error)
{
    bar().show({Tone::Error, error.message.toHtmlEscaped(), {}, true, {}});
}

void ReviewPage::chooseFilter(ReviewFilter filter)
{
    m_filter = filter;
    showRows();
}

void ReviewPage::showRows()
{
    const ReviewRow *current = m_model->row(m_table->currentIndex().row());
    const FieldRef kept = current && !current->isHead ? current->place : FieldRef{};
    m_model->setRows(filtered(m_rows, m_filter));
    m_table->clearSpans();
    for (int row = 0; row < m_model->rowCount(); ++row) {
        if (m_model->row(row)->isHead)
            m_table->setSpan(row, 0, 1, ReviewTable::ColumnCount);
    }
    for (size_t i = 0; i < m_chips.size(); ++i) {
        m_chips[i]->setCount(countOf(m_rows, static_cast<ReviewFilter>(i)));
        m_chips[i]->setChecked(static_cast<ReviewFilter>(i) == m_filter);
    }
    m_nothing->setText(m_hasCase ? tr("Nothing of this kind in the case.")
                                 : tr("As soon as a case is handed in, it stands in the list at the left."));
    m_nothing->setVisible(m_model->rowCount() == 0);
    m_table->setVisible(m_model->rowCount() > 0);
    const int row = m_model->rowOf(kept);
    if (m_model->rowCount() > 1)
        m_table->setCurrentIndex(m_model->index(row >= 0 ? row : 1, 0));
    showPlace();
}

void ReviewPage::askForHistory()
{
    const ReviewRow *row = m_model->row(m_table->currentIndex().row());
    if (row && !row->isHead && row->place.field != 0 && !row->place.record.isNull())
        Q_EMIT historyWanted(row->place, row->label);
}

QString ReviewPage::labelOf(const FieldRef &place) const
{
    for (const ReviewRow &row : m_rows) {
        if (!row.isHead && row.place == place)
            return row.label;
    }
    return {};
}

void ReviewPage::showPlace()
{
    const ReviewRow *row = m_model->row(m_table->currentIndex().row());
    if (!row || row->isHead)
        return m_comments->setPlace({});
    m_comments->setPlace(row->place.field != 0 && m_case.mayDecide ? row->label : QString(), remarkOn(*row));
}

void ReviewPage::showComments()
{
    std::vector<ShownComment> shown;
    for (const FieldComment &comment : m_case.now.comments) {
        const bool isNew = std::find(m_new.begin(), m_new.end(), comment.id) != m_new.end();
        shown.push_back({comment, labelOf(placeOf(comment)), comment.byName == m_reviewer, isNew, m_case.maySettle});
    }
    m_comments->setComments(shown);
}

static int submissions(const HouseholdCase &householdCase)
{
    return static_cast<int>(
        std::count_if(householdCase.reviews.begin(), householdCase.reviews.end(),
                      [](const Review &review) { return review.action == QStringView(reviewAction::Submitted); }));
}

void ReviewPage::showHead()
{
    const Member *head = headOf(m_case.now);
    m_name->setText(head ? head->name : QString());
    m_state->setVisible(m_hasCase);
    m_open->setVisible(m_hasCase);
    enableCommands();
    if (m_hasCase)
        m_state->setLook(caseBadge(reviewState(m_case.now)));
    const bool hasSteps = !m_case.now.reviews.empty();
    const QString step = !hasSteps ? QString()
                                   : tr("submission %1, %2 %3")
                                         .arg(submissions(m_case.now))
                                         .arg(m_case.now.reviews.back().byName,
                                              stampText(m_case.now.reviews.back().at.value_or(0)));
    const bool hasMoved = m_hasCase && reviewState(m_case.now) == ReviewState::ChangedAfterSubmission;
    m_step->setText(hasMoved ? tr("%1, changed since then").arg(step) : step);
}

void ReviewPage::showFoot()
{
    if (m_hasCase)
        m_foot->show(m_case, m_problems);
    else
        m_foot->showNone();
}

void ReviewPage::addComment(const QString &text)
{
    const ReviewRow *row = m_model->row(m_table->currentIndex().row());
    if (!row || row->isHead)
        return;
    FieldComment comment;
    comment.id = m_ids.next();
    comment.household = m_case.now.household.id;
    comment.targetType = row->place.type;
    comment.target = row->place.record.toBytes();
    comment.targetField = row->place.field;
    comment.text = text;
    comment.byName = m_reviewer;
    comment.at = m_clock.nowMs();
    m_new.push_back(comment.id);
    ReviewCase with = m_case;
    with.now.comments.push_back(comment);
    showCase(with);
    m_table->setFocus();
    Q_EMIT commentAdded(comment);
}

void ReviewPage::settle(const Id &comment)
{
    ReviewCase with = m_case;
    const auto found = std::ranges::find(with.now.comments, comment, &FieldComment::id);
    if (found == with.now.comments.end())
        return;
    found->settledBy = m_reviewer;
    found->settledAt = m_clock.nowMs();
    const FieldComment settled = *found;
    m_table->setFocus(); // the button goes
    showCase(with);
    Q_EMIT commentSettled(settled);
}

// Enter: where people disagree, on to the choice; elsewhere a comment.
void ReviewPage::takeRow()
{
    const ReviewRow *row = m_model->row(m_table->currentIndex().row());
    if (row && row->isInConflict)
        Q_EMIT conflictWanted(row->place);
    else
        m_comments->takeFocus();
}

// That of the row one is in, otherwise the first.
void ReviewPage::decideConflict()
{
    const ReviewRow *row = m_model->row(m_table->currentIndex().row());
    if (row && row->isInConflict)
        Q_EMIT conflictWanted(row->place);
    else if (!m_case.conflicts.empty())
        Q_EMIT conflictWanted(*m_case.conflicts.begin());
}

void ReviewPage::nextProblem()
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

void ReviewPage::goTo(const FieldRef &place)
{
    if (m_model->rowOf(place) < 0)
        chooseFilter(ReviewFilter::All);
    const int row = m_model->rowOf(place);
    if (row >= 0)
        m_table->setCurrentIndex(m_model->index(row, 0));
    m_table->setFocus();
}

// A case goes back only with a word on what to change; the question of whoever handed it in is none.
void ReviewPage::sendBack()
{
    if (openCommentsOfOthers(m_case.now, m_case.now.reviews.back().byName) == 0) {
        bar().show({Tone::Info,
                    tr("<b>Say what to change first.</b> Choose a field and write a comment (F4)."),
                    {},
                    true,
                    {}});
        m_comments->takeFocus();
        return;
    }
    decide(reviewAction::Returned);
}

void ReviewPage::approve()
{
    if (m_foot->mayApprove())
        decide(reviewAction::Approved);
    else if (m_hasCase)
        bar().show({Tone::Info, tr("<b>It cannot be approved.</b> %1").arg(m_foot->reason()), {}, true, {}});
}

void ReviewPage::decide(QStringView action)
{
    Review review;
    review.id = m_ids.next();
    review.household = m_case.now.household.id;
    review.action = action.toString();
    review.judged = caseDigest(m_case.now);
    review.byName = m_reviewer;
    review.at = m_clock.nowMs();
    m_table->setFocus(); // the buttons go out, and the next case comes
    bar().clear();
    Q_EMIT decided(review);
}

void ReviewPage::showDecided(QStringView action)
{
    bar().show({Tone::Ok,
                action == reviewAction::Approved
                    ? tr("<b>Approved.</b> It goes to the server by itself: at once while it is reached, otherwise as "
                         "soon as it is.")
                    : tr("<b>Returned with its comments.</b> It goes to the server by itself: at once while it is "
                         "reached, otherwise as soon as it is."),
                {},
                true,
                {}});
}

void ReviewPage::focusStart()
{
    if (m_model->rowCount() > 0)
        m_table->setFocus();
    else
        m_queue->list().setFocus();
}

QList<QWidget *> ReviewPage::panes() const
{
    return {&m_queue->list(), m_table, m_comments};
}

void ReviewPage::retranslate()
{
    header().setTitle(tr("Review"));
    const QStringList filters{tr("All"), tr("With problems"), tr("With comments"), tr("Changed"), tr("To look at")};
    for (size_t i = 0; i < m_chips.size(); ++i)
        m_chips[i]->setLabel(filters.at(static_cast<qsizetype>(i)));
    m_table->setAccessibleName(tr("Fields of the case"));
    m_open->setText(tr("Open the form"));
    nameCommands(*this);
    if (m_hasCase) {
        showCase(m_case);
    } else {
        showRows();
        showFoot();
    }
}

} // namespace views
