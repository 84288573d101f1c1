// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/schema/Role.h"

#include <QCoreApplication>

#include <array>

namespace models {

struct RoleName
{
    Role role;
    const char *code;
    const char *label;
};

static constexpr std::array roleNames{
    RoleName{Role::Cadre, "cadre", QT_TRANSLATE_NOOP("Role", "Resident cadre")},
    RoleName{Role::Coordinator, "coordinator", QT_TRANSLATE_NOOP("Role", "University coordinator")},
    RoleName{Role::Expert, "expert", QT_TRANSLATE_NOOP("Role", "University expert")},
    RoleName{Role::Student, "student", QT_TRANSLATE_NOOP("Role", "Student")},
    RoleName{Role::Reviewer, "reviewer", QT_TRANSLATE_NOOP("Role", "Government reviewer")},
    RoleName{Role::Enterprise, "enterprise", QT_TRANSLATE_NOOP("Role", "Enterprise")},
    RoleName{Role::Admin, "admin", QT_TRANSLATE_NOOP("Role", "Administrator")},
};

std::span<const Role> allRoles()
{
    static constexpr std::array roles{Role::Cadre,    Role::Coordinator, Role::Expert, Role::Student,
                                      Role::Reviewer, Role::Enterprise,  Role::Admin};
    return roles;
}

QString roleCode(Role role)
{
    for (const RoleName &name : roleNames) {
        if (name.role == role)
            return QString::fromLatin1(name.code);
    }
    Q_UNREACHABLE();
}

QString roleLabel(Role role)
{
    for (const RoleName &name : roleNames) {
        if (name.role == role)
            return QCoreApplication::translate("Role", name.label);
    }
    Q_UNREACHABLE();
}

std::optional<Role> roleFromCode(QStringView code)
{
    for (const RoleName &name : roleNames) {
        if (code == QLatin1String(name.code))
            return name.role;
    }
    return std::nullopt;
}

} // namespace models
