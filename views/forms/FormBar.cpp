// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/forms/FormBar.h"

namespace views {

FormBar::FormBar(MessageBar &bar, QObject *parent) : QObject(parent), m_bar(bar)
{
    connect(&bar, &MessageBar::closed, this, [this] { m_says = Says::Other; });
}

void FormBar::tell(const Message &message, Says says)
{
    m_says = says;
    m_bar.show(message);
}

void FormBar::tell(const std::function<Message()> &words)
{
    m_says = Says::Other;
    m_bar.show(words);
}

void FormBar::hush()
{
    m_says = Says::Other;
    m_bar.clear();
}

} // namespace views
