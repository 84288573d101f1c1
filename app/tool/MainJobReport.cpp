// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/tool/MainJobReport.h"

#include "models/base/ExportedFile.h"

#include <QJsonArray>
#include <QJsonDocument>

namespace app {

using namespace models;

static QJsonObject statesJson(const MainJobReport &report)
{
    QJsonObject scopes;
    for (auto scope = report.states.begin(); scope != report.states.end(); ++scope) {
        QJsonObject digests;
        for (auto who = scope->begin(); who != scope->end(); ++who)
            digests.insert(who.key(), who.value());
        scopes.insert(scope.key(), digests);
    }
    return scopes;
}

QJsonObject toJson(const MainJobReport &report)
{
    QJsonObject seconds;
    for (const MainJobReport::Step &step : report.steps)
        seconds.insert(step.name, step.seconds);
    QJsonObject json{{u"households"_qs, report.households},
                     {u"members"_qs, report.members},
                     {u"drafts"_qs, report.drafts},
                     {u"conflicts_raised"_qs, report.conflictsRaised},
                     {u"conflicts_open"_qs, report.conflictsOpen},
                     {u"devices_equal"_qs, report.devicesEqual},
                     {u"states"_qs, statesJson(report)},
                     {u"seconds"_qs, seconds},
                     {u"databases"_qs, QJsonArray::fromStringList(report.databases)},
                     {u"charts"_qs, QJsonArray::fromStringList(report.charts)},
                     {u"pdfs"_qs, QJsonArray::fromStringList(report.forms)}};
    if (!report.failure.isEmpty())
        json.insert(u"failure"_qs, report.failure);
    return json;
}

Outcome writeReport(const MainJobReport &report, const QString &path)
{
    return writeExported(path, QJsonDocument(toJson(report)).toJson());
}

} // namespace app
