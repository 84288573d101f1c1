// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/forms/FieldBox.h"

#include "views/forms/EditorText.h"
#include "views/forms/FieldNote.h"
#include "views/forms/editors/Severities.h"
#include "views/shell/Theme.h"
#include "views/shell/Widgets.h"

#include <QApplication>
#include <QHBoxLayout>
#include <QVBoxLayout>

namespace views {

using namespace models;

FieldBox::FieldBox(FieldEditor *editor, const FieldRef &place, const Theme &theme, QWidget *parent)
    : FieldHolder(editor, place, parent)
    , m_theme(theme)
    , m_label(makeLabel("small", this))
    , m_side(makeLabel("small", this))
    , m_column(new QVBoxLayout(this))
{
    m_label->setTextFormat(Qt::RichText);
    m_label->setBuddy(editor);
    m_label->setMinimumWidth(20);
    m_side->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
    auto *head = new QHBoxLayout;
    head->setSpacing(6);
    head->addWidget(m_label);
    head->addStretch(1);
    head->addWidget(m_side);
    m_column->setContentsMargins(0, 0, 0, 0);
    m_column->setSpacing(3);
    m_column->addLayout(head);
    m_column->addWidget(editor);
    m_column->addStretch(1);
    connect(&theme, &Theme::changed, this, &FieldBox::relabel);
    relabel();
}

void FieldBox::relabel()
{
    const Field &field = editor().field();
    const QString label = labelText(field, languageOf(m_theme));
    QString text = label.toHtmlEscaped();
    if (field.required)
        text += u"<span style=\"color:%1\"> *</span>"_qs.arg(m_theme.colour(Token::Error).name());
    m_label->setText(text);
    editor().setSpokenName(label);
}

void FieldBox::setSideFact(const QString &text, Tone tone)
{
    m_side->setText(text);
    restyle(*m_side, "tone", tone == Tone::Neutral ? QString() : nameOf(tone));
}

// Notes are made when they are first needed: a form has sixty fields and few notes.
FieldNote *FieldBox::noteAt(FieldNote *&note, int row)
{
    if (!note) {
        note = new FieldNote(m_theme, this);
        m_column->insertWidget(qMin(2 + row, m_column->count() - 1), note);
    }
    note->show();
    return note;
}

void FieldBox::setProblem(const Problem *problem)
{
    editor().setProblem(problem ? std::optional(problem->severity) : std::nullopt);
    if (problem) {
        const Tone tone = toneOf(problem->severity);
        noteAt(m_problem, 0)->setNote(tone, iconOf(tone), problem->message);
        m_problem->setObjectName(editor().objectName() + u"Problem");
    } else if (m_problem) {
        m_problem->setNote(Tone::Neutral, QString(), QString());
        m_problem->hide();
    }
    describe();
}

void FieldBox::setComment(const FieldComment *comment)
{
    if (comment) {
        m_commentId = comment->id;
        if (!m_comment)
            connect(noteAt(m_comment, 1), &FieldNote::actionWanted, this, [this] { Q_EMIT settleWanted(m_commentId); });
        noteAt(m_comment, 1)
            ->setNote(Tone::Warning, u"comment"_qs,
                      comment->byName.isEmpty() ? comment->text : tr("%1: %2").arg(comment->byName, comment->text));
        m_comment->setAction(tr("Settled"));
        m_comment->setObjectName(editor().objectName() + u"Comment");
    } else if (m_comment) {
        if (m_comment->isAncestorOf(QApplication::focusWidget())) // it was just settled by key
            editor().setFocus(Qt::OtherFocusReason);
        m_comment->hide();
    }
    describe();
}

void FieldBox::setConflict(bool conflict)
{
    if (conflict) {
        if (!m_conflict)
            connect(noteAt(m_conflict, 2), &FieldNote::actionWanted, this, [this] { Q_EMIT conflictWanted(place()); });
        noteAt(m_conflict, 2)
            ->setNote(Tone::Conflict, iconOf(Tone::Conflict), tr("Two people changed this. All values are kept."));
        m_conflict->setAction(tr("Choose"));
    } else if (m_conflict) {
        m_conflict->hide();
    }
}

void FieldBox::describe()
{
    QStringList texts;
    for (const FieldNote *note : {m_problem, m_comment}) {
        if (note && !note->isHidden())
            texts.append(note->text());
    }
    editor().setSpokenDescription(texts.join(u' '));
}

} // namespace views
