// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/tool/DemonstrationServer.h"

#include "sync/server/store/LogStore.h"

#include <array>

namespace app {

using namespace models;
using syncing::EnrolmentWish;

static constexpr std::array people{
    DemonstrationPerson{"lifang", u"李芳", Role::Cadre},
    DemonstrationPerson{"wangqiang", u"王强", Role::Cadre},
    DemonstrationPerson{"chenjing", u"陈静", Role::Coordinator},
    DemonstrationPerson{"zhaomin", u"赵敏", Role::Reviewer},
    DemonstrationPerson{"admin", u"管理员", Role::Admin},
};

std::span<const DemonstrationPerson> demonstrationPeople()
{
    return people;
}

static Outcome asOutcome(const Result<QString> &said)
{
    return said ? Outcome() : said.error();
}

Outcome DemonstrationServer::addPerson(const DemonstrationPerson &person)
{
    return asOutcome(
        m_server.admin({u"account"_qs, u"add"_qs, QLatin1String(person.login), u"--role"_qs, roleCode(person.role),
                        u"--display-name"_qs, QString::fromUtf16(person.name), u"--password-stdin"_qs},
                       demonstrationPassword.toString()));
}

Outcome DemonstrationServer::addPeople()
{
    const Result<QString> known = m_server.admin({u"account"_qs, u"list"_qs});
    if (!known)
        return known.error();
    const QStringList lines = known->split(u'\n');
    for (const DemonstrationPerson &person : people) {
        const QString begin = QLatin1String(person.login) + u'\t';
        const auto isIt = [&](const QString &line) { return line.startsWith(begin); };
        if (std::any_of(lines.begin(), lines.end(), isIt))
            continue;
        if (Outcome added = addPerson(person); !added)
            return added;
    }
    return publishParameters();
}

// Invented people are admitted, and new forms are of the year that the demonstration plays in.
Outcome DemonstrationServer::publishParameters()
{
    for (const QStringList &parameter :
         {QStringList{u"demonstration"_qs, u"1"_qs}, QStringList{u"form_year"_qs, u"2020"_qs}}) {
        if (Outcome set = asOutcome(m_server.admin(QStringList{u"parameter"_qs, u"set"_qs} + parameter)); !set)
            return set;
    }
    return {};
}

Outcome DemonstrationServer::addVillage(const Village &village)
{
    const QString scope = scopeName(ScopeKind::Village, village.code);
    const Outcome made = asOutcome(m_server.admin({u"village"_qs, u"add"_qs, scope, village.code, village.name,
                                                   u"--township"_qs, village.township, u"--county"_qs, village.county,
                                                   u"--city"_qs, village.city, u"--province"_qs, village.province}));
    if (!made)
        return made;
    for (const DemonstrationPerson &person : people) {
        if (person.role == Role::Admin)
            continue;
        const QStringList grant{u"grant"_qs, u"add"_qs, QLatin1String(person.login), scope};
        if (Outcome granted = asOutcome(m_server.admin(grant)); !granted)
            return granted;
    }
    return {};
}

EnrolmentWish DemonstrationServer::wish(const QString &login, const QString &deviceName) const
{
    return {m_server.url(), m_server.certificate(), login, demonstrationPassword.toString(), deviceName};
}

Result<QByteArray> DemonstrationServer::stateDigest(const QString &scope) const
{
    const auto log = syncing::LogStore::openReadOnly(m_folder + u"/log.sqlite");
    if (!log)
        return log.error();
    const auto row = (*log)->scope(scope);
    if (!row)
        return row.error();
    if (!*row)
        return Error{ErrorKind::NotFound, u"The server has no such scope."_qs, scope};
    return (*row)->stateDigest;
}

} // namespace app
