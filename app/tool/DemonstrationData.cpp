// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/tool/DemonstrationData.h"

#include "app/tool/ReviewSteps.h"
#include "models/rules/DemonstrationVillage.h"

#include <QDir>

namespace app {

using namespace models;

namespace {

// How far each case has come, by its place in the village.
bool isSubmitted(int number)
{
    return number % 4 != 3;
}
bool isReturned(int number)
{
    return number % 8 == 1;
}
bool isApproved(int number)
{
    return number % 4 == 0;
}

Outcome synced(Device &device)
{
    const Result<SyncRound> round = device.sync();
    return round ? Outcome() : round.error();
}

Outcome enter(Device &cadre, int number, HouseholdCase household)
{
    if (cadre.load(household.household.id)) // came down already: an earlier attempt sent it
        return {};
    household.household.filledBy = cadre.person();
    const QString village = demonstrationVillageCode.toString();
    if (Outcome saved = cadre.save(unsavedCase(village), household); !saved || !isSubmitted(number))
        return saved;
    return takeStep(cadre, household.household.id, reviewAction::Submitted);
}

Outcome judge(Device &coordinator, int number, const Id &household)
{
    const Result<LoadedCase> subject = coordinator.load(household);
    if (!subject)
        return subject.error();
    if (reviewState(subject->value) != ReviewState::Submitted)
        return {};
    if (isApproved(number))
        return takeStep(coordinator, household, reviewAction::Approved);
    if (!isReturned(number))
        return {};
    const FieldComment comment = commentBy(coordinator, household, "main_cause", u"请核实主要致贫原因。"_qs);
    return takeStep(coordinator, household, reviewAction::Returned, comment);
}

Outcome enterAndJudge(Device &cadre, Device &coordinator, const std::vector<HouseholdCase> &households)
{
    if (Outcome read = synced(cadre); !read)
        return read;
    for (int number = 0; number < static_cast<int>(households.size()); ++number) {
        if (Outcome entered = enter(cadre, number, households[static_cast<size_t>(number)]); !entered)
            return entered;
    }
    if (Outcome sent = synced(cadre); !sent)
        return sent;
    if (Outcome read = synced(coordinator); !read)
        return read;
    for (int number = 0; number < static_cast<int>(households.size()); ++number) {
        if (Outcome judged = judge(coordinator, number, households[static_cast<size_t>(number)].household.id); !judged)
            return judged;
    }
    return synced(coordinator);
}

} // namespace

Outcome addDemonstrationData(const DemonstrationServer &server, const QString &folder, SecretStore &secrets,
                             int households)
{
    QDir(folder).removeRecursively(); // of an attempt that was interrupted
    const QString device = u"demonstration"_qs;
    auto cadre = Device::enrol(folder + u"/wangqiang", server.wish(u"wangqiang"_qs, device), secrets);
    if (!cadre)
        return cadre.error();
    auto coordinator = Device::enrol(folder + u"/chenjing", server.wish(u"chenjing"_qs, device), secrets);
    if (!coordinator)
        return coordinator.error();
    const Outcome done = enterAndJudge(**cadre, **coordinator, demonstrationHouseholds(households));
    cadre->reset();
    coordinator->reset();
    QDir(folder).removeRecursively();
    return done;
}

} // namespace app
