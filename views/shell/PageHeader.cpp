// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/shell/PageHeader.h"

#include "views/shell/ElidedLabel.h"
#include "views/shell/SearchField.h"
#include "views/shell/Theme.h"

#include <QEvent>
#include <QHBoxLayout>

namespace views {

PageHeader::PageHeader(const Theme &theme, QWidget *parent)
    : QFrame(parent)
    , m_theme(theme)
    , m_back(makeToolButton(theme, u"back"_qs, this))
    , m_title(new ElidedLabel("title", this))
    , m_badge(new Badge(theme, this))
    , m_fact(new ElidedLabel("muted", this))
    , m_middle(new QHBoxLayout)
    , m_savedIcon(new IconLabel(theme, 16, this))
    , m_saved(makeLabel("muted", this))
    , m_right(new QHBoxLayout)
{
    setProperty("frame", u"head"_qs);
    m_back->setObjectName(u"back"_qs);
    m_title->setObjectName(u"pageTitle"_qs);
    m_fact->setObjectName(u"pageFact"_qs);
    m_saved->setObjectName(u"savedMark"_qs);
    m_right->setSpacing(8);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(20, 0, 20, 0);
    row->setSpacing(9);
    row->addWidget(m_back);
    row->addWidget(m_title);
    row->addWidget(m_badge);
    row->addWidget(m_fact);
    row->addLayout(m_middle);
    row->addStretch(1);
    row->addWidget(m_savedIcon);
    row->addWidget(m_saved);
    row->addLayout(m_right, 100); // a search grows to its full width before the gap does
    for (QWidget *optional : std::initializer_list<QWidget *>{m_back, m_badge, m_savedIcon, m_saved})
        optional->hide();

    connect(m_back, &QToolButton::clicked, this, &PageHeader::backRequested);
    connect(&theme, &Theme::changed, this, &PageHeader::resizeToType);
    resizeToType();
    retranslate();
}

void PageHeader::setTitle(const QString &title)
{
    m_title->setText(title);
}

void PageHeader::setFact(const QString &fact)
{
    m_fact->setText(fact);
}

void PageHeader::setBadge(const BadgeLook &look)
{
    m_badge->setLook(look);
    m_badge->setVisible(!look.text.isEmpty());
}

void PageHeader::setBackVisible(bool visible)
{
    m_back->setVisible(visible);
}

void PageHeader::setSaved(Tone tone, const QString &text)
{
    m_saved->setText(text);
    m_savedIcon->setIcon(iconOf(tone), inkOf(tone));
    m_savedIcon->setToolTip(text);
    m_savedIcon->setVisible(!text.isEmpty());
    fit();
}

SearchField *PageHeader::addSearch()
{
    auto *field = new SearchField(m_theme, this);
    m_right->addWidget(field);
    return field;
}

QPushButton *PageHeader::addButton(ButtonKind kind, const QString &icon)
{
    QPushButton *button = makeButton(m_theme, kind, icon, this);
    button->setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    m_right->addWidget(button);
    return button;
}

// Where room is short, what is said again elsewhere goes first; title, state and buttons keep their words.
void PageHeader::fit()
{
    const auto roomOf = [this](const QLabel *label) { return label->minimumSizeHint().width() + layout()->spacing(); };
    const auto cutOf = [](const QLabel *label) { return label->sizeHint().width() - label->minimumSizeHint().width(); };
    int needed = layout()->minimumSize().width() + cutOf(m_title) + (m_saved->text().isEmpty() ? 0 : cutOf(m_saved));
    for (const QLabel *label : {m_fact, m_saved})
        needed += label->isHidden() && !label->text().isEmpty() ? roomOf(label) : 0;
    for (QLabel *label : {m_fact, m_saved}) {
        const bool isThere = !label->text().isEmpty() && needed <= width();
        if (!isThere && !label->text().isEmpty())
            needed -= roomOf(label);
        label->setVisible(isThere);
    }
}

bool PageHeader::event(QEvent *event)
{
    if (event->type() == QEvent::Resize || event->type() == QEvent::LayoutRequest)
        fit();
    return QFrame::event(event);
}

void PageHeader::resizeToType()
{
    setFixedHeight(m_theme.px(56));
}

void PageHeader::retranslate()
{
    nameToolButton(*m_back, tr("Back (Alt+Left)"));
}

void PageHeader::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QFrame::changeEvent(event);
}

} // namespace views
