// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/forms/editors/EditorFrame.h"

#include "views/forms/editors/Severities.h"
#include "views/shell/Theme.h"

#include <QPainter>

namespace views {

void paintEditorFrame(QPainter &painter, const QRect &rect, const Theme &theme, const EditorState &state)
{
    Token ground = state.isLocked ? Token::Sunken : Token::Surface;
    Token edge = state.isLocked ? Token::Border : Token::BorderStrong;
    if (state.problem) {
        ground = softOf(toneOf(*state.problem));
        edge = inkOf(toneOf(*state.problem));
    }
    if (state.hasFocus)
        edge = Token::Accent;
    const bool isStrong = state.hasFocus || state.problem;
    const double inset = isStrong ? 1 : 0.5;
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(theme.colour(edge), isStrong ? 2 : 1));
    painter.setBrush(theme.colour(ground));
    painter.drawRoundedRect(QRectF(rect).adjusted(inset, inset, -inset, -inset), 4, 4);
    painter.setRenderHint(QPainter::Antialiasing, false);
}

} // namespace views
