// SPDX-License-Identifier: GPL-3.0-or-later
// Somebody who works at one computer: registers households, opens a form and saves it much later, removes, reviews,
// comments, decides conflicts. Sees nothing but the store.
#pragma once

#include "SimulatedDevice.h"
#include "models/storage/CaseQueries.h"

namespace simulation {

class SimulatedUser
{
public:
    SimulatedUser(World &world, SimulatedDevice &device, Oracle &oracle, models::Role role, QStringList villages);

    void actSometime(); // goes on until the work is over

private:
    struct Form
    {
        models::LoadedCase before;
        models::HouseholdCase after;
        QString draft;
    };

    void act();
    void registerHousehold();
    void openForm();
    void saveForm();
    void typeIntoDraft();
    void removeSomething();
    void restoreSomething();
    void review();
    void comment();
    void decideConflict();
    void dealWithRefusal();
    void sendAgain(const models::OpId &refused);
    void goOfflineAndBack();

    std::optional<models::LoadedCase> someCase();
    std::vector<models::Id> ids(QByteArrayView sql);
    void alter(models::HouseholdCase &value);
    template <class Record>
    void alterRecord(Record &record);
    models::Value typed(const models::Field &field);
    models::Member newMember(const models::Id &household);
    models::Income income(const models::Id &household, int year);

    World &m_world;
    SimulatedDevice &m_device;
    Oracle &m_oracle;
    const models::Role m_role;
    const QStringList m_villages;
    Dice m_dice;
    std::vector<Form> m_forms;
    int m_count = 0; // of what was typed: no two values are alike
};

} // namespace simulation
