// SPDX-License-Identifier: GPL-3.0-or-later
// hemai-tool sync: one round with the server; sends and reads until nothing is left to do.
#include "app/tool/Command.h"
#include "app/tool/CommonOptions.h"
#include "app/tool/Device.h"
#include "app/tool/WaitedFor.h"
#include "models/storage/KeychainStore.h"
#include "sync/client/AccountKeys.h"

#include <QCoreApplication>
#include <QJsonArray>

namespace app {

using namespace models;

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(app::sync)
};

constexpr std::chrono::seconds MostPatience{24 * 3600};

// Only what the server shows becomes the pinned one: a slip of the hand must not take the right one away.
Outcome accept(UnlockedAccount &account, const QByteArray &certificate)
{
    if (certificate == account.card.certificate)
        return {};
    const Result<QByteArray> shown = certificateOf(account.card.server);
    if (!shown)
        return shown.error();
    if (*shown != certificate)
        return Error{
            ErrorKind::Denied,
            Words::tr("The server shows the certificate %1, not the one that was given. This account goes on "
                      "with %2; nothing was sent, and everything is kept.")
                .arg(QString::fromLatin1(shown->toHex()), QString::fromLatin1(account.card.certificate.toHex())),
            {}};
    if (const Outcome kept = account.folder.setCertificate(certificate); !kept)
        return kept;
    account.card.certificate = certificate;
    return {};
}

QStringList namesOf(const std::vector<EndedVillage> &villages)
{
    QStringList names;
    for (const EndedVillage &village : villages)
        names.append(village.village);
    return names;
}

void tell(const SyncRound &round, bool asJson)
{
    if (asJson) {
        print(QJsonObject{{u"sent"_qs, round.sent},
                          {u"read"_qs, round.read},
                          {u"held"_qs, round.held},
                          {u"conflicts"_qs, round.conflicts},
                          {u"repairs"_qs, round.repairs},
                          {u"ended"_qs, QJsonArray::fromStringList(namesOf(round.ended))}});
        return;
    }
    QStringList lines{
        Words::tr("Groups sent        %1").arg(round.sent), Words::tr("Entries read       %1").arg(round.read),
        Words::tr("Groups not taken   %1").arg(round.held), Words::tr("Open conflicts     %1").arg(round.conflicts)};
    if (!round.ended.empty())
        lines.append(Words::tr("The access to %1 has ended: its data were removed from this computer. What was not "
                               "taken is kept aside on the server.")
                         .arg(namesOf(round.ended).join(u", "_qs)));
    print(lines.join(u'\n') + u'\n');
}

} // namespace

int runSync(const QStringList &arguments)
{
    const AccountOptions accounts;
    const QCommandLineOption json = jsonOption();
    const QCommandLineOption patience(u"patience"_qs,
                                      Words::tr("Gives up when nothing has moved for so many seconds. By default %1.")
                                          .arg(Device::DefaultPatience.count()),
                                      u"SECONDS"_qs, QString::number(Device::DefaultPatience.count()));
    const QCommandLineOption certificate(
        u"certificate"_qs,
        Words::tr("The server has a new certificate, and its operator says that this is its SHA-256 (64 digits): this "
                  "account uses it from now on."),
        u"SHA256"_qs);
    QCommandLineParser parser;
    parser.setApplicationDescription(
        Words::tr("Sends what was saved here and reads what others saved, once. Exit code 3 if the server does not "
                  "take a change or a conflict waits for a decision, 4 if it does not answer, 1 if it shows another "
                  "certificate than this account knows (nothing is sent to it then) or has revoked this computer "
                  "(what was not sent is handed in, and the key is locked away)."));
    accounts.addTo(parser);
    parser.addOptions({json, patience, certificate});
    if (const auto code = parsed(parser, arguments))
        return *code;
    if (!parser.positionalArguments().isEmpty() || !accounts.isNamed(parser))
        return misused(parser, Words::tr("Name the --account."));
    bool isNumber = false;
    const std::chrono::seconds seconds(parser.value(patience).toUInt(&isNumber));
    if (!isNumber || seconds.count() < 1 || seconds > MostPatience)
        return misused(parser,
                       Words::tr("--patience takes a number of seconds between 1 and %1.").arg(MostPatience.count()));
    const QByteArray sha256 = QByteArray::fromHex(parser.value(certificate).toLatin1());
    if (parser.isSet(certificate) && sha256.size() != 32)
        return misused(parser, Words::tr("--certificate takes the 64 hexadecimal digits of a SHA-256."));
    auto account = accounts.unlock(parser);
    if (!account)
        return failed(account.error());
    if (parser.isSet(certificate)) {
        if (const Outcome accepted = accept(*account, sha256); !accepted)
            return failed(accepted.error());
    }
    const auto device = Device::open(*account);
    if (!device)
        return failed(device.error());
    const auto round = (*device)->sync(seconds);
    if ((*device)->isOver()) {
        KeychainStore keychain(keychainService.toString());
        if (const Outcome locked = syncing::lockAway(account->folder, keychain); !locked)
            return failed(locked.error());
    }
    if (!round)
        return failed(round.error());
    tell(*round, parser.isSet(json));
    return round->held > 0 || round->conflicts > 0 ? Found : Done;
}

} // namespace app
