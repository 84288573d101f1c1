// SPDX-License-Identifier: GPL-3.0-or-later
// Who somebody is to the program (DESIGN.md §1), in memory as bits so that a field can name all who may edit it.
#pragma once

#include <QString>

#include <optional>
#include <span>

namespace models {

enum class Role : quint32 {
    Cadre = 1,       // 驻村干部
    Coordinator = 2, // 高校协调员
    Expert = 4,      // 高校专家
    Student = 8,     // 大学生
    Reviewer = 16,   // 乡镇、县审核
    Enterprise = 32, // 企业
    Admin = 64       // 管理员
};

using Roles = quint32; // a set of Role bits

constexpr Roles operator|(Role a, Role b)
{
    return static_cast<Roles>(a) | static_cast<Roles>(b);
}
constexpr Roles operator|(Roles a, Role b)
{
    return a | static_cast<Roles>(b);
}
constexpr bool contains(Roles roles, Role role)
{
    return (roles & static_cast<Roles>(role)) != 0;
}
constexpr bool haveCommon(Roles some, Roles others)
{
    return (some & others) != 0;
}

std::span<const Role> allRoles();
QString roleCode(Role role);  // stable text, in storage and on the wire: "cadre"
QString roleLabel(Role role); // translated
std::optional<Role> roleFromCode(QStringView code);

} // namespace models
