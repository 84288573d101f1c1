// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/shell/PageSpec.h"

#include <QCoreApplication>

#include <array>

namespace views {

using models::Role;

static constexpr models::Roles caseRoles = Role::Cadre | Role::Coordinator | Role::Reviewer;
static constexpr models::Roles fieldRoles = Role::Cadre | Role::Coordinator;
static constexpr models::Roles everybody =
    Role::Cadre | Role::Coordinator | Role::Expert | Role::Student | Role::Reviewer | Role::Enterprise | Role::Admin;

static constexpr std::array specs{
    PageSpec{"home", "home", QT_TRANSLATE_NOOP("Page", "To do"), PageGroup::Work, everybody},
    PageSpec{"review", "review", QT_TRANSLATE_NOOP("Page", "Review"), PageGroup::Work,
             Role::Coordinator | Role::Reviewer},
    PageSpec{"households", "household", QT_TRANSLATE_NOOP("Page", "Households"), PageGroup::Work, caseRoles},
    PageSpec{"visits", "visit", QT_TRANSLATE_NOOP("Page", "Visits"), PageGroup::Work, caseRoles},
    PageSpec{"measures", "help", QT_TRANSLATE_NOOP("Page", "Measures"), PageGroup::Work, caseRoles},
    PageSpec{"monitoring", "monitor", QT_TRANSLATE_NOOP("Page", "Monitoring"), PageGroup::Work, caseRoles},
    PageSpec{"policies", "policy", QT_TRANSLATE_NOOP("Page", "Policies"), PageGroup::Services, everybody},
    PageSpec{"consultation", "consult", QT_TRANSLATE_NOOP("Page", "Consultation"), PageGroup::Services,
             fieldRoles | Role::Expert},
    PageSpec{"commerce", "commerce", QT_TRANSLATE_NOOP("Page", "Products"), PageGroup::Services,
             fieldRoles | Role::Student | Role::Enterprise},
    PageSpec{"investment", "invest", QT_TRANSLATE_NOOP("Page", "Investment"), PageGroup::Services,
             fieldRoles | Role::Reviewer | Role::Enterprise},
    PageSpec{"innovation", "innovate", QT_TRANSLATE_NOOP("Page", "Innovation"), PageGroup::Services,
             fieldRoles | Role::Student},
    PageSpec{"training", "training", QT_TRANSLATE_NOOP("Page", "Training"), PageGroup::Services, everybody},
    PageSpec{"notices", "notice", QT_TRANSLATE_NOOP("Page", "Notices"), PageGroup::Services, caseRoles},
    PageSpec{"analysis", "analysis", QT_TRANSLATE_NOOP("Page", "Analysis"), PageGroup::Analysis, caseRoles},
    PageSpec{"reports", "report", QT_TRANSLATE_NOOP("Page", "Reports"), PageGroup::Analysis, caseRoles},
    PageSpec{"sync", "sync", QT_TRANSLATE_NOOP("Page", "Sync"), PageGroup::System, everybody},
    PageSpec{"settings", "settings", QT_TRANSLATE_NOOP("Page", "Settings"), PageGroup::System, everybody},
};

std::span<const PageSpec> pageSpecs()
{
    return specs;
}

const PageSpec *pageSpec(QStringView id)
{
    for (const PageSpec &spec : specs) {
        if (id == QLatin1String(spec.id))
            return &spec;
    }
    return nullptr;
}

QString pageTitle(const PageSpec &spec)
{
    return QCoreApplication::translate("Page", spec.title);
}

} // namespace views
