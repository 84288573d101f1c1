// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/shell/ProgressLine.h"

#include "views/shell/BusyIcon.h"
#include "views/shell/ElidedLabel.h"
#include "views/shell/Theme.h"
#include "views/shell/Widgets.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLocale>
#include <QProgressBar>
#include <QVBoxLayout>

namespace views {

static constexpr int barSteps = 1000; // amounts may pass what a progress bar counts in

ProgressLine::ProgressLine(const Theme &theme, QWidget *parent)
    : QWidget(parent)
    , m_busy(new BusyIcon(theme, Token::Accent, this))
    , m_name(new ElidedLabel("strong", this))
    , m_count(makeLabel("small", this))
    , m_cancel(makeButton(theme, ButtonKind::Link, {}, this))
    , m_bar(new QProgressBar(this))
{
    m_name->setObjectName(u"progressName"_qs);
    m_count->setObjectName(u"progressCount"_qs);
    m_cancel->setObjectName(u"progressCancel"_qs);
    m_bar->setTextVisible(false);
    m_bar->setRange(0, barSteps);
    auto *line = new QHBoxLayout;
    line->setSpacing(8);
    line->addWidget(m_busy);
    line->addWidget(m_name, 1);
    line->addWidget(m_count);
    line->addWidget(m_cancel);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(6);
    column->addLayout(line);
    column->addWidget(m_bar);
    connect(m_cancel, &QPushButton::clicked, this, &ProgressLine::cancelWanted);
    hide();
}

void ProgressLine::show(const ProgressState &state)
{
    m_state = state;
    m_busy->setBusy(true);
    m_cancel->setVisible(state.cancellable);
    m_bar->setValue(state.total > 0 ? static_cast<int>(state.done * barSteps / state.total) : 0);
    retranslate();
    setVisible(true);
}

void ProgressLine::finish()
{
    m_busy->setBusy(false);
    hide();
}

QString ProgressLine::amounts() const
{
    const QLocale locale;
    if (m_state.total == 0)
        return locale.toString(m_state.done);
    const QString text = m_state.unit == ProgressUnit::Pages ? tr("%1 of %2", "pages") : tr("%1 of %2", "amounts");
    return text.arg(locale.toString(m_state.done), locale.toString(m_state.total));
}

void ProgressLine::retranslate()
{
    m_name->setText(m_state.steps > 1 ? tr("Step %1 of %2: %3").arg(m_state.step).arg(m_state.steps).arg(m_state.name)
                                      : m_state.name);
    QString count = amounts();
    if (m_state.minutesLeft > 0)
        count = tr("%1, about %n minute(s) left", nullptr, m_state.minutesLeft).arg(count);
    m_count->setText(count);
    m_cancel->setText(tr("Cancel"));
    m_bar->setAccessibleName(m_name->text());
}

void ProgressLine::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

} // namespace views
