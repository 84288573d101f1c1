// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/settings/SettingRow.h"

#include "views/shell/Theme.h"
#include "views/shell/Widgets.h"

#include <QHBoxLayout>
#include <QVBoxLayout>

namespace views {

SettingRow::SettingRow(const Theme &theme, QWidget *control, QWidget *parent)
    : QWidget(parent)
    , m_row(new QBoxLayout(QBoxLayout::LeftToRight, this))
    , m_label(makeWrappedLabel("body", this))
    , m_hint(makeWrappedLabel("small", this))
    , m_control(control)
{
    control->setParent(this);
    m_label->setBuddy(control);
    const auto resize = [this, &theme] {
        m_label->setFixedWidth(theme.px(160));
        m_label->setMinimumHeight(theme.px(32));
    };
    connect(&theme, &Theme::changed, this, resize);
    resize();
    auto *right = new QVBoxLayout;
    right->setSpacing(4);
    auto *line = new QHBoxLayout;
    line->addWidget(control);
    line->addStretch(1);
    right->addLayout(line);
    right->addWidget(m_hint);
    m_row->setContentsMargins(0, 0, 0, 0);
    m_row->addWidget(m_label, 0, Qt::AlignTop);
    m_row->addLayout(right, 1);
}

QSize SettingRow::minimumSizeHint() const
{
    return {m_control->minimumSizeHint().width(), QWidget::minimumSizeHint().height()};
}

void SettingRow::resizeEvent(QResizeEvent *event)
{
    constexpr int gap = 16;
    const bool isNarrow = m_label->width() + gap + m_control->sizeHint().width() > width();
    m_row->setDirection(isNarrow ? QBoxLayout::TopToBottom : QBoxLayout::LeftToRight);
    m_row->setSpacing(isNarrow ? 0 : gap);
    QWidget::resizeEvent(event);
}

void SettingRow::setTexts(const QString &label, const QString &hint)
{
    m_label->setText(label);
    m_hint->setText(hint);
    m_hint->setVisible(!hint.isEmpty());
    m_control->setAccessibleName(label);
}

} // namespace views
