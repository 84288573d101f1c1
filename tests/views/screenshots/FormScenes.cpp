// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/rules/DemonstrationVillage.h"
#include "models/schema/CodeBook.h"
#include "tests/views/screenshots/Stage.h"
#include "views/forms/HistoryDialog.h"
#include "views/forms/HouseholdForm.h"
#include "views/forms/ReviewPage.h"

#include <QApplication>
#include <QDateTime>
#include <QPlainTextEdit>
#include <QTest>

namespace tests {

using namespace models;
using namespace views;

static FieldComment commentOn(const HouseholdCase &householdCase, const EntityType &type, const Id &record,
                              const char *field, const QString &text)
{
    FieldComment comment;
    comment.id.bytes[0] = static_cast<quint8>(householdCase.comments.size() + 1);
    comment.household = householdCase.household.id;
    comment.targetType = type.id;
    comment.target = record.toBytes();
    comment.targetField = type[field].id;
    comment.text = text;
    comment.byName = u"陈静"_qs;
    comment.at = QDateTime(QDate(2020, 11, 16), QTime(9, 5)).toMSecsSinceEpoch();
    return comment;
}

// A case with a wrong sex, a doubtful labour skill, a trade without costs, and a comment: every colour of a form.
static HouseholdCase troubledCase()
{
    HouseholdCase troubled = demonstrationHouseholds(1).front();
    Member &last = troubled.members.back();
    last.sex = last.sex == u"1"_qs ? u"2"_qs : u"1"_qs;
    last.labourSkill = u"05"_qs;
    for (Income &income : troubled.incomes) {
        if (income.year == 2020)
            income.businessCost = 0;
    }
    troubled.comments.push_back(
        commentOn(troubled, typeOf<Member>(), last.id, "education", u"与去年登记的不一样，请核对毕业证。"_qs));
    return troubled;
}

static OpenCase openedCase(const HouseholdCase &stored)
{
    OpenCase opened;
    opened.stored = stored;
    opened.village = demonstrationVillage();
    opened.year = 2020;
    opened.userName = u"李芳"_qs;
    opened.demonstration = true;
    opened.today = QDate(2020, 11, 18);
    opened.povertyLines = {{2020, 400'000}};
    return opened;
}

static void press(Qt::Key key, Qt::KeyboardModifiers modifiers = Qt::NoModifier)
{
    if (QWidget *focus = QApplication::focusWidget())
        QTest::keyClick(focus, key, modifiers);
}

static FieldRef memberField(const HouseholdCase &householdCase, const char *field)
{
    return {typeOf<Member>().id, householdCase.members.back().id, typeOf<Member>()[field].id};
}

static void closePopup()
{
    if (QWidget *popup = QApplication::activePopupWidget())
        popup->close();
}

static void showPopups(Stage &stage, HouseholdForm &form, const HouseholdCase &shown)
{
    form.showField(memberField(shown, "education"));
    press(Qt::Key_Down, Qt::AltModifier);
    stage.show(u"04-form-3-codes"_qs);
    closePopup();
    form.showField({typeOf<Household>().id, shown.household.id, typeOf<Household>()["filled_on"].id});
    press(Qt::Key_Down, Qt::AltModifier);
    stage.show(u"04-form-4-calendar"_qs);
    closePopup();
}

static void showForm(Stage &stage)
{
    const HouseholdCase shown = troubledCase();
    UuidSource ids(stage.clock());
    auto *form = new HouseholdForm(stage.theme(), CodeBook::shipped(), ids, stage.clock());
    stage.open({{u"households"_qs, new Page(stage.theme())}});
    stage.window().open(form);
    OpenCase opened = openedCase(shown);
    opened.conflicts = {{typeOf<Household>().id, shown.household.id, typeOf<Household>()["main_cause"].id}};
    form->open(opened);
    form->focusStart();
    stage.show(u"04-form-1-first-problem"_qs);
    form->draftSaved(stage.clock().nowMs());
    form->showField(memberField(shown, "sex"));
    stage.show(u"04-form-2-problem"_qs);
    showPopups(stage, *form, shown);
    form->showField({typeOf<Household>().id, shown.household.id, typeOf<Household>()["main_cause"].id});
    stage.show(u"04-form-5-conflict"_qs);
    for (int section = 0; section < 3; ++section)
        press(Qt::Key_PageUp);
    for (const QChar section : u"ABE"_qs) {
        stage.show(u"04-form-section-"_qs + section);
        press(Qt::Key_PageDown);
    }
    form->saveFailed({ErrorKind::DiskFull,
                      stage.isChinese() ? u"磁盘已满，这一页还没有保存。请腾出空间后重试。"_qs
                                        : u"The disk is full; this page is not saved. Make room and try again."_qs,
                      {}});
    stage.show(u"04-form-7-save-failed"_qs);
    stage.close();
}

static FieldChange changeBy(const Id &account, const QString &name, QDate day, const Value &value)
{
    FieldChange change;
    change.account = account;
    change.author = name;
    change.writtenMs = QDateTime(day, QTime(16, 40)).toMSecsSinceEpoch();
    change.receivedMs = change.writtenMs + 1000;
    change.value = value;
    return change;
}

// Every mark that a change can have.
static std::vector<FieldChange> changesOfEducation(const Id &me)
{
    const Id other = *Id::fromHex(u"a1a1a1a1a1a1a1a1a1a1a1a1a1a1a1a1"_qs);
    const auto code = [](const char *text) { return Value(QString::fromLatin1(text)); };
    std::vector<FieldChange> changes{changeBy(me, u"李芳"_qs, QDate(2020, 11, 18), code("04")),
                                     changeBy(other, u"陈静"_qs, QDate(2020, 11, 16), code("03")),
                                     changeBy(other, u"王志强"_qs, QDate(2020, 11, 12), code("02")),
                                     changeBy(me, u"李芳"_qs, QDate(2020, 11, 11), code("03")),
                                     changeBy(me, u"李芳"_qs, QDate(2019, 12, 3), code("01"))};
    changes[0].mark = ChangeMark::Waiting;
    changes[1].mark = ChangeMark::Decided;
    changes[1].reason = u"已核对毕业证。"_qs;
    changes[2].mark = ChangeMark::Disputed;
    changes[2].receivedMs += 3 * 86'400'000LL;
    for (size_t i = 0; i + 1 < changes.size(); ++i)
        changes[i].before = changes[i == 2 ? 4 : i + 1].value;
    changes.back().isFirst = true;
    return changes;
}

static void showHistory(Stage &stage, const FieldRef &place, const ShownHistory &history, int row, const QString &scene)
{
    const Id me = *Id::fromHex(u"b2b2b2b2b2b2b2b2b2b2b2b2b2b2b2b2"_qs);
    ShownHistory shown = history;
    if (row >= 0)
        shown.changes = changesOfEducation(me);
    const Field &field = *typeOf<Member>().field(place.field);
    const models::Language language = stage.isChinese() ? models::Language::Chinese : models::Language::English;
    const QString title = QLatin1String(field.number) + u' ' + field.label(language) + u"·李小花"_qs;
    auto *dialog = new HistoryDialog(stage.theme(), CodeBook::shipped(), place, title, me, &stage.window());
    dialog->setHistory(shown);
    dialog->open();
    dialog->activateWindow();
    [[maybe_unused]] const bool active = QTest::qWaitForWindowActive(dialog);
    for (int i = 0; i < row; ++i)
        press(Qt::Key_Down);
    stage.show(scene);
    delete dialog;
}

static void showHistories(Stage &stage)
{
    stage.open({{u"households"_qs, new Page(stage.theme())}});
    const FieldRef place = memberField(troubledCase(), "education");
    using Source = ShownHistory::Source;
    showHistory(stage, place, {{}, Source::Server, {}}, 2, u"04-history-1-changes"_qs);
    showHistory(stage, place, {{}, Source::ThisComputer, {}}, 0, u"04-history-2-offline"_qs);
    showHistory(stage, place, {{}, Source::Server, {}}, -1, u"04-history-3-nothing"_qs);
    stage.close();
}

static void showNewForm(Stage &stage)
{
    UuidSource ids(stage.clock());
    auto *form = new HouseholdForm(stage.theme(), CodeBook::shipped(), ids, stage.clock());
    stage.open({{u"households"_qs, new Page(stage.theme())}});
    stage.window().open(form);
    HouseholdCase fresh;
    fresh.household.id.bytes[1] = 1;
    fresh.household.formYear = 2020;
    OpenCase opened = openedCase(fresh);
    opened.isNew = true;
    form->open(opened);
    form->focusStart();
    stage.show(u"04-form-8-new"_qs);
    press(Qt::Key_PageDown);
    stage.show(u"04-form-9-new-members"_qs);
    stage.close();
}

static ReviewCase reviewedCase()
{
    ReviewCase reviewed;
    reviewed.now = troubledCase();
    reviewed.before = reviewed.now;
    reviewed.before->household.villagerGroup = u"九组"_qs;
    reviewed.before->household.mainCause = u"02"_qs;
    reviewed.before->members.back().schoolStatus = u"01"_qs;
    reviewed.year = 2020;
    reviewed.today = QDate(2020, 11, 18);
    reviewed.demonstration = true;
    Review submitted;
    submitted.action = u"1"_qs;
    submitted.byName = u"李芳"_qs;
    submitted.at = QDateTime(QDate(2020, 11, 18), QTime(16, 32)).toMSecsSinceEpoch();
    reviewed.now.reviews = {submitted};
    return reviewed;
}

static std::vector<ReviewQueueEntry> queueOfFour(const ReviewCase &first)
{
    const qint64 day = 86'400'000;
    const qint64 at = *first.now.reviews.back().at;
    const auto other = [](quint8 id) {
        Id made;
        made.bytes[3] = id;
        return made;
    };
    return {{first.now.household.id, headOf(first.now)->name, u"龙王潭村一组·李芳"_qs, at, 1, 2},
            {other(1), u"黎继光"_qs, u"龙王潭村五组·李芳"_qs, at, 0, 1},
            {other(2), u"王秀兰"_qs, u"上河村二组·王志强"_qs, at - day, 0, 0},
            {other(3), u"钟水生"_qs, u"上河村四组·王志强"_qs, at - day, 0, 3}};
}

static void showReview(Stage &stage)
{
    UuidSource ids(stage.clock());
    auto *page = new ReviewPage(stage.theme(), CodeBook::shipped(), ids, stage.clock(), u"陈静"_qs);
    page->setFact(u"麻田镇"_qs);
    stage.open({{u"review"_qs, page}});
    page->setQueue({});
    stage.show(u"05-review-1-nothing"_qs);
    const ReviewCase reviewed = reviewedCase();
    page->setQueue(queueOfFour(reviewed));
    page->showCase(reviewed);
    page->focusStart();
    stage.show(u"05-review-2-case"_qs);
    press(Qt::Key_F8);
    press(Qt::Key_F4);
    if (auto *text = qobject_cast<QPlainTextEdit *>(QApplication::focusWidget()))
        text->setPlainText(u"请核对原件。"_qs);
    stage.show(u"05-review-3-comment"_qs);
    stage.close();
}

void showForms(Stage &stage)
{
    showForm(stage);
    showNewForm(stage);
    showHistories(stage);
    showReview(stage);
}

} // namespace tests
