// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/lists/PreviewPanel.h"

#include "views/lists/CaseBadge.h"
#include "views/shell/DateText.h"
#include "views/shell/Theme.h"
#include "views/shell/Widgets.h"

#include <QEvent>
#include <QGridLayout>
#include <QVBoxLayout>

namespace views {

PreviewPanel::PreviewPanel(const Theme &theme, QWidget *parent)
    : QFrame(parent)
    , m_theme(theme)
    , m_content(new QWidget(this))
    , m_head(makeLabel("section", m_content))
    , m_state(new Badge(theme, m_content))
    , m_summary(makeWrappedLabel("small", m_content))
    , m_problemTitle(makeLabel("strong", m_content))
    , m_problems(new QVBoxLayout)
    , m_open(makeButton(theme, ButtonKind::Primary, u"edit"_qs, m_content))
    , m_visit(makeButton(theme, ButtonKind::Secondary, u"visit"_qs, m_content))
    , m_print(makeButton(theme, ButtonKind::Secondary, u"print"_qs, m_content))
{
    setProperty("frame", u"card"_qs);
    m_head->setObjectName(u"previewHead"_qs);
    m_summary->setObjectName(u"previewFacts"_qs);
    m_problemTitle->setObjectName(u"previewProblems"_qs);
    auto *title = new QHBoxLayout;
    title->setSpacing(8);
    title->addWidget(m_head);
    title->addWidget(m_state);
    title->addStretch(1);
    m_problems->setSpacing(6);

    auto *column = new QVBoxLayout(m_content);
    column->setContentsMargins(16, 14, 16, 12);
    column->setSpacing(4);
    column->addLayout(title);
    column->addWidget(m_summary);
    column->addSpacing(8);
    column->addWidget(makeFacts());
    column->addSpacing(6);
    column->addWidget(makeLine(m_content));
    column->addSpacing(8);
    column->addWidget(m_problemTitle);
    column->addWidget(makeProblems(), 1);
    column->addWidget(makeActions());
    auto *all = new QVBoxLayout(this);
    all->setContentsMargins(0, 0, 0, 0);
    all->addWidget(m_content);

    connect(&theme, &Theme::changed, this, &PreviewPanel::resizeToType);
    setVisitsOffered(false);
    resizeToType();
    retranslate();
    clear();
}

// There may be more of them than there is room for.
QWidget *PreviewPanel::makeProblems()
{
    auto *list = new QWidget(m_content);
    m_problems->setContentsMargins(0, 0, 0, 0);
    list->setLayout(m_problems);
    return makeScrollArea(list, m_content);
}

QWidget *PreviewPanel::makeFacts()
{
    auto *facts = new QWidget(m_content);
    auto *grid = new QGridLayout(facts);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setHorizontalSpacing(12);
    grid->setVerticalSpacing(6);
    grid->setColumnStretch(1, 1);
    for (int i = 0; i < FactCount; ++i) {
        const auto at = static_cast<size_t>(i);
        m_labels[at] = makeLabel("small", facts);
        m_values[at] = makeWrappedLabel("body", facts);
        m_values[at]->setTextInteractionFlags(Qt::TextSelectableByMouse);
        grid->addWidget(m_labels[at], i, 0, Qt::AlignTop);
        grid->addWidget(m_values[at], i, 1);
    }
    return facts;
}

QWidget *PreviewPanel::makeActions()
{
    m_open->setObjectName(u"previewOpen"_qs);
    m_visit->setObjectName(u"previewVisit"_qs);
    m_print->setObjectName(u"previewPrint"_qs);
    auto *actions = new QWidget(m_content);
    auto *grid = new QGridLayout(actions);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setSpacing(8);
    auto *second = new QHBoxLayout;
    second->setSpacing(8);
    second->addWidget(m_visit, 1);
    second->addWidget(m_print, 1);
    grid->addWidget(m_open, 0, 0);
    grid->addLayout(second, 1, 0);
    connect(m_open, &QPushButton::clicked, this, &PreviewPanel::openWanted);
    connect(m_visit, &QPushButton::clicked, this, &PreviewPanel::visitWanted);
    connect(m_print, &QPushButton::clicked, this, &PreviewPanel::printWanted);
    return actions;
}

void PreviewPanel::show(const HouseholdPreview &preview)
{
    m_preview = preview;
    m_head->setText(preview.head);
    m_state->setLook(caseBadge(preview.state));
    m_content->show();
    showFacts();
    showProblems();
}

void PreviewPanel::clear()
{
    m_preview = {};
    m_content->hide();
}

void PreviewPanel::setVisitsOffered(bool offered)
{
    m_visit->setVisible(offered);
}

void PreviewPanel::showFacts()
{
    const QString persons = tr("%n person(s)", nullptr, m_preview.persons);
    QStringList parts{m_preview.group, persons, m_preview.kind};
    parts.removeAll(QString());
    m_summary->setText(parts.join(tr(", ", "between what is known of a household")));
    const QString visit =
        m_preview.lastVisit
            ? tr("%1 (%n day(s) ago)", nullptr, m_preview.daysSinceVisit).arg(monthDayText(*m_preview.lastVisit))
            : tr("none yet");
    const QString number = m_preview.isProvisional ? tr("%1 (provisional)").arg(m_preview.number) : m_preview.number;
    const std::array<QString, FactCount> values{number, m_preview.causes, tr("%1 yuan").arg(m_preview.netIncome),
                                                m_preview.helper, visit};
    for (size_t i = 0; i < values.size(); ++i)
        m_values[i]->setText(values[i].isEmpty() ? u"—"_qs : values[i]);
    if (m_preview.netIncome.isEmpty())
        m_values[Income]->setText(u"—"_qs);
}

static Tone toneOf(models::Severity severity)
{
    switch (severity) {
    case models::Severity::Error:
        return Tone::Error;
    case models::Severity::Warning:
        return Tone::Warning;
    case models::Severity::Info:
        return Tone::Info;
    }
    Q_UNREACHABLE();
}

void PreviewPanel::showProblems()
{
    while (QLayoutItem *old = m_problems->takeAt(0)) {
        delete old->widget();
        delete old;
    }
    for (const PreviewProblem &problem : m_preview.problems) {
        auto *line = new QWidget(m_content);
        auto *icon = new IconLabel(m_theme, 16, line);
        icon->setIcon(iconOf(toneOf(problem.severity)), inkOf(toneOf(problem.severity)));
        QLabel *text = makeWrappedLabel("smallText", line);
        text->setText(problem.rule.isEmpty() ? problem.sentence : tr("%1 (%2)").arg(problem.sentence, problem.rule));
        auto *row = new QHBoxLayout(line);
        row->setContentsMargins(0, 0, 0, 0);
        row->setSpacing(8);
        row->addWidget(icon, 0, Qt::AlignTop);
        row->addWidget(text, 1);
        m_problems->addWidget(line);
    }
    m_problems->addStretch(1);
    m_problemTitle->setText(m_preview.problems.empty()
                                ? tr("Nothing to do")
                                : tr("To be settled: %n", nullptr, static_cast<int>(m_preview.problems.size())));
}

void PreviewPanel::resizeToType()
{
    setFixedWidth(m_theme.px(268));
}

void PreviewPanel::retranslate()
{
    const std::array<QString, FactCount> labels{tr("Number"), tr("Causes"), tr("Net income"), tr("Helper"),
                                                tr("Last visit")};
    for (size_t i = 0; i < labels.size(); ++i)
        m_labels[i]->setText(labels[i]);
    m_open->setText(tr("Open the form"));
    m_visit->setText(tr("Visit"));
    m_print->setText(tr("Print"));
    m_state->setLook(caseBadge(m_preview.state));
    showFacts();
    showProblems();
}

void PreviewPanel::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QFrame::changeEvent(event);
}

} // namespace views
