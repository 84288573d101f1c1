// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/tool/MainJob.h"

#include "app/tool/CausePicture.h"
#include "app/tool/FormPrinting.h"
#include "app/tool/ReviewSteps.h"
#include "models/base/ExportedFile.h"
#include "models/reports/ImportStorage.h"
#include "models/rules/DemonstrationVillage.h"
#include "models/schema/CodeBook.h"
#include "models/storage/StateAudit.h"
#include "models/storage/VillageQueries.h"

#include <QDir>
#include <QElapsedTimer>

#include <cstdio>

namespace app {

using namespace models;

static constexpr QStringView surveyVillageCode = u"990000000001"; // the reserved province of invented things
static constexpr int surveyFormsPrinted = 100;

struct MainJob::Step
{
    const char *name; // key in report.json
    const char *story;
    Outcome (MainJob::*function)();
};

std::span<const MainJob::Step> MainJob::steps()
{
    static constexpr std::array all{
        Step{"prepare_folder", "a folder of its own", &MainJob::prepareFolder},
        Step{"start_server", "a server starts, over TLS, with accounts and a village", &MainJob::startServer},
        Step{"enrol_devices", "two cadres and the coordinator sign in for the first time", &MainJob::enrolDevices},
        Step{"enter_offline", "the server is gone; the cadre enters the village's households", &MainJob::enterOffline},
        Step{"import_survey_offline", "still offline, she imports the survey file", &MainJob::importSurveyOffline},
        Step{"send_everything", "the server is back; everything is sent", &MainJob::sendEverything},
        Step{"bootstrap_others", "the other devices read all of it for the first time", &MainJob::bootstrapOthers},
        Step{"submit_for_review", "the cadre submits a case", &MainJob::submitForReview},
        Step{"draw_before", "the causes of poverty as they are now", &MainJob::drawBefore},
        Step{"return_with_comment", "the coordinator returns it with a comment on a field",
             &MainJob::returnWithComment},
        Step{"correct_case", "the cadre corrects the field and submits again", &MainJob::correctCase},
        Step{"edit_different_fields", "two cadres edit different fields of one household at the same time",
             &MainJob::editDifferentFields},
        Step{"edit_same_field", "and the same field of another", &MainJob::editSameField},
        Step{"resolve_conflict", "the cadre decides", &MainJob::resolveConflict},
        Step{"approve", "the coordinator approves the corrected case", &MainJob::approve},
        Step{"change_after_approval", "what was approved moves; it shows, and is approved anew",
             &MainJob::changeAfterApproval},
        Step{"draw_after", "the causes of poverty have changed", &MainJob::drawAfter},
        Step{"print_forms", "the registration forms are printed", &MainJob::printForms},
        Step{"compare_states", "all devices and the server hold the same", &MainJob::compareStates},
    };
    return all;
}

MainJob::MainJob(MainJobOptions options)
    : m_options(std::move(options)), m_server(m_options.serverProgram, m_options.folder + u"/server")
{}

MainJob::~MainJob() = default;

static Error wrong(const QString &what)
{
    return {ErrorKind::Internal, what, {}};
}

Outcome MainJob::runStep(const Step &step)
{
    QElapsedTimer timer;
    timer.start();
    const Outcome done = (this->*step.function)();
    const double seconds = static_cast<double>(timer.elapsed()) / 1000;
    m_report.steps.push_back({QLatin1String(step.name), seconds});
    std::fprintf(stderr, "%7.2f s  %s\n", seconds, step.story);
    if (!done)
        m_report.failure = QLatin1String(step.name) + u": "_qs + done.error().message + u' ' + done.error().detail;
    return done;
}

Outcome MainJob::run()
{
    Outcome all;
    for (const Step &step : steps()) {
        all = runStep(step);
        if (!all)
            break;
    }
    const Outcome written = writeReport(m_report, path(u"report.json"_qs));
    return all ? written : all;
}

// Only what an earlier run has made is taken away.
Outcome MainJob::prepareFolder()
{
    const QString marker = path(u"made-by-hemai"_qs);
    const QStringList ours{u"server"_qs, u"devices"_qs, u"charts"_qs, u"forms"_qs};
    for (const QString &name : ours) {
        if (!QFileInfo::exists(path(name)))
            continue;
        if (!QFileInfo::exists(marker))
            return wrong(u"The folder holds files of somebody else. Choose an empty one."_qs);
        QDir(path(name)).removeRecursively();
    }
    for (const QString &name : ours)
        QDir().mkpath(path(name));
    QFile file(marker);
    return file.open(QIODevice::WriteOnly) ? Outcome() : wrong(u"The folder cannot be written."_qs);
}

static Village surveyVillage()
{
    return {.code = surveyVillageCode.toString(),
            .name = u"调查村"_qs,
            .township = u"演示镇"_qs,
            .county = u"演示县"_qs,
            .city = u"演示市"_qs,
            .province = u"演示省"_qs};
}

Outcome MainJob::startServer()
{
    if (Outcome started = m_server.start(); !started)
        return started;
    if (Outcome added = m_server.addPeople(); !added)
        return added;
    if (Outcome added = m_server.addVillage(demonstrationVillage()); !added)
        return added;
    return m_options.survey.isEmpty() ? Outcome() : m_server.addVillage(surveyVillage());
}

Outcome MainJob::enrol(const QString &login, std::unique_ptr<Device> &device)
{
    auto made = Device::enrol(path(u"devices/"_qs + login), m_server.wish(login, login), m_keychain);
    if (!made)
        return made.error();
    device = std::move(*made);
    m_report.databases.append(device->folder().database());
    return {};
}

Outcome MainJob::enrolDevices()
{
    if (Outcome done = enrol(u"lifang"_qs, m_lifang); !done)
        return done;
    if (Outcome done = enrol(u"wangqiang"_qs, m_wangqiang); !done)
        return done;
    return enrol(u"chenjing"_qs, m_chenjing);
}

Outcome MainJob::enterOffline()
{
    if (Outcome stopped = m_server.stop(); !stopped)
        return stopped;
    m_entered = demonstrationHouseholds(m_options.households);
    const LoadedCase nothing = unsavedCase(demonstrationVillageCode.toString());
    for (HouseholdCase &entered : m_entered) {
        entered.household.filledBy = m_lifang->person();
        if (Outcome saved = m_lifang->save(nothing, entered); !saved)
            return saved;
    }
    return {};
}

Outcome MainJob::importSurveyOffline()
{
    if (m_options.survey.isEmpty())
        return {};
    const Result<ImportMapping> mapping = readImportMapping(m_options.mapping);
    if (!mapping)
        return mapping.error();
    const RuleContext context{.codes = CodeBook::shipped(), .today = QDate::currentDate()};
    const Result<HouseholdImport> import = importHouseholds(m_options.survey, *mapping, context);
    if (!import)
        return import.error();
    const ImportTarget target{surveyVillageCode.toString(), m_lifang->person()};
    const auto stored = m_lifang->write([&](ClientStore &store) { return storeImport(store, *import, target); });
    if (!stored)
        return stored.error();
    m_report.drafts = stored->drafts;
    const auto again = m_lifang->write([&](ClientStore &store) { return storeImport(store, *import, target); });
    if (!again)
        return again.error();
    return again->stored == 0 && again->differing.empty() ? Outcome() : wrong(u"A second import changed something."_qs);
}

Outcome MainJob::sendEverything()
{
    if (Outcome started = m_server.start(); !started)
        return started;
    const Result<SyncRound> round = m_lifang->sync();
    if (!round)
        return round.error();
    return round->held == 0 ? Outcome() : wrong(u"The server did not take %1 changes."_qs.arg(round->held));
}

Outcome MainJob::bootstrapOthers()
{
    for (Device *device : {m_wangqiang.get(), m_chenjing.get()}) {
        if (const Result<SyncRound> round = device->sync(); !round)
            return round.error();
    }
    return {};
}

Outcome MainJob::syncAll()
{
    for (int round = 0; round < 2; ++round) { // what the last one sent, the first one has not read yet
        for (Device *device : devices()) {
            const Result<SyncRound> synced = device->sync();
            if (!synced)
                return synced.error();
            if (synced->held > 0)
                return wrong(u"The server did not take a change of %1."_qs.arg(device->person()));
        }
    }
    return {};
}

Outcome MainJob::expectState(Device &device, ReviewState state)
{
    const Result<LoadedCase> subject = device.load(m_reviewed);
    if (!subject)
        return subject.error();
    const ReviewState found = reviewState(subject->value);
    if (found == state)
        return {};
    return wrong(u"%1 sees the case as %2 instead of %3."_qs.arg(device.person(), reviewStateCode(found),
                                                                 reviewStateCode(state)));
}

// A case whose cause is illness and that names no disability yet.
Outcome MainJob::submitForReview()
{
    const auto isFit = [](const HouseholdCase &one) {
        return one.household.mainCause == u"01" && !one.household.otherCauses.contains(u"02"_qs);
    };
    const auto chosen = std::ranges::find_if(m_entered, isFit);
    if (chosen == m_entered.end() || m_entered.size() < 3)
        return wrong(u"Too few households for the story."_qs);
    m_reviewed = chosen->household.id;
    for (const HouseholdCase &other : m_entered) {
        Id &place = m_merged.isNull() ? m_merged : m_contested;
        if (other.household.id != m_reviewed && place.isNull())
            place = other.household.id;
    }
    if (Outcome submitted = takeStep(*m_lifang, m_reviewed, reviewAction::Submitted); !submitted)
        return submitted;
    if (Outcome synced = syncAll(); !synced)
        return synced;
    return expectState(*m_chenjing, ReviewState::Submitted);
}

Outcome MainJob::returnWithComment()
{
    const FieldComment comment =
        commentBy(*m_chenjing, m_reviewed, "main_cause", u"户主持有残疾证，主要致贫原因请核实。"_qs);
    if (Outcome returned = takeStep(*m_chenjing, m_reviewed, reviewAction::Returned, comment); !returned)
        return returned;
    if (Outcome synced = syncAll(); !synced)
        return synced;
    return expectState(*m_lifang, ReviewState::Returned);
}

Outcome MainJob::correctCase()
{
    const Result<LoadedCase> before = m_lifang->load(m_reviewed);
    if (!before)
        return before.error();
    if (before->value.comments.size() != 1)
        return wrong(u"The comment did not arrive."_qs);
    HouseholdCase after = before->value;
    after.household.mainCause = u"02"_qs;
    after.members.front().health = {u"04"_qs};
    after.comments.front().settledBy = m_lifang->person();
    after.comments.front().settledAt = m_lifang->nowMs();
    after.reviews.push_back(reviewBy(*m_lifang, after, reviewAction::Submitted));
    if (Outcome saved = m_lifang->save(*before, after); !saved)
        return saved;
    return syncAll();
}

// Each edits a copy that the other has not seen changed; sync comes afterwards.
template <class First, class Second>
static Outcome editBoth(Device &one, Device &other, const Id &household, First first, Second second)
{
    const Result<LoadedCase> seenByOne = one.load(household);
    const Result<LoadedCase> seenByOther = other.load(household);
    if (!seenByOne)
        return seenByOne.error();
    if (!seenByOther)
        return seenByOther.error();
    HouseholdCase ofOne = seenByOne->value;
    HouseholdCase ofOther = seenByOther->value;
    first(ofOne.household);
    second(ofOther.household);
    if (Outcome saved = one.save(*seenByOne, ofOne); !saved)
        return saved;
    return other.save(*seenByOther, ofOther);
}

Outcome MainJob::editDifferentFields()
{
    const Outcome edited = editBoth(
        *m_lifang, *m_wangqiang, m_merged, [](Household &h) { h.address = u"三组8号"_qs; },
        [](Household &h) { h.plannedExitYear = 2021; });
    if (!edited)
        return edited;
    if (Outcome synced = syncAll(); !synced)
        return synced;
    for (Device *device : devices()) {
        const Result<LoadedCase> merged = device->load(m_merged);
        if (!merged)
            return merged.error();
        if (merged->value.household.address != u"三组8号" || merged->value.household.plannedExitYear != 2021)
            return wrong(u"An edit of another field was lost."_qs);
    }
    return {};
}

static Result<std::vector<OpenConflict>> conflictsOf(Device &device)
{
    return device.read([](Database &database) { return openConflicts(database); });
}

Outcome MainJob::editSameField()
{
    const Outcome edited = editBoth(
        *m_lifang, *m_wangqiang, m_contested, [](Household &h) { h.villagerGroup = u"七组"_qs; },
        [](Household &h) { h.villagerGroup = u"八组"_qs; });
    if (!edited)
        return edited;
    if (Outcome synced = syncAll(); !synced)
        return synced;
    const Result<std::vector<OpenConflict>> conflicts = conflictsOf(*m_lifang);
    if (!conflicts)
        return conflicts.error();
    m_report.conflictsRaised = static_cast<qint64>(conflicts->size());
    const bool isAsExpected = conflicts->size() == 1 && conflicts->front().candidates.size() == 2;
    return isAsExpected ? Outcome() : wrong(u"One conflict with two values was expected."_qs);
}

Outcome MainJob::resolveConflict()
{
    const Result<std::vector<OpenConflict>> conflicts = conflictsOf(*m_lifang);
    if (!conflicts)
        return conflicts.error();
    Change change;
    for (const OpenConflict &conflict : *conflicts)
        change.resolve(decidedFor(conflict, conflict.candidates.back().value, u"已与村民小组核实"_qs));
    if (Outcome saved = m_lifang->save(change); !saved)
        return saved;
    if (Outcome synced = syncAll(); !synced)
        return synced;
    for (Device *device : devices()) {
        const Result<std::vector<OpenConflict>> left = conflictsOf(*device);
        if (!left)
            return left.error();
        m_report.conflictsOpen += static_cast<qint64>(left->size());
    }
    return m_report.conflictsOpen == 0 ? Outcome() : wrong(u"A conflict stayed open."_qs);
}

Outcome MainJob::approve()
{
    if (Outcome approved = takeStep(*m_chenjing, m_reviewed, reviewAction::Approved); !approved)
        return approved;
    if (Outcome synced = syncAll(); !synced)
        return synced;
    for (Device *device : devices()) {
        if (Outcome seen = expectState(*device, ReviewState::Approved); !seen)
            return seen;
    }
    return {};
}

// The approval names what it judged, so nobody takes it for one of the new content.
Outcome MainJob::changeAfterApproval()
{
    const Result<LoadedCase> before = m_wangqiang->load(m_reviewed);
    if (!before)
        return before.error();
    HouseholdCase after = before->value;
    after.household.address = u"七组9号"_qs;
    if (Outcome saved = m_wangqiang->save(*before, after); !saved)
        return saved;
    if (Outcome synced = syncAll(); !synced)
        return synced;
    if (Outcome seen = expectState(*m_chenjing, ReviewState::ChangedAfterApproval); !seen)
        return seen;
    return approve();
}

Outcome MainJob::draw(const QString &name, const QString &village)
{
    const auto sheet = m_chenjing->read([&](Database &database) { return causeSheet(database, {.village = village}); });
    if (!sheet)
        return sheet.error();
    const QString png = path(u"charts/"_qs + name + u".png"_qs);
    const QString svg = path(u"charts/"_qs + name + u".svg"_qs);
    if (Outcome drawn = writeExported(png, views::sheetPng(*sheet)); !drawn)
        return drawn;
    if (Outcome drawn = writeExported(svg, views::sheetSvg(*sheet)); !drawn)
        return drawn;
    m_report.charts.append({png, svg});
    return {};
}

Outcome MainJob::drawBefore()
{
    return draw(u"causes-before"_qs, demonstrationVillageCode.toString());
}

Outcome MainJob::drawAfter()
{
    if (Outcome drawn = draw(u"causes-after"_qs, demonstrationVillageCode.toString()); !drawn)
        return drawn;
    return m_options.survey.isEmpty() ? Outcome() : draw(u"causes-survey"_qs, surveyVillageCode.toString());
}

Outcome MainJob::print(const QString &name, const QString &village, const std::vector<Id> &households)
{
    const QString pdf = path(u"forms/"_qs + name + u".pdf"_qs);
    const PrintWish wish{.village = village, .households = households, .printedBy = m_lifang->person()};
    const auto printed = m_lifang->read([&](Database &database) { return app::printForms(database, wish, pdf); });
    if (!printed)
        return printed.error();
    m_report.forms.append(pdf);
    return {};
}

Outcome MainJob::printForms()
{
    const QString village = demonstrationVillageCode.toString();
    if (Outcome printed = print(u"approved-household"_qs, village, {m_reviewed}); !printed)
        return printed;
    if (Outcome printed = print(u"village"_qs, village, {}); !printed)
        return printed;
    if (m_options.survey.isEmpty())
        return {};
    const QString survey = surveyVillageCode.toString();
    auto households = m_lifang->read([&](Database &database) { return householdsHere(database, survey); });
    if (!households)
        return households.error();
    households->resize(std::min<size_t>(households->size(), surveyFormsPrinted));
    return print(u"survey"_qs, survey, *households);
}

Outcome MainJob::compareScope(const QString &scope)
{
    const Result<QByteArray> ofServer = m_server.stateDigest(scope);
    if (!ofServer)
        return ofServer.error();
    QMap<QString, QString> &digests = m_report.states[scope];
    digests.insert(u"server"_qs, QString::fromLatin1(ofServer->toHex()));
    for (Device *device : devices()) {
        if (device == m_chenjing.get() && scope.startsWith(u"identity/"))
            continue; // a coordinator may not have it
        const auto ofDevice = device->read([&](Database &database) { return recomputedStateDigest(database, scope); });
        if (!ofDevice)
            return ofDevice.error();
        digests.insert(device->person(), QString::fromLatin1(ofDevice->toHex()));
        m_report.devicesEqual = m_report.devicesEqual && *ofDevice == *ofServer;
    }
    return {};
}

Outcome MainJob::compareStates()
{
    m_report.devicesEqual = true;
    QStringList villages{demonstrationVillageCode.toString()};
    if (!m_options.survey.isEmpty())
        villages.append(surveyVillageCode.toString());
    for (const QString &village : villages) {
        for (const ScopeKind kind : {ScopeKind::Village, ScopeKind::Identity}) {
            if (village == surveyVillageCode && kind == ScopeKind::Identity)
                continue; // the file has no document numbers
            if (Outcome compared = compareScope(scopeName(kind, village)); !compared)
                return compared;
        }
    }
    if (Outcome counted = countRecords(); !counted)
        return counted;
    return m_report.devicesEqual ? Outcome() : wrong(u"The devices and the server do not hold the same."_qs);
}

Outcome MainJob::countRecords()
{
    const auto counts = m_chenjing->read([](Database &database) { return recordCounts(database); });
    if (!counts)
        return counts.error();
    m_report.households = counts->households;
    m_report.members = counts->members;
    return {};
}

} // namespace app
