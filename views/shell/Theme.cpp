// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/shell/Theme.h"

#include <QApplication>
#include <QFile>
#include <QRegularExpression>
#include <QStyleFactory>

static void loadResources()
{
    Q_INIT_RESOURCE(ui);
}

namespace views {

struct TypeStep
{
    TypeRole role;
    int size;
    int line;
    bool strong;
};

static constexpr std::array typeScale{
    TypeStep{TypeRole::Display, 28, 38, true}, TypeStep{TypeRole::Figure, 22, 30, true},
    TypeStep{TypeRole::Title, 20, 28, true},   TypeStep{TypeRole::Section, 16, 24, true},
    TypeStep{TypeRole::Body, 14, 21, false},   TypeStep{TypeRole::Small, 13, 19, false},
    TypeStep{TypeRole::Micro, 12, 17, false},
};

static const TypeStep &stepOf(TypeRole role)
{
    return typeScale.at(static_cast<size_t>(role));
}

QStringList interfaceFamilies(bool chinese)
{
#if defined(Q_OS_WIN)
    return chinese ? QStringList{u"Microsoft YaHei UI"_qs, u"Microsoft YaHei"_qs, u"Segoe UI"_qs}
                   : QStringList{u"Segoe UI"_qs, u"Microsoft YaHei UI"_qs};
#elif defined(Q_OS_MACOS)
    return chinese ? QStringList{u"PingFang SC"_qs, u"Helvetica Neue"_qs}
                   : QStringList{u"Helvetica Neue"_qs, u"PingFang SC"_qs};
#else
    // The SC family by name: the bare fallback takes Japanese shapes.
    return chinese ? QStringList{u"Noto Sans CJK SC"_qs, u"Source Han Sans SC"_qs, u"WenQuanYi Micro Hei"_qs}
                   : QStringList{u"Noto Sans"_qs, u"Noto Sans CJK SC"_qs};
#endif
}

Theme::Theme(QApplication &application, const Appearance &appearance, QObject *parent)
    : QObject(parent), m_application(application), m_appearance(appearance)
{
    loadResources();
    const QPalette system = QApplication::palette();
    m_systemIsDark = system.color(QPalette::Window).lightness() < system.color(QPalette::WindowText).lightness();
    QApplication::setStyle(QStyleFactory::create(u"Fusion"_qs));
    apply();
}

void Theme::setAppearance(const Appearance &appearance)
{
    if (m_appearance == appearance)
        return;
    m_appearance = appearance;
    apply();
    Q_EMIT changed();
}

void Theme::apply()
{
    QApplication::setFont(font(TypeRole::Body));
    QApplication::setPalette(palette());
    m_application.setStyleSheet(styleSheet());
}

bool Theme::isDark() const
{
    return m_appearance.scheme == Scheme::Dark || (m_appearance.scheme == Scheme::System && m_systemIsDark);
}

int Theme::px(int atHundredPercent) const
{
    return qRound(atHundredPercent * m_appearance.typePercent / 100.0);
}

QFont Theme::font(TypeRole role, bool strong) const
{
    const TypeStep &step = stepOf(role);
    QFont font;
    font.setFamilies(interfaceFamilies(m_appearance.chinese));
    font.setPixelSize(px(step.size));
    font.setWeight(step.strong || strong ? QFont::DemiBold : QFont::Normal);
    font.setHintingPreference(QFont::PreferNoHinting);
    return font;
}

int Theme::lineHeight(TypeRole role) const
{
    return px(stepOf(role).line);
}

QIcon Theme::icon(const QString &name, Token tint) const
{
    return QIcon(new ThemedIconEngine(*this, name, tint));
}

QPixmap Theme::pixmap(const QString &name, Token tint, int size, qreal ratio) const
{
    return exactPixmap(name, tint, px(size), ratio);
}

QPixmap Theme::exactPixmap(const QString &name, Token tint, int size, qreal ratio) const
{
    return m_icons.pixmap(name, colour(tint), size, ratio);
}

QPalette Theme::palette() const
{
    static constexpr std::array<std::pair<QPalette::ColorRole, Token>, 20> roles{{
        {QPalette::Window, Token::Window},
        {QPalette::WindowText, Token::Text},
        {QPalette::Base, Token::Surface},
        {QPalette::AlternateBase, Token::SurfaceAlt},
        {QPalette::Text, Token::Text},
        {QPalette::Button, Token::Surface},
        {QPalette::ButtonText, Token::Text},
        {QPalette::BrightText, Token::Error},
        {QPalette::Highlight, Token::Accent},
        {QPalette::HighlightedText, Token::OnAccent},
        {QPalette::Link, Token::Accent},
        {QPalette::LinkVisited, Token::Accent},
        {QPalette::ToolTipBase, Token::Surface},
        {QPalette::ToolTipText, Token::Text},
        {QPalette::PlaceholderText, Token::Placeholder},
        {QPalette::Light, Token::Surface},
        {QPalette::Midlight, Token::SurfaceAlt},
        {QPalette::Mid, Token::Border},
        {QPalette::Dark, Token::BorderStrong},
        {QPalette::Shadow, Token::BorderStrong},
    }};
    QPalette palette;
    for (const auto &[role, token] : roles)
        palette.setColor(role, colour(token));
    for (QPalette::ColorRole role : {QPalette::WindowText, QPalette::Text, QPalette::ButtonText})
        palette.setColor(QPalette::Disabled, role, colour(Token::Disabled));
    palette.setColor(QPalette::Disabled, QPalette::Base, colour(Token::Sunken));
    return palette;
}

static QString replacementFor(const QString &word, const Theme &theme)
{
    if (word == u"scheme")
        return theme.isDark() ? u"dark"_qs : u"light"_qs;
    bool isLength = false;
    const int length = word.toInt(&isLength);
    if (isLength)
        return QString::number(theme.px(length)) + u"px"_qs;
    for (const TokenColours &entry : tokenColours()) {
        if (word == QLatin1String(entry.name))
            return theme.colour(entry.token).name();
    }
    Q_ASSERT_X(false, "style sheet", qPrintable(word));
    return {};
}

// In the sheet, @accent is a colour, @14 a length that grows with the type size, @scheme a folder of images.
QString Theme::styleSheet() const
{
    QFile file(u":/style/hemai.qss"_qs);
    if (!file.open(QIODevice::ReadOnly))
        return {};
    const QString sheet = QString::fromUtf8(file.readAll());
    static const QRegularExpression word(u"@([A-Za-z]+2?|\\d+)"_qs);
    QString result;
    qsizetype end = 0;
    for (auto it = word.globalMatch(sheet); it.hasNext();) {
        const QRegularExpressionMatch match = it.next();
        result += QStringView(sheet).mid(end, match.capturedStart() - end);
        result += replacementFor(match.captured(1), *this);
        end = match.capturedEnd();
    }
    return result + QStringView(sheet).mid(end);
}

} // namespace views
