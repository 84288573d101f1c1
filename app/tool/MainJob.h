// SPDX-License-Identifier: GPL-3.0-or-later
// The main job from nothing to the printed form, without a window: a real server over TLS, three enrolled devices with
// encrypted files, and the story of DESIGN.md §1, one function a step. Everything lies in one folder.
#pragma once

#include "app/tool/DemonstrationServer.h"
#include "app/tool/Device.h"
#include "app/tool/MainJobReport.h"
#include "models/rules/ReviewStatus.h"
#include "models/storage/KeychainStore.h"

namespace app {

struct MainJobOptions
{
    QString serverProgram;
    QString folder;
    int households = 40; // of the demonstration village
    QString survey{};    // CSV file of somebody else's making; empty: none
    QString mapping{};   // how its columns become fields
};

class MainJob
{
public:
    explicit MainJob(MainJobOptions options);
    ~MainJob();

    // Every step, until one fails; the report says which and is written to the folder either way.
    models::Outcome run();
    const MainJobReport &report() const { return m_report; }

private:
    struct Step;
    static std::span<const Step> steps();

    models::Outcome prepareFolder();
    models::Outcome startServer();
    models::Outcome enrolDevices();
    models::Outcome enterOffline();
    models::Outcome importSurveyOffline();
    models::Outcome sendEverything();
    models::Outcome bootstrapOthers();
    models::Outcome submitForReview();
    models::Outcome drawBefore();
    models::Outcome returnWithComment();
    models::Outcome correctCase();
    models::Outcome editDifferentFields();
    models::Outcome editSameField();
    models::Outcome resolveConflict();
    models::Outcome approve();
    models::Outcome changeAfterApproval();
    models::Outcome drawAfter();
    models::Outcome printForms();
    models::Outcome compareStates();

    std::array<Device *, 3> devices() const { return {m_lifang.get(), m_wangqiang.get(), m_chenjing.get()}; }
    models::Outcome runStep(const Step &step);
    models::Outcome syncAll();
    models::Outcome enrol(const QString &login, std::unique_ptr<Device> &device);
    models::Outcome draw(const QString &name, const QString &village);
    models::Outcome print(const QString &name, const QString &village, const std::vector<models::Id> &households);
    models::Outcome compareScope(const QString &scope);
    models::Outcome countRecords();
    models::Outcome expectState(Device &device, models::ReviewState state);
    QString path(const QString &name) const { return m_options.folder + u'/' + name; }

    const MainJobOptions m_options;
    models::KeychainStore m_keychain{keychainService.toString()};
    DemonstrationServer m_server;
    std::unique_ptr<Device> m_lifang;    // cadre
    std::unique_ptr<Device> m_wangqiang; // cadre of the same village, on another laptop
    std::unique_ptr<Device> m_chenjing;  // coordinator
    std::vector<models::HouseholdCase> m_entered;
    models::Id m_reviewed;  // the case that is returned, corrected and approved
    models::Id m_merged;    // the case in which different fields are edited at the same time
    models::Id m_contested; // the case in which the same field is
    MainJobReport m_report;
};

} // namespace app
