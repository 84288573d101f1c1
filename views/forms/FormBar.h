// SPDX-License-Identifier: GPL-3.0-or-later
// The message bar over a form, and what kind of thing it says: only who said something may take it back or follow it
// up, and the button means what stands beside it.
#pragma once

#include "views/shell/MessageBar.h"

namespace views {

class FormBar : public QObject
{
    Q_OBJECT

public:
    enum class Says {
        Other,    // or nothing
        Problems, // how many there are
        Question, // what is to be done before it is handed in
        Drop,     // whether what is not saved is to be dropped
        Dropped,  // that a person was, who can be put back
        Failure   // a save failed; stays until another try
    };

    FormBar(MessageBar &bar, QObject *parent);

    Says says() const { return m_says; }
    void tell(const Message &message, Says says = Says::Other);
    void tell(const std::function<Message()> &words); // made anew with each language
    void hush();

private:
    MessageBar &m_bar;
    Says m_says = Says::Other;
};

} // namespace views
