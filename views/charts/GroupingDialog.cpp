// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/charts/GroupingDialog.h"

#include "models/reports/CauseReport.h"
#include "views/shell/SegmentedControl.h"
#include "views/shell/Theme.h"
#include "views/shell/Widgets.h"

#include <QGridLayout>
#include <QKeyEvent>

namespace views {

using namespace models;

static const QStringList &groups()
{
    static const QStringList all{u"objective"_qs, u"subjective"_qs, QString()};
    return all;
}

GroupingDialog::GroupingDialog(const Theme &theme, const CodeBook &codes, QWidget *parent)
    : QDialog(parent), m_theme(theme)
{
    setObjectName(u"grouping"_qs);
    setWindowTitle(tr("Grouping of causes"));
    setAttribute(Qt::WA_DeleteOnClose);
    QLabel *hint = makeWrappedLabel("small", this);
    hint->setText(tr("Everybody who reads the analysis sees this grouping after the next sync. "
                     "It changes no household."));
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(20, 16, 20, 16);
    column->setSpacing(12);
    column->addWidget(hint);
    column->addWidget(makeScrollArea(makeCauses(codes), this), 1);
    column->addLayout(makeButtons());
    resize(QSize(theme.px(560), theme.px(600)).boundedTo(parent->window()->size()));
    if (!m_choices.empty())
        m_choices.front().second->setFocus();
}

QWidget *GroupingDialog::makeCauses(const CodeBook &codes)
{
    const Language language = m_theme.appearance().chinese ? Language::Chinese : Language::English;
    auto *content = new QWidget(this);
    auto *grid = new QGridLayout(content);
    grid->setContentsMargins(0, 0, 12, 0);
    grid->setVerticalSpacing(6);
    grid->setColumnStretch(0, 1);
    for (const CodeItem &cause : codes.items(QLatin1String("cause"))) {
        QLabel *label = makeWrappedLabel("body", content);
        label->setText(cause.label(language));
        auto *choice = new SegmentedControl(m_theme, content);
        choice->setObjectName(u"group-"_qs % cause.code);
        choice->setAccessibleName(cause.label(language));
        choice->setOptions({causeGroupLabel(groups()[0]), causeGroupLabel(groups()[1]), causeGroupLabel(groups()[2])},
                           true);
        choice->setCurrent(static_cast<int>(groups().indexOf(cause.grouping)));
        const int row = static_cast<int>(m_choices.size());
        grid->addWidget(label, row, 0);
        grid->addWidget(choice, row, 1);
        m_choices.emplace_back(cause.code, choice);
    }
    return content;
}

QLayout *GroupingDialog::makeButtons()
{
    QPushButton *cancel = makeButton(m_theme, ButtonKind::Secondary, {}, this);
    QPushButton *save = makeButton(m_theme, ButtonKind::Primary, u"save"_qs, this);
    cancel->setText(tr("Cancel"));
    save->setText(tr("Save the grouping"));
    save->setObjectName(u"saveGrouping"_qs);
    for (QPushButton *button : {cancel, save}) // Enter on a choice is not yet consent
        button->setAutoDefault(false);
    auto *row = new QHBoxLayout;
    row->addStretch(1);
    row->addWidget(cancel);
    row->addWidget(save);
    connect(cancel, &QPushButton::clicked, this, &QDialog::reject);
    connect(save, &QPushButton::clicked, this, &GroupingDialog::save);
    return row;
}

void GroupingDialog::keyPressEvent(QKeyEvent *event)
{
    const bool isEnter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (isEnter && event->modifiers().testFlag(Qt::ControlModifier))
        save();
    else
        QDialog::keyPressEvent(event);
}

CauseGrouping GroupingDialog::grouping() const
{
    CauseGrouping grouping;
    for (const auto &[cause, choice] : m_choices) {
        if (const QString group = groups().value(choice->current()); !group.isEmpty())
            grouping.insert(cause, group);
    }
    return grouping;
}

void GroupingDialog::save()
{
    Q_EMIT saved(grouping());
    accept();
}

} // namespace views
