// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/PasswordFlow.h"

#include "app/desktop/OpenAccount.h"
#include "sync/client/PasswordChange.h"
#include "views/settings/SettingsPage.h"

using syncing::PasswordChange;

namespace app {

PasswordFlow::PasswordFlow(OpenAccount &account, models::SecretStore &secrets, views::SettingsPage &page)
    : m_account(account), m_secrets(secrets), m_page(page)
{
    connect(&page, &views::SettingsPage::passwordChangeWanted, this, &PasswordFlow::change);
}

void PasswordFlow::change(const QString &present, const QString &next)
{
    auto *change = new PasswordChange(m_account.folder(), m_account.card(), m_account.identity(), m_account.key(),
                                      m_secrets, {present, next}, {}, this);
    connect(change, &PasswordChange::changed, this, [this, change] {
        change->deleteLater();
        m_page.showPasswordChanged();
    });
    connect(change, &PasswordChange::failed, this, [this, change](const models::Error &error) {
        change->deleteLater();
        m_page.showPasswordProblem(error.message);
    });
    change->start();
}

} // namespace app
