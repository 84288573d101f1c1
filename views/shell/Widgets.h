// SPDX-License-Identifier: GPL-3.0-or-later
// The small things every page is made of: labels by role, buttons by kind, hairlines, frames. Colours and sizes come
// from the style sheet through dynamic properties, so none of them needs the theme except for its icon.
#pragma once

#include "views/shell/Tokens.h"

#include <QFrame>
#include <QLabel>
#include <QPushButton>
#include <QToolButton>

namespace views {

class Theme;

// `role` as in the style sheet: display, figure, title, section, strong, muted, small, smallText, smallStrong, micro.
QLabel *makeLabel(const char *role, QWidget *parent);
QLabel *makeWrappedLabel(const char *role, QWidget *parent);

enum class ButtonKind { Secondary, Primary, Danger, Link };
QPushButton *makeButton(const Theme &theme, ButtonKind kind, const QString &icon, QWidget *parent);
QToolButton *makeToolButton(const Theme &theme, const QString &icon, QWidget *parent);
// Enter presses the button that has the focus, as Space does. (Qt's own way to it would let Enter in a field of a dialog
// press a button too.) What makeButton() and makeToolButton() make has it.
void pressByEnter(QAbstractButton &button);
// An icon without a word needs a tool tip, and a name for those who cannot see it.
void nameToolButton(QToolButton &button, const QString &text);

// `frame` as in the style sheet: card, head, surface, foot, side, rail, nav, status, sunken.
QFrame *makeFrame(const char *frame, QWidget *parent);
QFrame *makeLine(QWidget *parent);         // horizontal hairline
QFrame *makeVerticalLine(QWidget *parent); // as high as a line of text

// Scrolls `content` up and down when room is short, without a ground of its own.
QWidget *makeScrollArea(QWidget *content, QWidget *parent);

// Sets a dynamic property and lets the style sheet look at it again.
void restyle(QWidget &widget, const char *property, const QVariant &value);

// A label that shows an icon of the theme and follows it.
class IconLabel : public QLabel
{
    Q_OBJECT

public:
    IconLabel(const Theme &theme, int size, QWidget *parent = nullptr); // size in pixels at 100 %
    void setIcon(const QString &name, Token tint);

private:
    void redraw();

    const Theme &m_theme;
    int m_size;
    QString m_name;
    Token m_tint = Token::Text2;
};

} // namespace views
