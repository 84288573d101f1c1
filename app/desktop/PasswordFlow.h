// SPDX-License-Identifier: GPL-3.0-or-later
// A change of the password from the settings: at the server, then around the key on this computer.
#pragma once

#include <QObject>

namespace models {
class SecretStore;
}

namespace views {
class SettingsPage;
}

namespace app {

class OpenAccount;

class PasswordFlow : public QObject
{
    Q_OBJECT

public:
    // All must outlive the flow.
    PasswordFlow(OpenAccount &account, models::SecretStore &secrets, views::SettingsPage &page);

private:
    void change(const QString &present, const QString &next);

    OpenAccount &m_account;
    models::SecretStore &m_secrets;
    views::SettingsPage &m_page;
};

} // namespace app
