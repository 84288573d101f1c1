// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/rules/PovertyLines.h"

#include "models/entities/Parameter.h"

#include <QCoreApplication>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>

// The files of a static library are reached only after this; it must stand outside any namespace.
static void registerResources()
{
    Q_INIT_RESOURCE(data);
}

namespace models {

static Error unreadable(const QString &detail)
{
    return {
        ErrorKind::Invalid,
        QCoreApplication::translate("PovertyLines", "The table of poverty lines cannot be read. Nothing was changed."),
        detail};
}

static Result<PovertyLine> lineFrom(const QJsonObject &json)
{
    PovertyLine line{.kind = json.value(u"kind").toString(),
                     .region = json.value(u"region").toString(),
                     .year = json.value(u"year").toInt(),
                     .fen = json.value(u"fen").toInteger(),
                     .document = json.value(u"document").toString()};
    const bool known = line.kind == u"poverty" || line.kind == u"monitoring";
    if (!known || line.year < FirstParameterYear || line.year > LastParameterYear || line.fen <= 0)
        return unreadable(u"bad line of the year %1"_qs.arg(line.year));
    return line;
}

const PovertyLines &PovertyLines::shipped()
{
    static const PovertyLines lines = [] {
        registerResources();
        QFile file(u":/hemai/parameters/poverty_lines.json"_qs);
        const bool opened = file.open(QIODevice::ReadOnly);
        Q_ASSERT(opened);
        auto read = fromJson(opened ? file.readAll() : QByteArray());
        Q_ASSERT(read.ok());
        return read ? std::move(*read) : PovertyLines();
    }();
    return lines;
}

Result<PovertyLines> PovertyLines::fromJson(const QByteArray &json)
{
    QJsonParseError failure;
    const QJsonDocument document = QJsonDocument::fromJson(json, &failure);
    if (!document.isArray())
        return unreadable(failure.errorString());
    PovertyLines lines;
    for (const auto &entry : document.array()) {
        const auto line = lineFrom(entry.toObject());
        if (!line)
            return line.error();
        lines.put(*line);
    }
    return lines;
}

const PovertyLine *PovertyLines::find(QStringView kind, int year, QStringView division) const
{
    const PovertyLine *best = nullptr;
    for (const PovertyLine &line : m_lines) {
        const bool holds = line.region.isEmpty() || division.startsWith(line.region); // a null text starts with none
        if (line.kind != kind || line.year != year || !holds)
            continue;
        if (best == nullptr || line.region.size() > best->region.size())
            best = &line;
    }
    return best;
}

void PovertyLines::put(const PovertyLine &line)
{
    const auto same = std::ranges::find_if(m_lines, [&](const PovertyLine &other) {
        return other.kind == line.kind && other.region == line.region && other.year == line.year;
    });
    if (same != m_lines.end())
        *same = line;
    else
        m_lines.push_back(line);
}

} // namespace models
