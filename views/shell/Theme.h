// SPDX-License-Identifier: GPL-3.0-or-later
// How everything looks at this moment: colours, fonts, sizes and icons for one scheme, one type size, one language.
// Made once in the program and handed to every widget by reference; `changed` tells widgets that paint or size
// themselves. GUI thread only.
#pragma once

#include "views/shell/Icons.h"
#include "views/shell/Tokens.h"

#include <QFont>
#include <QIcon>
#include <QObject>
#include <QPalette>

class QApplication;

namespace views {

enum class Scheme { System, Light, Dark };
enum class TypeRole { Display, Figure, Title, Section, Body, Small, Micro };

struct Appearance
{
    Scheme scheme = Scheme::Light;
    int typePercent = 100; // one of typePercents
    bool chinese = true;   // which language's font list comes first

    bool operator==(const Appearance &) const = default;
};

inline constexpr std::array typePercents{100, 115, 130, 150};

class Theme : public QObject
{
    Q_OBJECT

public:
    // Takes the application's palette, fonts and style sheet over, at once and again at every change.
    Theme(QApplication &application, const Appearance &appearance, QObject *parent = nullptr);

    const Appearance &appearance() const { return m_appearance; }
    void setAppearance(const Appearance &appearance);

    bool isDark() const;
    QColor colour(Token token) const { return colourOf(token, isDark()); }
    int px(int atHundredPercent) const; // a length of the design at this type size
    QFont font(TypeRole role, bool strong = false) const;
    int lineHeight(TypeRole role) const;

    // An icon that follows the theme by itself; disabled parts are drawn in Token::Disabled.
    QIcon icon(const QString &name, Token tint = Token::Text2) const;
    // `size` is in pixels at 100 %; `ratio` is the device pixel ratio of what is painted on.
    QPixmap pixmap(const QString &name, Token tint, int size, qreal ratio) const;
    QPixmap exactPixmap(const QString &name, Token tint, int size, qreal ratio) const; // `size` already scaled

    QPalette palette() const;
    QString styleSheet() const;

Q_SIGNALS:
    void changed();

private:
    void apply();

    QApplication &m_application;
    Appearance m_appearance;
    bool m_systemIsDark = false;
    mutable IconCache m_icons;
};

// Chinese and Latin families of this platform in the order of the design.
QStringList interfaceFamilies(bool chinese);

} // namespace views
