// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/forms/SectionRail.h"

#include "views/forms/SectionButton.h"
#include "views/shell/KeyCap.h"
#include "views/shell/Theme.h"
#include "views/shell/Widgets.h"

#include <QEvent>
#include <QProgressBar>
#include <QVBoxLayout>

namespace views {

SectionRail::SectionRail(const Theme &theme, QWidget *parent)
    : QFrame(parent)
    , m_theme(theme)
    , m_list(new QVBoxLayout)
    , m_completeText(makeLabel("small", this))
    , m_complete(new QProgressBar(this))
    , m_sectionKeys(new KeyHint({u"PgUp"_qs, u"PgDn"_qs}, this))
    , m_fieldKeys(new KeyHint({u"Enter"_qs}, this))
    , m_foot(new QWidget(this))
{
    setProperty("frame", u"rail"_qs);
    m_complete->setTextVisible(false);
    m_list->setSpacing(0);
    auto *foot = new QVBoxLayout(m_foot);
    foot->setContentsMargins(16, 0, 16, 12);
    foot->setSpacing(6);
    foot->addWidget(m_completeText);
    foot->addWidget(m_complete);
    foot->addSpacing(6);
    foot->addWidget(m_sectionKeys);
    foot->addWidget(m_fieldKeys);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 12, 0, 0);
    column->addLayout(m_list);
    column->addStretch(1);
    column->addWidget(m_foot);
    connect(&theme, &Theme::changed, this, [this] { setNarrow(m_narrow); });
    setNarrow(false);
    retranslate();
}

void SectionRail::setSections(const std::vector<SectionState> &sections)
{
    while (m_buttons.size() < sections.size()) {
        const int index = static_cast<int>(m_buttons.size());
        auto *button = new SectionButton(m_theme, this);
        button->setNarrow(m_narrow);
        connect(button, &QAbstractButton::clicked, this, [this, index] { Q_EMIT chosen(index); });
        m_list->addWidget(button);
        m_buttons.push_back(button);
    }
    for (size_t i = 0; i < sections.size(); ++i)
        m_buttons[i]->setState(sections[i]);
}

void SectionRail::setCurrent(int index)
{
    for (size_t i = 0; i < m_buttons.size(); ++i)
        m_buttons[i]->setChecked(static_cast<int>(i) == index);
}

void SectionRail::setComplete(int percent)
{
    m_percent = percent;
    m_complete->setValue(percent);
    m_completeText->setText(tr("%1% complete").arg(percent));
}

void SectionRail::setNarrow(bool narrow)
{
    m_narrow = narrow;
    setFixedWidth(m_theme.px(narrow ? 56 : 196));
    m_foot->setVisible(!narrow);
    for (SectionButton *button : m_buttons)
        button->setNarrow(narrow);
}

void SectionRail::retranslate()
{
    m_sectionKeys->setText(tr("section"));
    m_fieldKeys->setText(tr("next field"));
    setComplete(m_percent);
}

void SectionRail::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QFrame::changeEvent(event);
}

} // namespace views
