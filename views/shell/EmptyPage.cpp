// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/shell/EmptyPage.h"

#include "views/shell/KeyCap.h"
#include "views/shell/ProgressLine.h"
#include "views/shell/Theme.h"
#include "views/shell/Widgets.h"

#include <QHBoxLayout>
#include <QPainter>
#include <QVBoxLayout>

namespace views {

// The icon on a soft disc.
class IconDisc : public QWidget
{
public:
    IconDisc(const Theme &theme, const QString &icon, QWidget *parent) : QWidget(parent), m_theme(theme), m_icon(icon)
    {
        setFixedSize(76, 76);
    }

protected:
    void paintEvent(QPaintEvent *) override
    {
        QPainter painter(this);
        painter.setRenderHint(QPainter::Antialiasing);
        painter.setPen(Qt::NoPen);
        painter.setBrush(m_theme.colour(Token::AccentSoft));
        painter.drawEllipse(rect());
        painter.drawPixmap(18, 18, m_theme.exactPixmap(m_icon, Token::Accent, 40, devicePixelRatioF()));
    }

private:
    const Theme &m_theme;
    QString m_icon;
};

StartCard::StartCard(const Theme &theme, const QString &icon, const QString &key, bool primary, QWidget *parent)
    : QFrame(parent)
    , m_title(makeLabel("section", this))
    , m_sentence(makeWrappedLabel("muted", this))
    , m_button(makeButton(theme, primary ? ButtonKind::Primary : ButtonKind::Secondary, icon, this))
{
    setProperty("frame", u"card"_qs);
    auto *picture = new IconLabel(theme, 26, this);
    picture->setIcon(icon, Token::Accent);
    const auto fit = [this, &theme] {
        setFixedWidth(theme.px(286));
        m_sentence->setMinimumHeight(theme.lineHeight(TypeRole::Body) * 3);
    };
    connect(&theme, &Theme::changed, this, fit);
    fit();
    m_sentence->setAlignment(Qt::AlignTop);
    auto *foot = new QHBoxLayout;
    foot->addWidget(m_button);
    foot->addStretch(1);
    if (!key.isEmpty())
        foot->addWidget(new KeyCap(key, this));
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(20, 14, 20, 14);
    column->setSpacing(8);
    column->addWidget(picture, 0, Qt::AlignLeft);
    column->addSpacing(4);
    column->addWidget(m_title);
    column->addWidget(m_sentence);
    column->addLayout(foot);
}

void StartCard::setTexts(const QString &title, const QString &sentence, const QString &button)
{
    m_title->setText(title);
    m_sentence->setText(sentence);
    m_button->setText(button);
}

EmptyPage::EmptyPage(const Theme &theme, const QString &icon, QWidget *parent)
    : QFrame(parent)
    , m_theme(theme)
    , m_title(makeLabel("title", this))
    , m_sentence(makeWrappedLabel("muted", this))
    , m_cards(new QHBoxLayout)
    , m_progress(new ProgressLine(theme, this))
    , m_disc(new IconDisc(theme, icon, this))
{
    setProperty("frame", u"card"_qs);
    m_cards->setSpacing(16);
    auto *middle = new QVBoxLayout; // as wide as the cards
    middle->setSpacing(12);
    middle->addLayout(m_cards);
    middle->addWidget(m_progress);
    auto *row = new QHBoxLayout;
    row->addStretch(1);
    row->addLayout(middle);
    row->addStretch(1);
    auto *column = new QVBoxLayout(this);
    column->setSpacing(4);
    m_sentence->setAlignment(Qt::AlignHCenter);
    column->addStretch(2);
    column->addWidget(m_disc, 0, Qt::AlignHCenter);
    column->addSpacing(8);
    column->addWidget(m_title, 0, Qt::AlignHCenter);
    column->addWidget(m_sentence);
    column->addSpacing(10);
    column->addLayout(row);
    column->addStretch(4);
}

// The picture says least: it is the first to go from a low window.
void EmptyPage::resizeEvent(QResizeEvent *event)
{
    constexpr int roomForPicture = 400;
    QFrame::resizeEvent(event);
    m_disc->setVisible(height() >= roomForPicture);
}

void EmptyPage::setTexts(const QString &title, const QString &sentence)
{
    m_title->setText(title);
    m_sentence->setText(sentence);
}

StartCard *EmptyPage::addCard(const QString &icon, const QString &key, bool primary)
{
    auto *card = new StartCard(m_theme, icon, key, primary, this);
    m_cards->addWidget(card);
    return card;
}

} // namespace views
