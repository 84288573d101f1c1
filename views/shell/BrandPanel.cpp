// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/shell/BrandPanel.h"

#include "views/shell/Theme.h"
#include "views/shell/Widgets.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QPainter>
#include <QVBoxLayout>

namespace views {

// The white tile with the mark.
class BrandTile : public QWidget
{
public:
    BrandTile(const Theme &theme, QWidget *parent) : QWidget(parent), m_theme(theme) { setFixedSize(64, 64); }

protected:
    void paintEvent(QPaintEvent *) override
    {
        QPainter painter(this);
        painter.setRenderHint(QPainter::Antialiasing);
        painter.setPen(Qt::NoPen);
        painter.setBrush(Qt::white);
        painter.drawRoundedRect(rect(), 12, 12);
        painter.drawPixmap(12, 12, m_theme.exactPixmap(u"mark"_qs, Token::Brand, 40, devicePixelRatioF()));
    }

private:
    const Theme &m_theme;
};

BrandPanel::BrandPanel(const Theme &theme, QWidget *parent)
    : QFrame(parent)
    , m_theme(theme)
    , m_name(makeLabel("brandName", this))
    , m_latinName(makeLabel("onBrand", this))
    , m_purpose(makeWrappedLabel("brandPurpose", this))
    , m_foot(makeLabel("brandFoot", this))
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(64, 48, 24, 40);
    column->setSpacing(10);
    column->addStretch(9);
    column->addWidget(makeHead());
    column->addSpacing(16);
    column->addWidget(m_purpose);
    column->addSpacing(10);
    for (QLabel *&promise : m_promises) {
        promise = makeWrappedLabel("onBrand", this);
        column->addWidget(makePromise(promise));
    }
    column->addStretch(16);
    column->addWidget(m_foot);
    retranslate();
}

QWidget *BrandPanel::makeHead()
{
    auto *head = new QWidget(this);
    auto *names = new QVBoxLayout;
    names->setSpacing(2);
    names->addWidget(m_name);
    names->addWidget(m_latinName);
    auto *row = new QHBoxLayout(head);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(14);
    row->addWidget(new BrandTile(m_theme, head));
    row->addLayout(names, 1);
    return head;
}

QWidget *BrandPanel::makePromise(QLabel *text)
{
    auto *line = new QWidget(this);
    auto *tick = new IconLabel(m_theme, 18, line);
    tick->setIcon(u"check"_qs, Token::BrandTick);
    auto *row = new QHBoxLayout(line);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(10);
    row->addWidget(tick);
    row->addWidget(text, 1);
    return line;
}

void BrandPanel::setVersion(const QString &version, bool demonstration)
{
    m_version = version;
    m_demonstration = demonstration;
    retranslate();
}

// The ground, and the mark once more, large and quiet, growing out of the lower right corner.
void BrandPanel::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(rect(), m_theme.colour(Token::Brand));
    const int size = qMin(444, width() * 6 / 7);
    const QPixmap mark = m_theme.exactPixmap(u"mark"_qs, Token::BrandMark, size, devicePixelRatioF());
    painter.drawPixmap(width() - size * 5 / 7, height() - size * 6 / 7, mark);
}

void BrandPanel::retranslate()
{
    m_name->setText(tr("Hemai"));
    m_latinName->setText(u"Hemai"_qs);
    m_latinName->setVisible(m_name->text() != m_latinName->text());
    m_purpose->setText(tr("Household survey and analysis for targeted poverty alleviation"));
    m_promises[0]->setText(tr("Survey, check and print without a network"));
    m_promises[1]->setText(tr("Nothing is lost in a power cut: every step is kept as a draft"));
    m_promises[2]->setText(tr("ID numbers and phones are stored encrypted on this computer"));
    m_foot->setText(m_demonstration ? tr("Version %1, demonstration data").arg(m_version)
                                    : tr("Version %1").arg(m_version));
}

void BrandPanel::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QFrame::changeEvent(event);
}

} // namespace views
