// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/shell/FieldRow.h"

#include "views/shell/Theme.h"
#include "views/shell/Widgets.h"

#include <QHBoxLayout>
#include <QLineEdit>
#include <QVBoxLayout>

namespace views {

FieldRow::FieldRow(const Theme &theme, const QString &objectName, QWidget *parent)
    : QWidget(parent)
    , m_label(makeLabel("small", this))
    , m_edit(new QLineEdit(this))
    , m_problemIcon(new IconLabel(theme, 16, this))
    , m_problem(makeWrappedLabel("smallText", this))
{
    m_edit->setObjectName(objectName);
    m_problem->setObjectName(objectName + u".problem"_qs);
    m_label->setBuddy(m_edit);
    setFocusProxy(m_edit);
    auto *problem = new QHBoxLayout;
    problem->setSpacing(8);
    problem->addWidget(m_problemIcon, 0, Qt::AlignTop);
    problem->addWidget(m_problem, 1);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(3);
    column->addWidget(m_label);
    column->addWidget(m_edit);
    column->addLayout(problem);
    clearProblem();
    connect(m_edit, &QLineEdit::textEdited, this, &FieldRow::clearProblem);
}

void FieldRow::setLabel(const QString &label, const QString &placeholder)
{
    m_label->setText(label);
    m_edit->setPlaceholderText(placeholder);
    m_edit->setAccessibleName(label);
}

void FieldRow::showProblem(Tone tone, const QString &sentence)
{
    restyle(*m_edit, "problem", nameOf(tone));
    m_problemIcon->setIcon(iconOf(tone), inkOf(tone));
    m_problem->setText(sentence);
    restyle(*m_problem, "tone", nameOf(tone));
    m_problemIcon->show();
    m_problem->show();
    m_edit->setAccessibleDescription(sentence);
}

void FieldRow::clearProblem()
{
    restyle(*m_edit, "problem", QVariant());
    m_problemIcon->hide();
    m_problem->hide();
    m_edit->setAccessibleDescription({});
}

void FieldRow::refuse(const QString &sentence)
{
    showProblem(Tone::Error, sentence);
    m_edit->selectAll();
    m_edit->setFocus();
}

void FieldRow::clear()
{
    m_edit->clear();
    clearProblem();
}

} // namespace views
