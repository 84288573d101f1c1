// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/shell/ProgramWindow.h"

#include "views/shell/MainWindow.h"
#include "views/shell/Page.h"
#include "views/shell/Theme.h"

#include <QCloseEvent>
#include <QScreen>

namespace views {

static constexpr QSize drawnFor(1366, 768);
static constexpr int frameHeight = 48; // of the title bar, about: it is not known before the window is shown
static constexpr QSize leastSize(960, 600 - frameHeight); // so that a screen of 600 px shows the status bar too

ProgramWindow::ProgramWindow(const Theme &theme, QWidget *signIn, QWidget *parent)
    : QStackedWidget(parent), m_signIn(signIn)
{
    addWidget(signIn);
    setMinimumSize(leastSize);
    resize(drawnFor);
    setWindowIcon(theme.icon(u"mark"_qs, Token::Accent));
    retranslate();
}

void ProgramWindow::open()
{
    const QSize room = screen()->availableSize() - QSize(0, frameHeight);
    if (drawnFor.boundedTo(room) == drawnFor)
        return show();
    resize(drawnFor.boundedTo(room)); // also where nobody maximizes windows
    showMaximized();
}

void ProgramWindow::showSignIn()
{
    setCurrentWidget(m_signIn);
    m_signIn->setFocus();
}

void ProgramWindow::showMain(MainWindow *main)
{
    if (m_main != main) {
        dropMain();
        m_main = main;
        addWidget(main);
        connect(main, &MainWindow::released, this, &ProgramWindow::goOn);
        connect(main, &MainWindow::stayed, this, [this] { m_isClosing = false; });
    }
    setCurrentWidget(main);
    if (Page *page = main->currentPage()) // Qt would choose the first button of the navigation
        page->focusStart();
}

void ProgramWindow::dropMain()
{
    if (!m_main)
        return;
    removeWidget(m_main);
    m_main->deleteLater();
    m_main = nullptr;
}

void ProgramWindow::closeEvent(QCloseEvent *event)
{
    m_isClosing = m_main && !m_main->mayClose();
    event->setAccepted(!m_isClosing);
    if (!m_isClosing)
        Q_EMIT closing();
}

void ProgramWindow::goOn()
{
    if (m_isClosing)
        close();
}

void ProgramWindow::retranslate()
{
    setWindowTitle(tr("Hemai"));
}

void ProgramWindow::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QStackedWidget::changeEvent(event);
}

} // namespace views
