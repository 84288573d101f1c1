// SPDX-License-Identifier: GPL-3.0-or-later
// The pages of the program by name: icon, title, group in the navigation and whose they are, in the order they stand.
#pragma once

#include "models/schema/Role.h"

#include <QString>

#include <span>

namespace views {

enum class PageGroup { Work, Services, Analysis, System };

struct PageSpec
{
    const char *id;
    const char *icon;
    const char *title; // source text in the context "Page"
    PageGroup group;
    models::Roles roles;
};

std::span<const PageSpec> pageSpecs();
const PageSpec *pageSpec(QStringView id); // nullptr if there is no such page
QString pageTitle(const PageSpec &spec);  // translated

} // namespace views
