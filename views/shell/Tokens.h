// SPDX-License-Identifier: GPL-3.0-or-later
// The colours of the design by name, in both schemes, and the tones that states are shown in.
// Nothing else in views names a colour.
#pragma once

#include <QColor>
#include <QString>

#include <array>
#include <span>

namespace views {

enum class Token {
    Window,
    Surface,
    SurfaceAlt,
    Sunken,
    Nav,
    Border,
    BorderStrong,
    Text,
    Text2,
    Placeholder,
    Disabled,
    Accent,
    AccentHover,
    AccentSoft,
    OnAccent,
    Error,
    ErrorSoft,
    Warning,
    WarningSoft,
    Info,
    InfoSoft,
    Ok,
    OkSoft,
    Pending,
    PendingSoft,
    Conflict,
    ConflictSoft,
    Neutral,
    NeutralSoft,
    Brand,
    BrandMark,
    BrandTick,
    SecondSeries
};

struct TokenColours
{
    Token token;
    const char *name; // as the style sheet writes it after '@'
    QRgb light;
    QRgb dark;
};

std::span<const TokenColours> tokenColours();
QColor colourOf(Token token, bool dark); // prints and exports ask for dark = false

// A state's tone: an ink, a soft ground and an outline of its own, so that colour is never alone.
enum class Tone { Neutral, Error, Warning, Info, Ok, Pending, Conflict };

Token inkOf(Tone tone);
Token softOf(Tone tone);
QString iconOf(Tone tone); // name of an icon
QString nameOf(Tone tone); // "error", for style sheet properties

// Rank 0 to 7 of the slices of a chart; neighbours differ in lightness, so that grey prints stay readable.
inline constexpr int chartColourCount = 8;
QColor chartColour(int rank, bool dark);
QColor labelColourOn(const QColor &ground); // ink or white, by luminance

} // namespace views
