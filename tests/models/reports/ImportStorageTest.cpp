// SPDX-License-Identifier: GPL-3.0-or-later
// What an import leaves in the store: all of it, once, and what only the file could tell as a comment on the field.
#include "models/reports/ImportStorage.h"

#include "models/reports/CaseCheck.h"
#include "models/rules/DemonstrationVillage.h"
#include "models/storage/CaseQueries.h"
#include "models/storage/ClientStore.h"
#include "models/storage/SyncControl.h"
#include "models/storage/VillageQueries.h"
#include "tests/support/CountingIds.h"

#include <QTemporaryDir>
#include <QTest>

using namespace models;

class ImportStorageTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();

    void everythingIsOneSave();
    void theSameImportAgainChangesNothing();
    void whatPeopleChangedStays();
    void whatTheyRemovedStaysRemoved();
    void aReasonOfTheFileBecomesAComment();
    void theCheckFindsADocumentThatTwoHouseholdsHave();

private:
    HouseholdImport import() const;
    ImportReceipt stored(const HouseholdImport &import);
    LoadedCase loaded(const Id &household);

    const ImportTarget m_target{demonstrationVillageCode.toString(), u"导入 people"_qs};
    std::unique_ptr<QTemporaryDir> m_folder;
    ManualClock m_clock;
    std::unique_ptr<support::CountingIds> m_ids;
    std::unique_ptr<ClientStore> m_store;
};

void ImportStorageTest::init()
{
    m_store.reset();
    m_folder = std::make_unique<QTemporaryDir>();
    m_ids = std::make_unique<support::CountingIds>(quint8(1));
    auto store = ClientStore::open(m_folder->filePath(u"hemai.db"_qs), nullptr, m_clock, *m_ids);
    QVERIFY(store.ok());
    m_store = std::move(*store);
}

HouseholdImport ImportStorageTest::import() const
{
    HouseholdImport import;
    for (const HouseholdCase &household : demonstrationHouseholds(3))
        import.households.push_back({.key = household.household.provisionalNumber, .householdCase = household});
    return import;
}

ImportReceipt ImportStorageTest::stored(const HouseholdImport &import)
{
    const Result<ImportReceipt> receipt = storeImport(*m_store, import, m_target);
    return receipt ? *receipt : ImportReceipt{.stored = -1};
}

LoadedCase ImportStorageTest::loaded(const Id &household)
{
    const Result<std::optional<LoadedCase>> loaded = loadCase(m_store->database(), household);
    return loaded && *loaded ? **loaded : LoadedCase();
}

void ImportStorageTest::everythingIsOneSave()
{
    const auto expected = expectedReceipt(m_store->database(), import());
    const ImportReceipt receipt = stored(import());
    QCOMPARE(receipt.stored, qint64(3));
    QVERIFY(expected && expected->stored == 3 && expected->members == receipt.members);
    const Result<RecordCounts> counts = recordCounts(m_store->database());
    QVERIFY(counts.ok());
    QCOMPARE(counts->households, qint64(3));
    QCOMPARE(counts->members, receipt.members);
    const auto control = readSyncControl(m_store->database());
    QVERIFY(control.ok());
    QCOMPARE(control->txn, qint64(1));
}

void ImportStorageTest::theSameImportAgainChangesNothing()
{
    stored(import());
    const auto expected = expectedReceipt(m_store->database(), import());
    QVERIFY(expected && expected->stored == 0 && expected->unchanged == 3 && expected->differing.empty());
    const ImportReceipt again = stored(import());
    QCOMPARE(again.stored, qint64(0));
    QCOMPARE(again.unchanged, qint64(3));
    QVERIFY(again.differing.empty());
    QCOMPARE(readSyncControl(m_store->database())->txn, qint64(1));
}

void ImportStorageTest::whatPeopleChangedStays()
{
    stored(import());
    const Id household = import().households.front().householdCase.household.id;
    const LoadedCase before = loaded(household);
    HouseholdCase after = before.value;
    after.household.address = u"九组1号"_qs;
    QVERIFY(m_store->commit(changeBetween(before, after)));
    const ImportReceipt again = stored(import());
    QCOMPARE(again.differing, std::vector<Id>{household});
    QCOMPARE(loaded(household).value.household.address, u"九组1号"_qs);
}

void ImportStorageTest::whatTheyRemovedStaysRemoved()
{
    stored(import());
    const Id household = import().households.front().householdCase.household.id;
    const auto record = m_store->load<Household>(household);
    QVERIFY(record && *record);
    Change removal;
    removal.remove(**record);
    QVERIFY(m_store->commit(removal));
    stored(import());
    QVERIFY(loaded(household).removed);
}

void ImportStorageTest::aReasonOfTheFileBecomesAComment()
{
    HouseholdImport file = import();
    ImportedHousehold &draft = file.households.back();
    const Member &member = draft.householdCase.members.front();
    const EntityType &type = typeOf<Member>();
    draft.reasons.push_back(
        {u"member.birth_date"_qs, 17, u"出生日期：读不出"_qs, type.id, member.id, type["birth_date"].id, true});
    draft.reasons.push_back({u"household.main_cause"_qs, 17, u"要填"_qs, typeOf<Household>().id,
                             draft.householdCase.household.id, typeOf<Household>()["main_cause"].id, false});
    const ImportReceipt receipt = stored(file);
    QCOMPARE(receipt.drafts, qint64(1));
    QCOMPARE(receipt.comments, qint64(1));
    const LoadedCase kept = loaded(draft.householdCase.household.id);
    QCOMPARE(kept.value.comments.size(), size_t(1));
    const FieldComment &comment = kept.value.comments.front();
    QCOMPARE(comment.target, member.id.toBytes());
    QCOMPARE(comment.targetField, std::optional<qint64>(type["birth_date"].id));
    QVERIFY(comment.text.contains(u"17"));
    QCOMPARE(stored(file).unchanged, qint64(3));
    m_clock.advance(86'400'000);
    init(); // another device reads the same file a day later: whatever it says, it says the same
    stored(file);
    QVERIFY(loaded(draft.householdCase.household.id).value == kept.value);
}

void ImportStorageTest::theCheckFindsADocumentThatTwoHouseholdsHave()
{
    HouseholdImport file = import();
    const RuleContext context{.codes = CodeBook::shipped(), .today = QDate(2020, 12, 1), .demonstration = true};
    stored(file);
    const auto clean = checkVillage(m_store->database(), m_target.village, context);
    QVERIFY(clean.ok());
    QCOMPARE(clean->households, qint64(3));
    QCOMPARE(clean->withErrors, qint64(0));

    const LoadedCase before = loaded(file.households[1].householdCase.household.id);
    HouseholdCase after = before.value;
    after.identities.front().number = loaded(file.households[0].householdCase.household.id).value.identities[0].number;
    QVERIFY(m_store->commit(changeBetween(before, after)));
    const auto check = checkVillage(m_store->database(), m_target.village, context);
    QVERIFY(check.ok());
    QVERIFY(check->rules.contains(u"V-ID-7"_qs));
    QCOMPARE(check->rules.at(u"V-ID-7"_qs).households, qint64(2));
    std::map<QString, Severity> gravest;
    for (const CheckedProblem &checked : check->problems)
        gravest[checked.problem.rule] = std::max(gravest[checked.problem.rule], checked.problem.severity);
    for (const auto &[rule, count] : check->rules)
        QCOMPARE(int(count.severity), int(gravest[rule]));
    const auto isWarning = [](const auto &rule) { return rule.second == Severity::Warning; };
    QVERIFY(std::ranges::any_of(gravest, isWarning));
}

QTEST_GUILESS_MAIN(ImportStorageTest)
#include "ImportStorageTest.moc"
