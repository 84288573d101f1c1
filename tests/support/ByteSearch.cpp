// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/ByteSearch.h"

#include <QByteArrayMatcher>
#include <QDirIterator>
#include <QFile>
#include <QStringEncoder>

#include <vector>

namespace support {

namespace {

struct Needle
{
    QString what;
    QByteArrayMatcher matcher;
};

std::vector<Needle> needlesFor(const QStringList &texts)
{
    static constexpr std::pair<QStringConverter::Encoding, const char *> encodings[] = {
        {QStringConverter::Utf8, "UTF-8"},
        {QStringConverter::Utf16LE, "UTF-16 LE"},
        {QStringConverter::Utf16BE, "UTF-16 BE"},
    };
    std::vector<Needle> needles;
    for (const QString &text : texts) {
        for (const auto &[encoding, name] : encodings) {
            const QByteArray bytes = QStringEncoder(encoding)(text);
            needles.push_back({text + u", "_qs + QLatin1String(name), QByteArrayMatcher(bytes)});
        }
    }
    return needles;
}

} // namespace

ByteSearch searchBytes(const QStringList &folders, const QStringList &texts)
{
    ByteSearch search;
    const std::vector<Needle> needles = needlesFor(texts);
    for (const QString &folder : folders) {
        QDirIterator walk(folder, QDir::Files | QDir::Hidden | QDir::System, QDirIterator::Subdirectories);
        while (walk.hasNext()) {
            QFile file(walk.next());
            if (!file.open(QIODevice::ReadOnly)) {
                search.found.append(file.fileName() + u": cannot be read"_qs);
                continue;
            }
            const QByteArray content = file.readAll();
            ++search.files;
            search.bytes += content.size();
            for (const Needle &needle : needles) {
                if (needle.matcher.indexIn(content) >= 0)
                    search.found.append(file.fileName() + u": "_qs + needle.what);
            }
        }
    }
    return search;
}

} // namespace support
