// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/reports/RegistrationForm.h"

#include "models/base/Decimal.h"
#include "models/base/Text.h"
#include "models/rules/NetIncome.h"
#include "models/schema/CodeBook.h"

namespace models {

namespace {

constexpr size_t memberRows = 6; // the paper can be filled in by hand up to here

// Builds the sections of one form; lives only while it is made.
class Composer
{
public:
    Composer(const HouseholdCase &householdCase, const CodeBook &codes, const PrintContext &context)
        : m_case(householdCase), m_codes(codes), m_context(context)
    {}

    QString say(QStringView zh, const char *en) const { return isChinese() ? zh.toString() : QString::fromLatin1(en); }
    FormSection household() const;
    FormSection members() const;
    FormSection income() const;
    QString foot() const;
    QString watermark() const;

private:
    bool isChinese() const { return m_context.language == Language::Chinese; }
    QString labelOf(const EntityType &type, const char *field) const { return type[field].label(m_context.language); }
    FormCell label(double share, const QString &text) const { return {FormCellKind::Label, share, text}; }
    FormCell label(double share, const char *field) const { return label(share, labelOf(typeOf<Household>(), field)); }
    FormCell value(double share, const QString &text) const { return {FormCellKind::Centre, share, text}; }
    FormCell left(double share, const QString &text) const { return {FormCellKind::Left, share, text}; }
    FormCell choices(double share, const char *list, const QStringList &ticked) const;
    FormCell yesNo(double share, std::optional<bool> flag) const;
    FormCell money(double share, std::optional<qint64> fen, bool strong = false) const;
    const std::array<double, 10> &memberShares() const;
    FormLine memberLine(size_t row, const Member *member) const;
    QString code(const char *list, const QString &value) const;
    QString documentText(const Member &member) const;
    QString healthText(const Member &member) const;
    QString insuranceText(const Member &member) const;
    QString monthText(std::optional<qint64> month) const;
    QString yearText(std::optional<qint64> year) const { return year ? QString::number(*year) : QString(); }
    QString dateText(QDate date) const;

    const HouseholdCase &m_case;
    const CodeBook &m_codes;
    const PrintContext &m_context;
};

QString Composer::code(const char *list, const QString &value) const
{
    return value.isEmpty() ? QString() : m_codes.label(QLatin1String(list), value, m_context.language);
}

// The choices of the form year; a choice of another year that was made is printed too.
FormCell Composer::choices(double share, const char *list, const QStringList &ticked) const
{
    FormCell cell{FormCellKind::Options, share};
    for (const CodeItem &item : m_codes.items(QLatin1String(list))) {
        const bool isTicked = ticked.contains(item.code);
        if (isTicked || item.isValidIn(m_context.year))
            cell.options.push_back({item.label(m_context.language), isTicked});
    }
    return cell;
}

FormCell Composer::yesNo(double share, std::optional<bool> flag) const
{
    FormCell cell{FormCellKind::Options, share};
    cell.options = {{say(u"是", "yes"), flag == true}, {say(u"否", "no"), flag == false}};
    return cell;
}

FormCell Composer::money(double share, std::optional<qint64> fen, bool strong) const
{
    return {FormCellKind::Number, share, fen ? decimalText(*fen, 2, true).replace(u'-', u'\u2212') : QString(), {},
            strong};
}

QString Composer::monthText(std::optional<qint64> month) const
{
    if (!month)
        return {};
    const QString year = QString::number(*month / 100);
    const QString number = QString::number(*month % 100).rightJustified(2, u'0');
    if (isChinese())
        return year + u'年' + number + u'月';
    return year + u'-' + number;
}

QString Composer::dateText(QDate date) const
{
    if (!date.isValid())
        return {};
    return isChinese() ? date.toString(u"yyyy年M月d日") : date.toString(Qt::ISODate);
}

FormSection Composer::household() const
{
    const Household &house = m_case.household;
    const Member *head = headOf(m_case);
    const HouseholdContact contact = m_case.contact.value_or(HouseholdContact{});
    const qint64 persons = headcount(m_case);
    const QString atMostTwo = isChinese() ? u"\n（至多 2 项）"_qs : u"\n(at most 2)"_qs;
    FormSection section{say(u"一、户基本信息", "1. Household"), {}, {}};
    section.lines = {
        {label(15, say(u"户主姓名", "Head")), value(12, head ? head->name : QString()), label(12, say(u"村民小组", "Group")),
         value(11, house.villagerGroup), label(12, say(u"联系电话", "Telephone")),
         value(15, maskedPhone(contact.phone)), label(12, say(u"家庭人口", "Persons")),
         value(11, isChinese() ? QString::number(persons) + u" 人" : QString::number(persons))},
        {label(15, "address"), left(isChinese() ? 50 : 42, house.address), label(isChinese() ? 18 : 26, "soldier_family"), yesNo(17, house.soldierFamily)},
        {label(15, "standard"), choices(35, "standard", {house.standard}), label(12, "listed_month"),
         value(13, monthText(house.listedMonth)), label(14, "planned_exit_year"),
         value(11, yearText(house.plannedExitYear))},
        {label(15, "kind"), choices(85, "householdKind", {house.kind})},
        {label(15, "main_cause"), choices(85, "cause", {house.mainCause})},
        {label(15, labelOf(typeOf<Household>(), "other_causes") + atMostTwo), choices(85, "cause", house.otherCauses)},
        {label(15, say(u"致贫原因说明", "Cause remark")), left(85, house.causeRemark)},
        {label(15, "exit_status"), choices(63, "exitStatus", {house.exitStatus}), label(12, "exit_year"),
         value(10, yearText(house.exitYear))},
        {label(15, say(u"开户银行", "Bank")), left(35, contact.bank), label(12, say(u"银行账号", "Account")),
         left(38, maskedNumber(contact.bankAccount))},
        {label(15, "filled_by"), value(35, house.filledBy), label(12, "filled_on"),
         value(38, dateText(house.filledOn))},
    };
    return section;
}

QString Composer::documentText(const Member &member) const
{
    const MemberIdentity *identity = identityOf(m_case, member.id);
    if (identity && !identity->number.isEmpty())
        return maskedNumber(identity->number);
    return member.idRecorded == true ? say(u"已登记", "recorded") : say(u"未登记", "not recorded");
}

QString Composer::healthText(const Member &member) const
{
    QStringList words;
    for (const QString &item : member.health)
        words.append(code("health", item));
    return words.join(isChinese() ? u"、"_qs : u", "_qs);
}

QString Composer::insuranceText(const Member &member) const
{
    if (!member.residentMedicalInsurance)
        return {};
    return *member.residentMedicalInsurance ? u"√"_qs : u"×"_qs;
}

// So wide that the usual words stand in one line.
constexpr std::array memberSharesZh{5.5, 8.5, 11.5, 5.5, 20.5, 12.0, 11.5, 12.5, 6.5, 6.0};
constexpr std::array memberSharesEn{4.5, 9.0, 12.5, 7.5, 18.5, 10.0, 14.5, 9.5, 8.5, 5.5};

const std::array<double, 10> &Composer::memberShares() const
{
    return isChinese() ? memberSharesZh : memberSharesEn;
}

FormLine Composer::memberLine(size_t row, const Member *member) const
{
    FormLine line;
    for (const double share : memberShares())
        line.push_back(value(share, QString()));
    if (!member)
        return line;
    const QStringList texts{
        QString::number(row + 1),
        member->name,
        code("relation", member->relation),
        code("sex", member->sex),
        documentText(*member),
        healthText(*member),
        member->schoolStatus.isEmpty() ? code("education", member->education)
                                       : code("schoolStatus", member->schoolStatus),
        code("labourSkill", member->labourSkill),
        member->workMonths ? QString::number(*member->workMonths) : QString(),
        insuranceText(*member),
    };
    for (size_t i = 0; i < line.size(); ++i)
        line[i].text = texts.at(static_cast<qsizetype>(i));
    return line;
}

FormSection Composer::members() const
{
    const qint64 persons = headcount(m_case);
    FormSection section{
        isChinese() ? u"二、家庭成员（%1 人）"_qs.arg(persons) : u"2. Members (%1)"_qs.arg(persons), {}, {}};
    const QStringList titles{
        say(u"序号", "No."),
        say(u"姓名", "Name"),
        say(u"与户主关系", "Relation"),
        say(u"性别", "Sex"),
        say(u"证件号码", "ID number"),
        say(u"健康状况", "Health"),
        say(u"文化/在校", "Schooling"),
        say(u"劳动技能", "Labour"),
        say(u"务工\n月数", "Months"),
        say(u"医保", "Ins."),
    };
    FormLine header;
    for (size_t i = 0; i < memberShares().size(); ++i)
        header.push_back(label(memberShares()[i], titles.at(static_cast<qsizetype>(i))));
    section.header = {header};
    for (const Member &member : m_case.members) {
        if (isActive(member))
            section.lines.push_back(memberLine(section.lines.size(), &member));
    }
    while (section.lines.size() < memberRows)
        section.lines.push_back(memberLine(section.lines.size(), nullptr));
    return section;
}

constexpr std::array incomeSharesZh{21.5, 14.5, 15.5, 14.5, 15.5, 18.5};
constexpr std::array incomeSharesEn{25.0, 11.5, 23.5, 11.5, 17.0, 11.5};

FormSection Composer::income() const
{
    const Income *found = incomeOf(m_case, m_context.year);
    const Income income = found ? *found : Income{};
    const KnownTotals totals = knownTotals(income);
    const std::optional<qint64> head = totals.net ? perHead(*totals.net, headcount(m_case)) : std::nullopt;
    const std::array<double, 6> &s = isChinese() ? incomeSharesZh : incomeSharesEn;
    const auto item = [&](double share, const char *field) { return label(share, labelOf(typeOf<Income>(), field)); };
    const QString title = isChinese() ? u"三、收入（%1年10月1日—%2年9月30日，单位：元）"_qs
                                      : u"3. Income (1 October %1 to 30 September %2, yuan)"_qs;
    FormSection section{title.arg(m_context.year - 1).arg(m_context.year), {}, {}};
    section.lines = {
        {item(s[0], "wages"), money(s[1], income.wages), item(s[2], "business"), money(s[3], income.business),
         item(s[4], "business_cost"), money(s[5], income.businessCost)},
        {item(s[0], "asset_dividends"), money(s[1], income.assetDividends), item(s[2], "other_property"),
         money(s[3], income.otherProperty), label(s[4], say(u"财产性收入", "Property income")),
         money(s[5], totals.property)},
        {item(s[0], "family_planning_award"), money(s[1], income.familyPlanningAward), item(s[2], "minimum_allowance"),
         money(s[3], income.minimumAllowance), item(s[4], "special_support"), money(s[5], income.specialSupport)},
        {item(s[0], "pension"), money(s[1], income.pension), item(s[2], "ecological_compensation"),
         money(s[3], income.ecologicalCompensation), item(s[4], "other_transfers"), money(s[5], income.otherTransfers)},
        {label(s[0], say(u"转移性收入", "Transfers")), money(s[1], totals.transfers),
         label(s[2], say(u"年收入", "Gross income")), money(s[3], totals.gross),
         label(s[4], say(u"纯收入", "Net income")), money(s[5], totals.net)},
        {label(s[0], say(u"家庭人口", "Persons")),
         {FormCellKind::Number, s[1], QString::number(headcount(m_case))},
         label(s[2] + s[3] + s[4], say(u"人均纯收入（纯收入 ÷ 家庭人口）", "Net income per head (net income / persons)")),
         money(s[5], head, true)},
    };
    return section;
}

QString Composer::foot() const
{
    const QString when = isChinese() ? m_context.printedAt.toString(u"yyyy年M月d日 HH:mm"_qs)
                                     : m_context.printedAt.toString(u"yyyy-MM-dd HH:mm"_qs);
    QString text = say(u"表号：HM-01　打印：", "Form HM-01, printed by ") + m_context.printedBy + u' ' + when;
    if (m_context.demonstration)
        text += say(u"　演示数据", ", demonstration data");
    return text;
}

QString Composer::watermark() const
{
    QString text = m_context.printedBy + u' ' + m_context.printedAt.toString(u"yyyy-MM-dd"_qs);
    if (m_context.demonstration)
        text.prepend(say(u"演示数据 ", "Demonstration "));
    return text;
}

QString numberText(const Household &household, const Composer &composer)
{
    if (!household.number.isEmpty())
        return composer.say(u"户编号：", "Household no. ") + household.number;
    return composer.say(u"临时编号：", "Provisional no. ") + household.provisionalNumber;
}

} // namespace

QString placeText(const Village &village, Language language)
{
    const bool isChinese = language == Language::Chinese;
    const QString place = village.province + village.city + village.county + village.township + village.name;
    return place + (isChinese ? u"（"_qs : u" ("_qs) + village.code + (isChinese ? u"）"_qs : u")"_qs);
}

PrintedForm registrationForm(const HouseholdCase &householdCase, const CodeBook &codes, const PrintContext &context)
{
    const Composer composer(householdCase, codes, context);
    PrintedForm form;
    form.title = composer.say(u"贫困户登记表", "Household registration form");
    form.continued = form.title + composer.say(u"（续）", " (continued)");
    form.subtitle = composer.say(u"（%1 年度）", "(year %1)").arg(context.year);
    form.place = placeText(context.village, context.language);
    form.number = numberText(householdCase.household, composer);
    form.village = context.village.name;
    form.householdNumber = householdCase.household.number.isEmpty() ? householdCase.household.provisionalNumber
                                                                    : householdCase.household.number;
    form.sections = {composer.household(), composer.members(), composer.income()};
    form.signatures = {composer.say(u"户主签名（手印）", "Head (thumbprint)"),
                       composer.say(u"填表人（签名）", "Filled in by"),
                       composer.say(u"驻村工作队长（签名）", "Head of work team"),
                       composer.say(u"村民委员会（盖章）", "Village committee (seal)")};
    form.signatureDate = composer.say(u"年　月　日", "date");
    form.note =
        composer.say(u"注：本表一式三份，农户、村、乡镇各存一份。证件号码按前 6 后 4 显示，核对原件后当面归还。",
                     "Three copies: household, village, township. Numbers show their first six and last four digits.");
    form.watermark = composer.watermark();
    form.foot = composer.foot();
    form.pageText = composer.say(u"第 %1 页 / 共 %2 页", "page %1 of %2");
    return form;
}

} // namespace models
