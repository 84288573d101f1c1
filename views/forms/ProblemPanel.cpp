// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/forms/ProblemPanel.h"

#include "views/forms/ProblemCard.h"
#include "views/shell/Badge.h"
#include "views/shell/KeyCap.h"
#include "views/shell/Theme.h"
#include "views/shell/Widgets.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QScrollArea>

namespace views {

ProblemPanel::ProblemPanel(const Theme &theme, QWidget *parent)
    : QFrame(parent)
    , m_theme(theme)
    , m_title(makeLabel("section", this))
    , m_none(makeWrappedLabel("muted", this))
    , m_errors(new Badge(theme, this))
    , m_warnings(new Badge(theme, this))
    , m_comments(new Badge(theme, this))
    , m_cards(new QVBoxLayout)
    , m_keys(new KeyHint({u"F8"_qs}, this))
{
    setProperty("frame", u"side"_qs);
    setObjectName(u"problemPanel"_qs);
    auto *head = new QHBoxLayout;
    head->addWidget(m_title);
    head->addStretch(1);
    head->addWidget(m_errors);
    head->addWidget(m_warnings);
    head->addWidget(m_comments);
    auto *inside = new QWidget;
    inside->setProperty("ground", u"none"_qs);
    auto *stack = new QVBoxLayout(inside);
    stack->setContentsMargins(0, 0, 4, 0);
    stack->addLayout(m_cards);
    stack->addStretch(1);
    m_cards->setSpacing(8);
    auto *scroll = new QScrollArea(this);
    scroll->setWidgetResizable(true);
    scroll->setFocusPolicy(Qt::NoFocus);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setWidget(inside);
    inside->setAutoFillBackground(false); // setWidget() turned it on
    scroll->viewport()->setAutoFillBackground(false);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(16, 14, 12, 12);
    column->setSpacing(10);
    column->addLayout(head);
    column->addWidget(m_none);
    column->addWidget(scroll, 1);
    column->addWidget(m_keys);
    const auto fit = [this] { setFixedWidth(m_theme.px(260)); };
    connect(&theme, &Theme::changed, this, fit);
    fit();
    retranslate();
}

void ProblemPanel::setProblems(const std::vector<ListedProblem> &problems)
{
    if (problems == m_problems)
        return;
    m_problems = problems;
    while (m_shown.size() < problems.size()) {
        auto *card = new ProblemCard(m_theme, this);
        connect(card, &ProblemCard::jumpWanted, this, &ProblemPanel::jumpWanted);
        m_cards->addWidget(card);
        m_shown.push_back(card);
    }
    for (size_t i = 0; i < m_shown.size(); ++i) {
        m_shown[i]->setVisible(i < problems.size());
        if (i < problems.size())
            m_shown[i]->setProblem(problems[i]);
    }
    count();
}

void ProblemPanel::count()
{
    const auto [errors, warnings, comments] = countsOf(m_problems);
    m_errors->setLook({Tone::Error, u"error"_qs, QString::number(errors)});
    m_warnings->setLook({Tone::Warning, u"warning"_qs, QString::number(warnings)});
    m_comments->setLook({Tone::Warning, u"comment"_qs, QString::number(comments)});
    m_errors->setVisible(errors > 0);
    m_warnings->setVisible(warnings > 0);
    m_comments->setVisible(comments > 0);
    m_none->setVisible(m_problems.empty());
    m_keys->setVisible(!m_problems.empty());
}

void ProblemPanel::setCurrent(const FieldRef &place)
{
    for (ProblemCard *card : m_shown)
        card->setCurrent(card->place() == place);
}

void ProblemPanel::retranslate()
{
    m_title->setText(tr("Problems"));
    m_none->setText(tr("Nothing to correct so far."));
    m_keys->setText(tr("next problem"));
    count();
}

void ProblemPanel::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QFrame::changeEvent(event);
}

} // namespace views
