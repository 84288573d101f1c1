// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/lists/ListFoot.h"

#include "models/base/Decimal.h"
#include "views/lists/CaseBadge.h"
#include "views/shell/ElidedLabel.h"
#include "views/shell/Theme.h"
#include "views/shell/Widgets.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLocale>
#include <QStackedLayout>

namespace views {

ListFoot::ListFoot(const Theme &theme, QWidget *parent)
    : QFrame(parent)
    , m_theme(theme)
    , m_match(new ElidedLabel("small", this))
    , m_legend(new QHBoxLayout)
    , m_sums(new ElidedLabel("small", this))
    , m_marked(makeLabel("strong", this))
    , m_print(makeButton(theme, ButtonKind::Link, u"print"_qs, this))
    , m_export(makeButton(theme, ButtonKind::Link, u"export"_qs, this))
    , m_clear(makeButton(theme, ButtonKind::Link, {}, this))
    , m_stack(new QStackedLayout(this))
{
    setProperty("frame", u"foot"_qs);
    m_stack->addWidget(makeFacts());
    m_stack->addWidget(makeBatch());
    connect(&theme, &Theme::changed, this, &ListFoot::resizeToType);
    resizeToType();
    retranslate();
}

QWidget *ListFoot::makeFacts()
{
    m_match->setObjectName(u"matchKind"_qs);
    m_sums->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
    m_sums->setObjectName(u"sums"_qs);
    auto *facts = new QWidget(this);
    auto *row = new QHBoxLayout(facts);
    row->setContentsMargins(13, 0, 13, 0);
    row->setSpacing(18);
    m_legend->setSpacing(6);
    row->addWidget(m_match);
    row->addLayout(m_legend);
    row->addStretch(1);
    row->addWidget(m_sums);
    return facts;
}

QWidget *ListFoot::makeBatch()
{
    m_marked->setObjectName(u"markedCount"_qs);
    m_print->setObjectName(u"printMarked"_qs);
    m_export->setObjectName(u"exportMarked"_qs);
    m_clear->setObjectName(u"clearMarks"_qs);
    auto *batch = new QWidget(this);
    auto *row = new QHBoxLayout(batch);
    row->setContentsMargins(13, 0, 5, 0);
    row->addWidget(m_marked);
    row->addStretch(1);
    row->addWidget(m_print);
    row->addWidget(m_export);
    row->addWidget(m_clear);
    connect(m_print, &QPushButton::clicked, this, &ListFoot::printMarkedWanted);
    connect(m_export, &QPushButton::clicked, this, &ListFoot::exportMarkedWanted);
    connect(m_clear, &QPushButton::clicked, this, &ListFoot::clearMarksWanted);
    return batch;
}

static QString matchText(models::MatchKind match)
{
    switch (match) {
    case models::MatchKind::None:
        return {};
    case models::MatchKind::Name:
        return ListFoot::tr("Matched by name");
    case models::MatchKind::Initials:
        return ListFoot::tr("Matched by initials");
    case models::MatchKind::Pinyin:
        return ListFoot::tr("Matched by pinyin");
    case models::MatchKind::Identity:
        return ListFoot::tr("Matched by the end of the ID number");
    case models::MatchKind::Phone:
        return ListFoot::tr("Matched by phone");
    case models::MatchKind::Number:
        return ListFoot::tr("Matched by household number");
    }
    Q_UNREACHABLE();
}

void ListFoot::show(const models::HouseholdSummary &summary)
{
    m_summary = summary;
    m_match->setText(matchText(summary.match));
    m_match->setVisible(summary.match != models::MatchKind::None);
    showLegend();
    m_sums->setText(sumsText());
    m_marked->setText(tr("%Ln household(s) marked", nullptr, summary.marked));
    m_stack->setCurrentIndex(summary.marked > 0 ? 1 : 0);
}

// A mean over some of the households only says so.
QString ListFoot::sumsText() const
{
    const QString persons = tr("Persons %1").arg(QLocale().toString(m_summary.persons));
    if (!m_summary.averageIncomeFen)
        return persons;
    const QString mean = models::decimalText(*m_summary.averageIncomeFen, 2, true);
    int listed = 0;
    for (const auto &[mark, count] : m_summary.byMark)
        listed += count;
    if (m_summary.incomesKnown >= listed)
        return tr("%1, mean of households %2 yuan").arg(persons, mean);
    return tr("%1, mean of the %2 of %3 households with known income %4 yuan")
        .arg(persons, QLocale().toString(m_summary.incomesKnown), QLocale().toString(listed), mean);
}

void ListFoot::showLegend()
{
    while (QLayoutItem *old = m_legend->takeAt(0)) {
        delete old->widget();
        delete old;
    }
    for (const auto &[mark, count] : m_summary.byMark) {
        if (mark == models::SyncMark::Done || count == 0)
            continue;
        const MarkLook look = syncMarkLook(mark);
        auto *icon = new IconLabel(m_theme, 16, this);
        icon->setIcon(look.icon, look.ink);
        QLabel *text = makeLabel("small", this);
        text->setText(look.word + u' ' + QLocale().toString(count));
        m_legend->addWidget(icon);
        m_legend->addWidget(text);
        m_legend->addSpacing(6);
    }
}

void ListFoot::resizeToType()
{
    setFixedHeight(m_theme.px(36));
}

void ListFoot::retranslate()
{
    m_print->setText(tr("Print forms"));
    m_export->setText(tr("Export"));
    m_clear->setText(tr("Clear marks"));
    show(m_summary);
}

void ListFoot::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QFrame::changeEvent(event);
}

} // namespace views
