// SPDX-License-Identifier: GPL-3.0-or-later
// hemai-tool sync: one round with the server; sends and reads until nothing is left to do.
#include "app/tool/Command.h"
#include "app/tool/CommonOptions.h"
#include "app/tool/Device.h"

#include <QCoreApplication>

namespace app {

using namespace models;

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(app::sync)
};

constexpr std::chrono::seconds MostPatience{24 * 3600};

void tell(const SyncRound &round, bool asJson)
{
    if (asJson) {
        print(QJsonObject{{u"sent"_qs, round.sent},
                          {u"read"_qs, round.read},
                          {u"held"_qs, round.held},
                          {u"conflicts"_qs, round.conflicts},
                          {u"repairs"_qs, round.repairs}});
        return;
    }
    const QStringList lines{
        Words::tr("Groups sent        %1").arg(round.sent), Words::tr("Entries read       %1").arg(round.read),
        Words::tr("Groups not taken   %1").arg(round.held), Words::tr("Open conflicts     %1").arg(round.conflicts)};
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
    QCommandLineParser parser;
    parser.setApplicationDescription(
        Words::tr("Sends what was saved here and reads what others saved, once. Exit code 3 if the server does not "
                  "take a change or a conflict waits for a decision, 4 if it does not answer."));
    accounts.addTo(parser);
    parser.addOption(json);
    parser.addOption(patience);
    if (const auto code = parsed(parser, arguments))
        return *code;
    if (!parser.positionalArguments().isEmpty() || !accounts.isNamed(parser))
        return misused(parser, Words::tr("Name the --account."));
    bool isNumber = false;
    const std::chrono::seconds seconds(parser.value(patience).toUInt(&isNumber));
    if (!isNumber || seconds.count() < 1 || seconds > MostPatience)
        return misused(parser,
                       Words::tr("--patience takes a number of seconds between 1 and %1.").arg(MostPatience.count()));
    const auto account = accounts.unlock(parser);
    if (!account)
        return failed(account.error());
    const auto device = Device::open(*account);
    if (!device)
        return failed(device.error());
    const auto round = (*device)->sync(seconds);
    if (!round)
        return failed(round.error());
    tell(*round, parser.isSet(json));
    return round->held > 0 || round->conflicts > 0 ? Found : Done;
}

} // namespace app
