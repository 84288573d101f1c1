// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/server/GrantRules.h"

#include <QCoreApplication>
#include <QRegularExpression>

#include <array>

namespace syncing {

using models::Error;
using models::ErrorKind;
using models::Role;

struct ScopeRule
{
    const char *prefix;
    models::Roles roles;
};

static constexpr std::array rules{
    ScopeRule{"village/", Role::Cadre | Role::Coordinator | Role::Expert | Role::Student | Role::Reviewer},
    ScopeRule{"identity/", Role::Cadre | Role::Reviewer},
    ScopeRule{"service/", Role::Cadre | Role::Coordinator | Role::Expert | Role::Student | Role::Reviewer},
    ScopeRule{"trade/", Role::Cadre | Role::Coordinator | Role::Enterprise},
    ScopeRule{"org/", Role::Coordinator | Role::Expert | Role::Student | Role::Reviewer | Role::Enterprise},
};

static const ScopeRule *ruleOf(const QString &scope)
{
    static const QRegularExpression form(u"^[a-z]+(/[\\p{L}\\p{N}_.-]+){1,2}$"_qs,
                                         QRegularExpression::UseUnicodePropertiesOption);
    if (scope.size() > 200 || !form.match(scope).hasMatch())
        return nullptr;
    for (const ScopeRule &rule : rules) {
        if (scope.startsWith(QLatin1String(rule.prefix)))
            return &rule;
    }
    return nullptr;
}

models::Outcome checkGrant(const QString &scope, Role role)
{
    if (scope == QLatin1String("commons")) {
        return Error{ErrorKind::Denied,
                     QCoreApplication::translate("ServerError", "Everybody reads commons; it is not granted."),
                     QString()};
    }
    const ScopeRule *rule = ruleOf(scope);
    if (!rule) {
        return Error{ErrorKind::Invalid,
                     QCoreApplication::translate("ServerError",
                                                 "A scope is village/…, identity/…, service/…, trade/…/… or org/…"),
                     scope};
    }
    if (!models::contains(rule->roles, role)) {
        return Error{ErrorKind::Denied,
                     QCoreApplication::translate("ServerError", "This role may not read such a scope."),
                     models::roleCode(role) % u' ' % scope};
    }
    return {};
}

QStringList withCompanions(const QString &scope, Role role)
{
    const bool readsIdentities = role == Role::Cadre || role == Role::Reviewer;
    return readsIdentities ? endingWith(scope) : QStringList{scope};
}

QStringList endingWith(const QString &scope)
{
    const QLatin1String village("village/");
    if (!scope.startsWith(village))
        return {scope};
    return {scope, u"identity/"_qs % scope.mid(village.size())};
}

} // namespace syncing
