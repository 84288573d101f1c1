// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/forms/TotalTile.h"

#include "views/shell/ElidedLabel.h"
#include "views/shell/FittedLabel.h"
#include "views/shell/Widgets.h"

#include <QVBoxLayout>

namespace views {

TotalTile::TotalTile(QWidget *parent)
    : QWidget(parent)
    , m_name(new ElidedLabel("small", this))
    , m_figure(new FittedLabel("figure", this))
    , m_fact(new ElidedLabel("small", this))
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(1);
    column->addWidget(m_name);
    column->addWidget(m_figure);
    column->addWidget(m_fact);
}

void TotalTile::setTexts(const QString &name, const QString &figure, const QString &fact, bool accented)
{
    m_name->setText(name);
    m_figure->setText(figure.isEmpty() ? u"—"_qs : figure);
    m_fact->setText(fact);
    restyle(*m_figure, "tone", accented ? u"accent"_qs : QString());
    setAccessibleName(name + u' ' + figure + u' ' + fact);
}

} // namespace views
