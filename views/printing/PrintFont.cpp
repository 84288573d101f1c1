// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/printing/PrintFont.h"

#include <QFontDatabase>
#include <QStringList>

#include <array>

namespace views {

struct PrintFace
{
    PrintRole role;
    int units;
    bool bold;
};

static constexpr std::array faces{
    PrintFace{PrintRole::Title, 220, true}, PrintFace{PrintRole::Band, 95, true},
    PrintFace{PrintRole::Body, 95, false},  PrintFace{PrintRole::Strong, 95, true},
    PrintFace{PrintRole::Small, 85, false}, PrintFace{PrintRole::Watermark, 300, false},
};

// Families that are missing are left out: a substitute chosen for the first name would hide the second.
static QStringList serifFamilies()
{
    const QStringList known = QFontDatabase::families();
    QStringList found;
    for (const QString &family :
         {u"SimSun"_qs, u"Songti SC"_qs, u"Noto Serif CJK SC"_qs, u"Source Han Serif SC"_qs, u"Noto Sans CJK SC"_qs}) {
        if (known.contains(family))
            found.append(family);
    }
    return found.isEmpty() ? QStringList{u"serif"_qs} : found;
}

static QFont made(const PrintFace &face, const QStringList &families)
{
    QFont font;
    font.setFamilies(families);
    font.setPixelSize(face.units);
    font.setBold(face.bold);
    font.setHintingPreference(QFont::PreferNoHinting);
    return font;
}

static const PrintFace &faceOf(PrintRole role)
{
    return faces[static_cast<size_t>(role)];
}

QFont printFont(PrintRole role)
{
    // A font finds its faces when it is first measured; threads must not do that to the same one.
    static thread_local const auto fonts = [] {
        const QStringList families = serifFamilies();
        std::array<QFont, faces.size()> all;
        for (size_t i = 0; i < faces.size(); ++i)
            all[i] = made(faces[i], families);
        return all;
    }();
    return fonts[static_cast<size_t>(role)];
}

double printLineHeight(PrintRole role)
{
    return faceOf(role).units * 1.42;
}

} // namespace views
