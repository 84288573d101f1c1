// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/forms/FieldNote.h"

#include "views/shell/Theme.h"
#include "views/shell/Widgets.h"

#include <QHBoxLayout>

namespace views {

FieldNote::FieldNote(const Theme &theme, QWidget *parent)
    : QWidget(parent)
    , m_theme(theme)
    , m_icon(new IconLabel(theme, 14, this))
    , m_text(makeWrappedLabel("smallText", this))
    , m_action(makeButton(theme, ButtonKind::Link, {}, this))
{
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 1, 0, 0);
    row->setSpacing(5);
    row->addWidget(m_icon, 0, Qt::AlignTop);
    row->addWidget(m_text, 1);
    row->addWidget(m_action, 0, Qt::AlignTop);
    m_icon->setContentsMargins(0, 2, 0, 0);
    m_action->setProperty("size", u"small"_qs);
    m_action->hide();
    setFocusProxy(m_action);
    connect(m_action, &QPushButton::clicked, this, &FieldNote::actionWanted);
}

void FieldNote::setNote(Tone tone, const QString &icon, const QString &text)
{
    m_icon->setIcon(icon, inkOf(tone));
    restyle(*m_text, "tone", nameOf(tone));
    m_text->setText(text);
}

void FieldNote::setAction(const QString &text)
{
    m_action->setText(text);
    m_action->setVisible(!text.isEmpty());
}

bool FieldNote::focusAction()
{
    if (m_action->isHidden())
        return false;
    m_action->setFocus(Qt::ShortcutFocusReason);
    return true;
}

QString FieldNote::text() const
{
    return m_text->text();
}

} // namespace views
