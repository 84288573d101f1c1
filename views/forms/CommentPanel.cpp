// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/forms/CommentPanel.h"

#include "models/rules/CommentStatus.h"
#include "views/forms/CommentCard.h"
#include "views/shell/FlowLayout.h"
#include "views/shell/KeyCap.h"
#include "views/shell/Theme.h"
#include "views/shell/Tokens.h"
#include "views/shell/Widgets.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QPlainTextEdit>
#include <QScrollArea>

namespace views {

static constexpr int longestComment = 1000;

CommentPanel::CommentPanel(const Theme &theme, QWidget *parent)
    : QFrame(parent)
    , m_theme(theme)
    , m_title(makeLabel("section", this))
    , m_none(makeWrappedLabel("muted", this))
    , m_cards(new QVBoxLayout)
    , m_problem(makeWrappedLabel("smallText", this))
    , m_for(makeWrappedLabel("small", this))
    , m_text(new QPlainTextEdit(this))
    , m_tooLong(makeWrappedLabel("small", this))
    , m_add(makeButton(theme, ButtonKind::Secondary, u"plus"_qs, this))
{
    setProperty("frame", u"side"_qs);
    auto *inside = new QWidget;
    inside->setProperty("ground", u"none"_qs);
    auto *stack = new QVBoxLayout(inside);
    stack->setContentsMargins(0, 0, 0, 0);
    stack->addWidget(m_none);
    stack->addLayout(m_cards);
    stack->addStretch(1);
    m_cards->setSpacing(8);
    auto *scroll = new QScrollArea(this);
    scroll->setWidgetResizable(true);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setFocusPolicy(Qt::NoFocus);
    scroll->setWidget(inside);
    inside->setAutoFillBackground(false); // setWidget() turned it on
    scroll->viewport()->setAutoFillBackground(false);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(16, 14, 16, 12);
    column->setSpacing(8);
    column->addWidget(m_title);
    column->addWidget(scroll, 1);
    addComposer(column);
    retranslate();
}

void CommentPanel::addComposer(QVBoxLayout *column)
{
    m_problem->setObjectName(u"problemOfField"_qs);
    m_problem->hide();
    m_text->setObjectName(u"commentText"_qs);
    m_tooLong->setObjectName(u"commentTooLong"_qs);
    m_tooLong->setProperty("tone", nameOf(Tone::Error));
    m_tooLong->hide();
    m_text->setTabChangesFocus(true);
    m_text->installEventFilter(this);
    m_add->setObjectName(u"addComment"_qs);
    auto *phrases = new FlowLayout(6);
    for (size_t i = 0; i < m_phrases.size(); ++i) {
        m_phrases[i] = new QPushButton(this);
        pressByEnter(*m_phrases[i]);
        m_phrases[i]->setProperty("kind", u"chip"_qs);
        m_phrases[i]->setProperty("size", u"small"_qs);
        m_phrases[i]->setAutoDefault(false);
        phrases->addWidget(m_phrases[i]);
        connect(m_phrases[i], &QPushButton::clicked, this, [this, i] { insertPhrase(i); });
    }
    auto *foot = new QHBoxLayout;
    foot->addStretch(1);
    foot->addWidget(new KeyCap(u"Ctrl Enter"_qs, this));
    foot->addWidget(m_add);
    column->addWidget(m_problem);
    column->addWidget(m_for);
    column->addWidget(m_text);
    column->addWidget(m_tooLong);
    column->addLayout(phrases);
    column->addLayout(foot);
    connect(&m_theme, &Theme::changed, this, [this] { setLow(m_isLow); });
    setLow(false);
    connect(m_add, &QPushButton::clicked, this, &CommentPanel::add);
    connect(m_text, &QPlainTextEdit::textChanged, this, &CommentPanel::tellTyped);
}

void CommentPanel::tellTyped()
{
    showLength();
    Q_EMIT typed(m_text->toPlainText());
}

QString CommentPanel::trimmed() const
{
    return m_text->toPlainText().trimmed();
}

int CommentPanel::excess(const QString &text)
{
    return static_cast<int>(text.trimmed().size()) - longestComment;
}

// What is too long stays as it is until its writer has shortened it.
void CommentPanel::showLength()
{
    const int over = excess(trimmed());
    m_add->setEnabled(takesText() && !trimmed().isEmpty() && over <= 0);
    m_tooLong->setVisible(over > 0);
    m_tooLong->setText(tr("%n character(s) too many; shorten it first.", nullptr, std::max(over, 0)));
}

void CommentPanel::setComments(const std::vector<ShownComment> &comments)
{
    std::vector<ShownComment> ordered = comments;
    std::stable_sort(ordered.begin(), ordered.end(), [](const ShownComment &a, const ShownComment &b) {
        return models::isSettled(a.comment) < models::isSettled(b.comment);
    });
    while (m_shown.size() < ordered.size()) {
        auto *card = new CommentCard(m_theme, this);
        connect(card, &CommentCard::jumpWanted, this, &CommentPanel::jumpWanted);
        connect(card, &CommentCard::settleWanted, this, &CommentPanel::settleWanted);
        m_cards->addWidget(card);
        setTabOrder(m_shown.empty() ? m_add : &m_shown.back()->settle(), &card->settle());
        m_shown.push_back(card);
    }
    for (size_t i = 0; i < m_shown.size(); ++i) {
        m_shown[i]->setVisible(i < ordered.size());
        if (i < ordered.size())
            m_shown[i]->setComment(ordered[i]);
    }
    m_count = static_cast<int>(ordered.size());
    m_none->setVisible(ordered.empty());
    retranslate();
}

// Whoever types keeps the cursor.
void CommentPanel::setPlace(const CommentPlace &place)
{
    m_place = place;
    if (m_text->toPlainText() != place.typed) {
        const QSignalBlocker quiet(m_text);
        m_text->setPlainText(place.typed);
        m_text->moveCursor(QTextCursor::End);
    }
    m_problem->setText(place.problem);
    m_problem->setVisible(!place.problem.isEmpty());
    retranslate();
}

void CommentPanel::takeFocus()
{
    m_text->setFocus(Qt::ShortcutFocusReason);
}

void CommentPanel::setLow(bool low)
{
    m_isLow = low;
    m_text->setFixedHeight(m_theme.px(low ? 40 : 76));
    m_title->setVisible(!low);
    for (QPushButton *phrase : m_phrases)
        phrase->setVisible(!low);
}

void CommentPanel::add()
{
    if (m_add->isEnabled())
        Q_EMIT added(trimmed());
}

void CommentPanel::insertPhrase(size_t index)
{
    const QString before = m_text->toPlainText().left(m_text->textCursor().position());
    const bool goesOn = !before.isEmpty() && before.back().isLetterOrNumber();
    m_text->insertPlainText((goesOn ? tr("; ", "between a sentence and a phrase") : QString()) +
                            m_phrases[index]->text());
    takeFocus();
}

static bool isCtrlEnter(QEvent *event)
{
    if (event->type() != QEvent::KeyPress && event->type() != QEvent::ShortcutOverride)
        return false;
    const auto *key = static_cast<QKeyEvent *>(event);
    const bool isEnter = key->key() == Qt::Key_Return || key->key() == Qt::Key_Enter;
    return isEnter && key->modifiers().testFlag(Qt::ControlModifier);
}

// Where nothing can be written, the arrows lead out as well.
bool CommentPanel::leadsOut(const QKeyEvent &event) const
{
    const bool isArrow = event.key() == Qt::Key_Up || event.key() == Qt::Key_Down;
    return event.modifiers() == Qt::NoModifier && (event.key() == Qt::Key_Escape || (isArrow && m_text->isReadOnly()));
}

bool CommentPanel::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_text && event->type() == QEvent::KeyPress && leadsOut(*static_cast<QKeyEvent *>(event))) {
        Q_EMIT left();
        return true;
    }
    if (watched != m_text || !isCtrlEnter(event))
        return QFrame::eventFilter(watched, event);
    if (event->type() == QEvent::KeyPress)
        add();
    event->accept(); // also of the shortcut, which means something else outside
    return true;
}

void CommentPanel::retranslate()
{
    m_title->setText(m_count > 0 ? tr("Comments %1").arg(m_count) : tr("Comments"));
    m_none->setText(tr("No comments yet. Choose a field and press F4."));
    m_for->setText(!m_place.barred.isEmpty() ? m_place.barred
                   : m_place.label.isEmpty() ? tr("Choose a field to comment on")
                                             : tr("Comment on %1").arg(m_place.label));
    m_text->setReadOnly(!takesText()); // disabled, it would hand the keys to the next button
    restyle(*m_text, "barred", !takesText());
    m_text->setAccessibleName(m_for->text());
    m_phrases[0]->setText(tr("Check original"));
    m_phrases[1]->setText(tr("Add photo"));
    m_phrases[2]->setText(tr("Say why"));
    for (QPushButton *phrase : m_phrases)
        phrase->setEnabled(takesText());
    m_add->setText(tr("Add"));
    showLength();
}

void CommentPanel::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QFrame::changeEvent(event);
}

} // namespace views
