// SPDX-License-Identifier: GPL-3.0-or-later
// A village as its scope knows it. The scope's name never changes; the present code and name are attributes.
#pragma once

#include "models/schema/EntityType.h"

namespace models {

struct Village
{
    Id id{};
    QString code{};
    QString name{};
    QString alias{};
    QString township{};
    QString county{};
    QString city{};
    QString province{};

    bool operator==(const Village &) const = default;
};

template <>
const EntityType &typeOf<Village>();

} // namespace models
