// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/shell/HelpPanel.h"

#include "views/shell/Theme.h"
#include "views/shell/Widgets.h"

#include <QApplication>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QVBoxLayout>

namespace views {

HelpPanel::HelpPanel(const Theme &theme, QWidget &window)
    : QFrame(&window)
    , m_theme(theme)
    , m_window(window)
    , m_title(makeWrappedLabel("section", this))
    , m_close(makeToolButton(theme, u"close"_qs, this))
    , m_content(new QWidget)
    , m_parts(new QVBoxLayout(m_content))
    , m_scroll(makeScrollArea(m_content, this))
    , m_keys(makeButton(theme, ButtonKind::Link, u"keyboard"_qs, this))
{
    setObjectName(u"helpPanel"_qs);
    setProperty("frame", u"popup"_qs);
    m_title->setObjectName(u"helpTitle"_qs);
    m_close->setObjectName(u"helpClose"_qs);
    m_keys->setObjectName(u"helpKeys"_qs);
    m_parts->setContentsMargins(0, 0, 8, 0);
    m_parts->setSpacing(4);
    auto *head = new QHBoxLayout;
    head->addWidget(m_title, 1);
    head->addWidget(m_close, 0, Qt::AlignTop);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(18, 12, 8, 10);
    column->setSpacing(8);
    column->addLayout(head);
    column->addWidget(m_scroll, 1);
    column->addWidget(m_keys, 0, Qt::AlignLeft);
    window.installEventFilter(this);
    connect(m_close, &QToolButton::clicked, this, &HelpPanel::close);
    connect(m_keys, &QPushButton::clicked, this, [this] {
        close();
        Q_EMIT keysWanted();
    });
    retranslate();
    hide();
}

void HelpPanel::open(const HelpText &text)
{
    m_text = text;
    if (!isVisible())
        m_before = QApplication::focusWidget();
    fill();
    place();
    show();
    raise();
    m_close->setFocus(Qt::PopupFocusReason);
}

void HelpPanel::close()
{
    if (!isVisible())
        return;
    const bool hadFocus = isAncestorOf(QApplication::focusWidget());
    hide();
    if (m_before && hadFocus)
        m_before->setFocus(Qt::PopupFocusReason);
}

void HelpPanel::setKeysOffered(bool offered)
{
    m_keys->setVisible(offered);
}

void HelpPanel::place()
{
    const int width = qMin(m_theme.px(380), m_window.width() - 40);
    const int foot = m_theme.px(40); // the status bar stays in sight
    setGeometry(m_window.width() - width - 12, 12, width, m_window.height() - 12 - foot);
}

void HelpPanel::fill()
{
    while (QLayoutItem *old = m_parts->takeAt(0)) {
        delete old->widget();
        delete old;
    }
    const auto add = [this](const char *role, const QString &words) {
        if (words.isEmpty())
            return;
        QLabel *label = makeWrappedLabel(role, m_content);
        label->setTextFormat(Qt::PlainText);
        label->setText(words);
        m_parts->addWidget(label);
    };
    m_title->setText(m_text.title);
    for (const HelpPart &part : m_text.parts) {
        add("smallStrong", part.head);
        add("body", part.text);
        m_parts->addSpacing(8);
    }
    m_parts->addStretch(1);
}

QString HelpPanel::text() const
{
    QStringList lines{m_text.title};
    for (const HelpPart &part : m_text.parts)
        lines << part.head << part.text;
    lines.removeAll(QString());
    return lines.join(u'\n');
}

bool HelpPanel::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == &m_window && event->type() == QEvent::Resize)
        place();
    return QFrame::eventFilter(watched, event);
}

void HelpPanel::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape || event->key() == Qt::Key_F1)
        close();
    else
        QFrame::keyPressEvent(event);
}

void HelpPanel::retranslate()
{
    nameToolButton(*m_close, tr("Close (Esc)"));
    m_keys->setText(tr("All keys"));
    setAccessibleName(tr("Help"));
}

void HelpPanel::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QFrame::changeEvent(event);
}

} // namespace views
