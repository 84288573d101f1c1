// SPDX-License-Identifier: GPL-3.0-or-later
// One person at one computer: the whole desktop, driven by keys as a person would.
#pragma once

#include "app/desktop/Desktop.h"

#include <QTest>

namespace app {
class LocalServer;
}

namespace tests {

class DesktopDriver
{
public:
    // `folder` is this computer's data folder.
    DesktopDriver(QString name, const QString &folder, models::SecretStore &secrets, const app::LocalServer &server);
    // `certificate` as it was told beforehand; empty: people compare it.
    DesktopDriver(QString name, const QString &folder, models::SecretStore &secrets, const QUrl &server,
                  const QByteArray &certificate = {});

    app::Desktop &desktop() { return *m_desktop; }
    views::MainWindow &main() { return *m_desktop->mainWindow(); }
    void toFront();

    void press(Qt::Key key, Qt::KeyboardModifiers modifiers = Qt::NoModifier);
    void type(const QString &text);
    void enter(const QString &text);       // types and presses Enter; an empty text passes by
    void pressButton(const QString &name); // by the space bar
    void unlock(const QString &password); // types it at the chosen account and presses Enter
    void pressOnSignIn(const QString &name); // a button of the sign-in page, by the space bar
    bool signIn(const QString &login, const QString &password);

    template <class Page>
    Page *page() // the one that is shown, if it is of this kind
    {
        return m_desktop->mainWindow() ? qobject_cast<Page *>(main().currentPage()) : nullptr;
    }
    template <class Type>
    Type *find(const QString &name)
    {
        return m_desktop->window().findChild<Type *>(name);
    }
    void saveHousehold(const QString &address); // a new one, on the page of households
    qint64 households();                        // that this computer has
    bool isInSync(); // nothing waits, everything was read
    void keepPicture(const QString &name);

private:
    QWidget *focus();

    const QString m_name;
    std::unique_ptr<app::Desktop> m_desktop;
};

} // namespace tests
