// SPDX-License-Identifier: GPL-3.0-or-later
// The ground and edge of editors that paint themselves, the same as the style sheet gives to lines: focus always wins
// the edge, a problem keeps the ground.
#pragma once

#include "models/rules/Problem.h"

#include <QRect>

#include <optional>

class QPainter;

namespace views {

class Theme;

struct EditorState
{
    bool hasFocus = false;
    bool isLocked = false;
    std::optional<models::Severity> problem{};
};

void paintEditorFrame(QPainter &painter, const QRect &rect, const Theme &theme, const EditorState &state);

} // namespace views
