// SPDX-License-Identifier: GPL-3.0-or-later
// A server shows another certificate than an account knows: the words of the page in front, and the comparison that a
// person makes, wherever the program meets it.
#pragma once

#include "sync/client/AccountFolder.h"
#include "views/shell/MessageBar.h"

#include <functional>

namespace app {

views::Message otherCertificateMessage(const syncing::AccountCard &card);

// Opens the comparison over `window` and returns at once; `then` is called if a person found the new one right, and
// nothing is changed before. `shown` is its SHA-256.
void compareCertificates(const syncing::AccountCard &card, const QByteArray &shown, const views::Theme &theme,
                         QWidget &window, const std::function<void()> &then);

// What another account of this computer knows of the server at this address.
enum class KnownServer { New, Same, Other };
struct ServerKnowledge
{
    KnownServer known = KnownServer::New;
    QByteArray certificate{}; // of another account, where it is another one
};
ServerKnowledge knowledgeOf(const QString &root, const QUrl &server, const QByteArray &shown);

} // namespace app
