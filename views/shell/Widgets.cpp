// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/shell/Widgets.h"

#include "views/shell/Theme.h"

#include <QKeyEvent>
#include <QScrollArea>
#include <QStyle>
#include <QVariant>

namespace views {

QLabel *makeLabel(const char *role, QWidget *parent)
{
    auto *label = new QLabel(parent);
    label->setProperty("role", QLatin1String(role));
    label->setTextFormat(Qt::PlainText);
    return label;
}

QLabel *makeWrappedLabel(const char *role, QWidget *parent)
{
    QLabel *label = makeLabel(role, parent);
    label->setWordWrap(true);
    return label;
}

static const char *kindName(ButtonKind kind)
{
    static constexpr std::array names{"secondary", "primary", "danger", "link"};
    return names.at(static_cast<size_t>(kind));
}

static Token iconTint(ButtonKind kind)
{
    static constexpr std::array tints{Token::Text, Token::OnAccent, Token::Error, Token::Accent};
    return tints.at(static_cast<size_t>(kind));
}

namespace {

class EnterKey : public QObject
{
public:
    explicit EnterKey(QAbstractButton &button) : QObject(&button), m_button(button) { button.installEventFilter(this); }

protected:
    bool eventFilter(QObject *, QEvent *event) override
    {
        if (event->type() != QEvent::KeyPress)
            return false;
        const auto *key = static_cast<QKeyEvent *>(event);
        const bool isEnter = key->key() == Qt::Key_Return || key->key() == Qt::Key_Enter;
        if (!isEnter || (key->modifiers() & ~Qt::KeypadModifier) || key->isAutoRepeat())
            return false;
        m_button.click();
        return true;
    }

private:
    QAbstractButton &m_button;
};

} // namespace

void pressByEnter(QAbstractButton &button)
{
    new EnterKey(button);
}

QPushButton *makeButton(const Theme &theme, ButtonKind kind, const QString &icon, QWidget *parent)
{
    auto *button = new QPushButton(parent);
    button->setProperty("kind", QLatin1String(kindName(kind)));
    button->setAutoDefault(false);
    pressByEnter(*button);
    if (!icon.isEmpty())
        button->setIcon(theme.icon(icon, iconTint(kind)));
    return button;
}

QToolButton *makeToolButton(const Theme &theme, const QString &icon, QWidget *parent)
{
    auto *button = new QToolButton(parent);
    pressByEnter(*button);
    button->setIcon(theme.icon(icon));
    button->setFocusPolicy(Qt::TabFocus);
    return button;
}

void nameToolButton(QToolButton &button, const QString &text)
{
    button.setToolTip(text);
    button.setAccessibleName(text);
}

QFrame *makeFrame(const char *frame, QWidget *parent)
{
    auto *made = new QFrame(parent);
    made->setProperty("frame", QLatin1String(frame));
    return made;
}

QFrame *makeLine(QWidget *parent)
{
    QFrame *line = makeFrame("line", parent);
    line->setFixedHeight(1);
    return line;
}

QFrame *makeVerticalLine(QWidget *parent)
{
    QFrame *line = makeFrame("line", parent);
    line->setFixedSize(1, 14);
    return line;
}

QWidget *makeScrollArea(QWidget *content, QWidget *parent)
{
    auto *scroll = new QScrollArea(parent);
    scroll->setWidgetResizable(true);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setFocusPolicy(Qt::NoFocus);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setWidget(content);
    content->setAutoFillBackground(false); // a scroll area turns it on
    scroll->viewport()->setAutoFillBackground(false);
    return scroll;
}

void restyle(QWidget &widget, const char *property, const QVariant &value)
{
    if (widget.property(property) == value)
        return;
    widget.setProperty(property, value);
    widget.style()->unpolish(&widget);
    widget.style()->polish(&widget);
    widget.update();
}

IconLabel::IconLabel(const Theme &theme, int size, QWidget *parent) : QLabel(parent), m_theme(theme), m_size(size)
{
    setAlignment(Qt::AlignCenter);
    connect(&theme, &Theme::changed, this, &IconLabel::redraw);
}

void IconLabel::setIcon(const QString &name, Token tint)
{
    m_name = name;
    m_tint = tint;
    redraw();
}

void IconLabel::redraw()
{
    setFixedSize(m_theme.px(m_size), m_theme.px(m_size));
    setPixmap(m_name.isEmpty() ? QPixmap() : m_theme.pixmap(m_name, m_tint, m_size, devicePixelRatioF()));
}

} // namespace views
