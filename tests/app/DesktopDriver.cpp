// SPDX-License-Identifier: GPL-3.0-or-later
#include "DesktopDriver.h"

#include "app/tool/LocalServer.h"
#include "models/storage/Rows.h"
#include "views/forms/HouseholdForm.h"

#include <QAbstractButton>
#include <QApplication>
#include <QDir>
#include <QInputMethodEvent>
#include <QLineEdit>

#include <algorithm>

using namespace models;

namespace tests {

DesktopDriver::DesktopDriver(QString name, const QString &folder, SecretStore &secrets, const app::LocalServer &server)
    : DesktopDriver(std::move(name), folder, secrets, server.url(), server.certificate())
{}

DesktopDriver::DesktopDriver(QString name, const QString &folder, SecretStore &secrets, const QUrl &server,
                             const QByteArray &certificate)
    : m_name(std::move(name))
    , m_desktop(std::make_unique<app::Desktop>(*qApp, secrets,
                                               app::DesktopOptions{folder + u"/accounts"_qs,
                                                                   folder + u"/settings.ini"_qs, server, certificate,
                                                                   u"test"_qs}))
{
    m_desktop->window().show();
}

void DesktopDriver::toFront()
{
    QWidget &window = m_desktop->window();
    window.raise();
    window.activateWindow();
    [[maybe_unused]] const bool active = QTest::qWaitForWindowActive(&window);
    if (m_desktop->mainWindow() && !window.isAncestorOf(QApplication::focusWidget()))
        main().currentPage()->focusStart();
}

QWidget *DesktopDriver::focus()
{
    QWidget *focus = QApplication::focusWidget();
    return focus ? focus : &m_desktop->window();
}

void DesktopDriver::press(Qt::Key key, Qt::KeyboardModifiers modifiers)
{
    QTest::keyClick(focus(), key, modifiers);
}

// Latin by keys, everything else as an input method commits it.
void DesktopDriver::type(const QString &text)
{
    if (std::ranges::all_of(text, [](QChar c) { return c.unicode() < 0x80; }))
        return QTest::keyClicks(focus(), text);
    QInputMethodEvent committed;
    committed.setCommitString(text);
    QApplication::sendEvent(focus(), &committed);
}

void DesktopDriver::enter(const QString &text)
{
    type(text);
    press(Qt::Key_Return);
}

void DesktopDriver::pressButton(const QString &name)
{
    auto *button = main().currentPage()->findChild<QAbstractButton *>(name);
    button->setFocus();
    QTest::keyClick(button, Qt::Key_Space);
}

void DesktopDriver::unlock(const QString &password)
{
    toFront();
    find<QLineEdit>(u"password"_qs)->setFocus();
    press(Qt::Key_A, Qt::ControlModifier);
    enter(password);
}

void DesktopDriver::pressOnSignIn(const QString &name)
{
    auto *button = find<QAbstractButton>(name);
    button->setFocus();
    QTest::keyClick(button, Qt::Key_Space);
}

bool DesktopDriver::signIn(const QString &login, const QString &password)
{
    toFront();
    find<QLineEdit>(u"accountName"_qs)->setFocus();
    type(login);
    press(Qt::Key_Tab);
    enter(password);
    return QTest::qWaitFor([this] { return m_desktop->mainWindow() != nullptr; }, 60'000);
}

void DesktopDriver::saveHousehold(const QString &address)
{
    main().goTo(u"households"_qs);
    press(Qt::Key_N, Qt::ControlModifier);
    QTRY_VERIFY(page<views::HouseholdForm>());
    auto *form = page<views::HouseholdForm>();
    form->showField({typeOf<Household>().id, form->household(), typeOf<Household>()["address"].id});
    enter(address);
    press(Qt::Key_S, Qt::ControlModifier);
}

qint64 DesktopDriver::households()
{
    return m_desktop->account()
        ->store()
        .read([](Database &database) {
            Statement count = database.cached("SELECT count(*) FROM household");
            const auto value = oneNumber(count);
            return value ? value->value_or(-1) : -1;
        })
        .result();
}

bool DesktopDriver::isInSync()
{
    const syncing::SyncStatus &status = m_desktop->account()->sync().status();
    return status.connection == syncing::Connection::Online && status.outbox.unpacked + status.outbox.ready == 0 &&
           status.outbox.accepted == 0 && status.entriesBehind == 0 && status.lastSuccessMs > 0;
}

void DesktopDriver::keepPicture(const QString &name)
{
    const QString folder = qEnvironmentVariable("HEMAI_SCREENSHOTS");
    if (folder.isEmpty() || !QDir().mkpath(folder))
        return;
    QCoreApplication::sendPostedEvents(nullptr, QEvent::LayoutRequest); // what is on its way to the screen
    QWidget *dialog = QApplication::activeModalWidget();
    (dialog ? *dialog : m_desktop->window()).grab().save(folder + u'/' + name + u'-' + m_name + u".png"_qs);
}

} // namespace tests
