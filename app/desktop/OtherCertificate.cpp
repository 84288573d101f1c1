// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/OtherCertificate.h"

#include "views/shell/CertificateDialog.h"

#include <QCoreApplication>

using views::Message;

namespace app {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(app::OtherCertificate)
};

} // namespace

Message otherCertificateMessage(const syncing::AccountCard &card)
{
    return {.tone = views::Tone::Error,
            .text =
                Words::tr("<b>The server at %1 shows another certificate than the one that this account knows.</b> "
                          "Nothing was sent to it, and nothing is lost. Ask the administrator for the fingerprint and "
                          "compare it on the sync page.")
                    .arg(card.server.authority().toHtmlEscaped())};
}

void compareCertificates(const syncing::AccountCard &card, const QByteArray &shown, const views::Theme &theme,
                         QWidget &window, const std::function<void()> &then)
{
    const views::CertificateChange change{card.server.authority(), QString::fromLatin1(card.certificate.toHex()),
                                          QString::fromLatin1(shown.toHex())};
    auto *dialog = new views::CertificateDialog(theme, change, &window);
    QObject::connect(dialog, &QDialog::accepted, dialog, then);
    dialog->open();
}

static bool isSamePlace(const QUrl &one, const QUrl &other)
{
    return one.host() == other.host() && one.port(443) == other.port(443);
}

ServerKnowledge knowledgeOf(const QString &root, const QUrl &server, const QByteArray &shown)
{
    ServerKnowledge knowledge;
    for (const syncing::AccountFolder &folder : syncing::AccountFolder::all(root)) {
        const models::Result<syncing::AccountCard> card = folder.card();
        if (!card || !isSamePlace(card->server, server))
            continue;
        if (card->certificate == shown)
            return {KnownServer::Same, {}};
        knowledge = {KnownServer::Other, card->certificate};
    }
    return knowledge;
}

} // namespace app
