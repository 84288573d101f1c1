// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/forms/FieldBox.h"

#include "views/forms/EditorText.h"
#include "views/shell/Theme.h"
#include "views/shell/Widgets.h"

#include <QHBoxLayout>
#include <QVBoxLayout>

namespace views {

using namespace models;

FieldBox::FieldBox(FieldEditor *editor, const FieldRef &place, const Theme &theme, QWidget *parent)
    : FieldHolder(editor, place, theme, parent)
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

void FieldBox::addBelow(QWidget *remarks)
{
    m_column->insertWidget(m_column->count() - 1, remarks); // over the stretch
}

} // namespace views
