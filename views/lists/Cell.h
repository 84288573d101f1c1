// SPDX-License-Identifier: GPL-3.0-or-later
// How one cell of a table is to be painted. A model of the views answers CellRole; a page over another model gives
// the table a look that makes Cells from whatever roles that model has.
#pragma once

#include "views/shell/Badge.h"

#include <QColor>
#include <QList>
#include <QModelIndex>
#include <QString>

#include <functional>

namespace views {

enum class CellKind {
    Text,
    Number, // right-aligned, U+2212 for minus
    Check,  // box of 17 px; Qt::CheckStateRole
    Icon,   // icon in tint, centred: sync marks
    Name,   // 600, matched characters underlined
    Masked, // stars in placeholder colour
    Badge,  // soft pill
    Swatch  // a coloured square before the text
};

struct Cell
{
    CellKind kind = CellKind::Text;
    QString text{};
    QString below{};           // Name: a quiet second line, where the row has room
    QString toolTip{};         // where a picture stands for a word
    QString icon{};            // Icon, and before Text when not empty
    Tone tone = Tone::Neutral; // Badge
    Token ink = Token::Text;   // of text and icon
    QColor swatch{};
    QList<int> matched{}; // positions in the text
    bool strong = false;
    bool checked = false;
    bool muted = false; // computed rows and bands: ground surfaceAlt
};

using CellLook = std::function<Cell(const QModelIndex &)>;

enum class CellRole {
    Kind = Qt::UserRole + 0x200, // int of CellKind
    Icon,                        // name of an icon
    Tone,                        // int of Tone
    Ink,                         // int of Token
    Swatch,                      // QColor
    Matched,                     // QList<int>
    Strong,                      // bool
    Muted                        // bool
};

constexpr int role(CellRole r)
{
    return static_cast<int>(r);
}

Cell cellFromRoles(const QModelIndex &index);

} // namespace views
