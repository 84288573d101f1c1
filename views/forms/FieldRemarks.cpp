// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/forms/FieldRemarks.h"

#include "views/forms/FieldNote.h"
#include "views/forms/RemarkLine.h"
#include "views/forms/editors/Severities.h"

#include <QApplication>
#include <QVBoxLayout>

#include <algorithm>

namespace views {

using Need = ShownExplanation::Need;

FieldRemarks::FieldRemarks(const Theme &theme, const QString &name, QWidget *input, QWidget *parent)
    : QWidget(parent), m_theme(theme), m_name(name), m_input(input), m_column(new QVBoxLayout(this))
{
    m_column->setContentsMargins(0, 0, 0, 0);
    m_column->setSpacing(3);
}

void FieldRemarks::place(QWidget *made, Part part)
{
    m_parts.at(part) = made;
    m_column->insertWidget(static_cast<int>(std::count_if(m_parts.begin(), m_parts.begin() + part,
                                                          [](const QWidget *before) { return before; })),
                           made);
    orderTabs();
}

// What is made late would come after everything else in the window.
void FieldRemarks::orderTabs()
{
    QWidget *before = m_input;
    for (const QWidget *part : m_parts) {
        if (!part)
            continue;
        if (before)
            setTabOrder(before, part->focusProxy());
        before = part->focusProxy();
    }
}

FieldNote *FieldRemarks::noteAt(FieldNote *&note, Part part, const QString &name)
{
    if (!note) {
        note = new FieldNote(m_theme, this);
        note->setObjectName(m_name + name);
        place(note, part);
    }
    note->show();
    return note;
}

RemarkLine *FieldRemarks::lineAt(RemarkLine *&line, Part part, const QString &name)
{
    if (!line) {
        line = new RemarkLine(m_theme, this);
        line->setName(m_name + name);
        place(line, part);
        connect(line, &RemarkLine::wentBack, this, &FieldRemarks::fieldWanted);
    }
    line->show();
    return line;
}

void FieldRemarks::setProblem(const ShownProblem &problem)
{
    if (problem.severity) {
        const Tone tone = toneOf(*problem.severity);
        noteAt(m_problem, Problem, u"Problem"_qs)->setNote(tone, iconOf(tone), problem.text);
    } else if (m_problem) {
        m_problem->setNote(Tone::Neutral, QString(), QString());
        m_problem->hide();
    }
}

QString FieldRemarks::labelOf(const ShownExplanation &explanation)
{
    if (explanation.need == Need::Kept)
        return tr("Explanation, kept although the warning has gone");
    if (explanation.need != Need::Asked || explanation.text.isEmpty())
        return tr("Explanation");
    return explanation.mayWrite ? tr("Explanation of what stood here before: change it, or press Enter in it if it "
                                     "still holds")
                                : tr("Explanation of what stood here before");
}

void FieldRemarks::setExplanation(const ShownExplanation &explanation)
{
    m_isAsked = explanation.need == Need::Asked && explanation.mayWrite;
    if (explanation.need == Need::None)
        return hide(m_explanation);
    if (!m_explanation) {
        lineAt(m_explanation, Explanation, u"Explanation"_qs);
        connect(m_explanation, &RemarkLine::edited, this, &FieldRemarks::explained);
        connect(m_explanation, &RemarkLine::done, this, [this] {
            if (!m_explanation->text().isEmpty())
                Q_EMIT explained(m_explanation->text()); // it answers all that stands there now
            Q_EMIT explanationEnded();
        });
        connect(m_explanation, &RemarkLine::dropped, this, &FieldRemarks::fieldWanted);
    }
    m_explanation->show();
    m_explanation->setReadOnly(!explanation.mayWrite);
    m_explanation->setLabel(labelOf(explanation));
    m_explanation->setText(explanation.text);
}

// Whoever was in it goes on in the field.
void FieldRemarks::hide(QWidget *part)
{
    if (!part || part->isHidden())
        return;
    if (part->isAncestorOf(QApplication::focusWidget()))
        Q_EMIT fieldWanted();
    part->hide();
}

void FieldRemarks::setComment(const OpenComment &open)
{
    m_maySettle = open.comment && open.maySettle;
    if (open.comment)
        showComment(open);
    else
        hide(m_comment);
    showComposer(open.isComposing);
}

void FieldRemarks::showComment(const OpenComment &open)
{
    m_commentId = open.comment->id;
    if (!m_comment)
        connect(noteAt(m_comment, Comment, u"Comment"_qs), &FieldNote::actionWanted, this,
                [this] { Q_EMIT settleWanted(m_commentId); });
    const QString &by = open.comment->byName;
    QString text = by.isEmpty() ? open.comment->text : tr("%1: %2").arg(by, open.comment->text);
    if (open.later > 0)
        text += u' ' + tr("(%n more after this one)", nullptr, open.later);
    noteAt(m_comment, Comment, u"Comment"_qs)->setNote(Tone::Warning, u"comment"_qs, text);
    m_comment->setAction(!open.maySettle ? QString() : open.isMine ? tr("Withdraw") : tr("Settled"));
}

void FieldRemarks::showComposer(bool isComposing)
{
    if (!isComposing)
        return hide(m_composer);
    if (m_composer && !m_composer->isHidden())
        return;
    if (!m_composer) {
        lineAt(m_composer, Composer, u"Composer"_qs);
        connect(m_composer, &RemarkLine::edited, this, &FieldRemarks::composed);
        connect(m_composer, &RemarkLine::done, this, &FieldRemarks::composingEnded);
        connect(m_composer, &RemarkLine::left, this, &FieldRemarks::composingEnded);
        connect(m_composer, &RemarkLine::dropped, this, [this] {
            Q_EMIT composed(QString());
            Q_EMIT composingEnded();
        });
    }
    m_composer->setLabel(tr("Comment for the reviewer"));
    m_composer->setText({});
    m_composer->show();
    m_composer->takeFocus();
}

void FieldRemarks::setConflict(bool conflict)
{
    if (!conflict)
        return hide(m_conflict);
    if (!m_conflict)
        connect(noteAt(m_conflict, Conflict, u"Conflict"_qs), &FieldNote::actionWanted, this,
                &FieldRemarks::conflictWanted);
    noteAt(m_conflict, Conflict, u"Conflict"_qs)
        ->setNote(Tone::Conflict, iconOf(Tone::Conflict), tr("Different values were written here. All are kept."));
    m_conflict->setAction(tr("Choose"));
}

bool FieldRemarks::focusExplanation()
{
    if (!m_explanation || m_explanation->isHidden() || m_explanation->isReadOnly())
        return false;
    m_explanation->takeFocus();
    return true;
}

bool FieldRemarks::focusComment()
{
    return m_comment && !m_comment->isHidden() && m_maySettle && m_comment->focusAction();
}

bool FieldRemarks::holdsFocus() const
{
    return isAncestorOf(QApplication::focusWidget());
}

QString FieldRemarks::spoken() const
{
    QStringList texts;
    for (const FieldNote *note : {m_problem, m_comment}) {
        if (note && !note->isHidden())
            texts.append(note->text());
    }
    return texts.join(u' ');
}

} // namespace views
