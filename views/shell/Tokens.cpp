// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/shell/Tokens.h"

#include <QtGlobal>

#include <cmath>

namespace views {

static constexpr std::array colours{
    TokenColours{Token::Window, "window", 0xFFF2F5F4, 0xFF161B1D},
    TokenColours{Token::Surface, "surface", 0xFFFFFFFF, 0xFF1E2427},
    TokenColours{Token::SurfaceAlt, "surfaceAlt", 0xFFF7F9F8, 0xFF232A2D},
    TokenColours{Token::Sunken, "sunken", 0xFFEAEFED, 0xFF12171A},
    TokenColours{Token::Nav, "nav", 0xFFE8EEEC, 0xFF12171A},
    TokenColours{Token::Border, "border", 0xFFD5DDDB, 0xFF343E42},
    TokenColours{Token::BorderStrong, "borderStrong", 0xFF7F8C8A, 0xFF7A878B},
    TokenColours{Token::Text, "text", 0xFF1A2325, 0xFFE6ECEB},
    TokenColours{Token::Text2, "text2", 0xFF516063, 0xFFAAB6B8},
    TokenColours{Token::Placeholder, "placeholder", 0xFF66747A, 0xFF8D9A9D},
    TokenColours{Token::Disabled, "disabled", 0xFF8E9A9B, 0xFF6B777A},
    TokenColours{Token::Accent, "accent", 0xFF0D667D, 0xFF63BCD2},
    TokenColours{Token::AccentHover, "accentHover", 0xFF0A5568, 0xFF86CEDF},
    TokenColours{Token::AccentSoft, "accentSoft", 0xFFDBEDF1, 0xFF173A45},
    TokenColours{Token::OnAccent, "onAccent", 0xFFFFFFFF, 0xFF06222A},
    TokenColours{Token::Error, "error", 0xFFB3261E, 0xFFFF9D92},
    TokenColours{Token::ErrorSoft, "errorSoft", 0xFFFCEBE9, 0xFF40211F},
    TokenColours{Token::Warning, "warning", 0xFF855400, 0xFFF0BC5E},
    TokenColours{Token::WarningSoft, "warningSoft", 0xFFFFF2D4, 0xFF3A2E14},
    TokenColours{Token::Info, "info", 0xFF1C5CA3, 0xFF93C1F6},
    TokenColours{Token::InfoSoft, "infoSoft", 0xFFE6F0FB, 0xFF1A2F49},
    TokenColours{Token::Ok, "ok", 0xFF25693A, 0xFF86CF99},
    TokenColours{Token::OkSoft, "okSoft", 0xFFE2F2E6, 0xFF1A3623},
    TokenColours{Token::Pending, "pending", 0xFF5A4FA2, 0xFFBDB7F5},
    TokenColours{Token::PendingSoft, "pendingSoft", 0xFFEEECFA, 0xFF2B2949},
    TokenColours{Token::Conflict, "conflict", 0xFF97266F, 0xFFF39FD2},
    TokenColours{Token::ConflictSoft, "conflictSoft", 0xFFFBE8F3, 0xFF42203A},
    TokenColours{Token::Neutral, "neutral", 0xFF516063, 0xFFAAB6B8},
    TokenColours{Token::NeutralSoft, "neutralSoft", 0xFFEAEFED, 0xFF2C3437},
    TokenColours{Token::Brand, "brand", 0xFF0B4B5D, 0xFF0B4B5D},
    TokenColours{Token::BrandMark, "brandMark", 0xFF125F73, 0xFF125F73},
    TokenColours{Token::BrandTick, "brandTick", 0xFF9AD3E0, 0xFF9AD3E0},
    TokenColours{Token::SecondSeries, "secondSeries", 0xFFC3CFD2, 0xFF4A565A},
};

struct ToneLook
{
    Tone tone;
    const char *name;
    Token ink;
    Token soft;
    const char *icon;
};

static constexpr std::array tones{
    ToneLook{Tone::Neutral, "neutral", Token::Neutral, Token::NeutralSoft, "draft"},
    ToneLook{Tone::Error, "error", Token::Error, Token::ErrorSoft, "error"},
    ToneLook{Tone::Warning, "warning", Token::Warning, Token::WarningSoft, "warning"},
    ToneLook{Tone::Info, "info", Token::Info, Token::InfoSoft, "info"},
    ToneLook{Tone::Ok, "ok", Token::Ok, Token::OkSoft, "ok"},
    ToneLook{Tone::Pending, "pending", Token::Pending, Token::PendingSoft, "pending"},
    ToneLook{Tone::Conflict, "conflict", Token::Conflict, Token::ConflictSoft, "conflict"},
};

static constexpr std::array<std::array<QRgb, chartColourCount>, 2> chartColours{{
    {0xFF074549, 0xFFD99D8B, 0xFF5A88D6, 0xFFF1DC97, 0xFFA04D89, 0xFF8DCED7, 0xFF6A511B, 0xFF989B44},
    {0xFF457A7A, 0xFFFFA48F, 0xFF7B95E7, 0xFFFEE4CD, 0xFFA85F3D, 0xFFA3DBE2, 0xFF9C7DB0, 0xFFC5A553},
}};

static const ToneLook &lookOf(Tone tone)
{
    const ToneLook &look = tones.at(static_cast<size_t>(tone));
    Q_ASSERT(look.tone == tone);
    return look;
}

std::span<const TokenColours> tokenColours()
{
    return colours;
}

QColor colourOf(Token token, bool dark)
{
    const TokenColours &entry = colours.at(static_cast<size_t>(token));
    Q_ASSERT(entry.token == token);
    return QColor::fromRgb(dark ? entry.dark : entry.light);
}

Token inkOf(Tone tone)
{
    return lookOf(tone).ink;
}

Token softOf(Tone tone)
{
    return lookOf(tone).soft;
}

QString iconOf(Tone tone)
{
    return QString::fromLatin1(lookOf(tone).icon);
}

QString nameOf(Tone tone)
{
    return QString::fromLatin1(lookOf(tone).name);
}

QColor chartColour(int rank, bool dark)
{
    return QColor::fromRgb(chartColours.at(dark ? 1 : 0).at(static_cast<size_t>(rank)));
}

// Relative luminance as WCAG 2.1 defines it.
static double luminance(const QColor &colour)
{
    const auto linear = [](double channel) {
        return channel <= 0.03928 ? channel / 12.92 : std::pow((channel + 0.055) / 1.055, 2.4);
    };
    return 0.2126 * linear(colour.redF()) + 0.7152 * linear(colour.greenF()) + 0.0722 * linear(colour.blueF());
}

QColor labelColourOn(const QColor &ground)
{
    const QColor ink(0x14, 0x20, 0x1F);
    const double light = luminance(ground) + 0.05;
    return 1.05 / light >= light / (luminance(ink) + 0.05) ? QColor(Qt::white) : ink;
}

} // namespace views
