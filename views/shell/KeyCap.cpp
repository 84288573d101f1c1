// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/shell/KeyCap.h"

#include "views/shell/Widgets.h"

#include <QHBoxLayout>

namespace views {

KeyCap::KeyCap(const QString &key, QWidget *parent) : QLabel(key, parent)
{
    setProperty("role", u"key"_qs);
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    setAlignment(Qt::AlignCenter);
}

KeyHint::KeyHint(const QStringList &keys, QWidget *parent) : QWidget(parent), m_text(makeLabel("small", this))
{
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(6);
    for (const QString &key : keys)
        row->addWidget(new KeyCap(key, this));
    row->addWidget(m_text);
}

void KeyHint::setKeys(int count)
{
    int shown = 0;
    for (KeyCap *cap : findChildren<KeyCap *>())
        cap->setVisible(shown++ < count);
}

void KeyHint::setText(const QString &text)
{
    m_text->setText(text);
}

} // namespace views
