// SPDX-License-Identifier: GPL-3.0-or-later
// What a run of the main job did, for people and for other programs: report.json.
#pragma once

#include "models/base/Result.h"

#include <QJsonObject>
#include <QMap>
#include <QStringList>

#include <vector>

namespace app {

struct MainJobReport
{
    struct Step
    {
        QString name;
        double seconds = 0;
    };

    qint64 households = 0; // on the server and on every device in the end
    qint64 members = 0;
    qint64 drafts = 0;          // of the survey file: incomplete, kept with the reason
    qint64 conflictsRaised = 0; // by two people who wrote the same field
    qint64 conflictsOpen = 0;   // in the end, on all devices together
    bool devicesEqual = false;
    QMap<QString, QMap<QString, QString>> states; // scope → who (a login, or "server") → digest of the state, hex
    std::vector<Step> steps;
    QStringList databases;
    QStringList charts;
    QStringList forms; // PDF
    QString failure;   // the step that failed, and why; empty if all is as it must be
};

QJsonObject toJson(const MainJobReport &report);
models::Outcome writeReport(const MainJobReport &report, const QString &path);

} // namespace app
