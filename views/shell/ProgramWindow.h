// SPDX-License-Identifier: GPL-3.0-or-later
// The window on the desktop: it shows either the sign-in page or the main window of who is signed in.
#pragma once

#include <QStackedWidget>

namespace views {

class MainWindow;
class Theme;

class ProgramWindow : public QStackedWidget
{
    Q_OBJECT

public:
    // Takes the sign-in page over.
    ProgramWindow(const Theme &theme, QWidget *signIn, QWidget *parent = nullptr);

    void open();                     // as large as it is drawn for, or as the screen has room
    void showSignIn();               // the main window stays, hidden, while locked
    void showMain(MainWindow *main); // takes it over and drops one shown before
    void dropMain();                 // signed out

Q_SIGNALS:
    void closing();

protected:
    void closeEvent(QCloseEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void retranslate();
    void goOn();

    QWidget *m_signIn;
    MainWindow *m_main = nullptr;
    bool m_isClosing = false; // as soon as every page has stored its work
};

} // namespace views
