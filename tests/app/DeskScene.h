// SPDX-License-Identifier: GPL-3.0-or-later
// The window of one signed-in account over a real encrypted file, without a server: as somebody sits at it who has no
// network. Driven by keys; what is asserted is read from the store.
#pragma once

#include "app/desktop/AccountDesk.h"
#include "app/desktop/OpenAccount.h"
#include "models/base/Clock.h"
#include "tests/support/MemorySecretStore.h"
#include "views/forms/HouseholdForm.h"
#include "views/settings/Preferences.h"
#include "views/shell/Language.h"
#include "views/shell/ProgramWindow.h"
#include "views/shell/Theme.h"

#include <QSemaphore>
#include <QSettings>
#include <QTemporaryDir>
#include <QTest>

namespace tests {

class DeskScene
{
public:
    // Of the first village the demonstration's record is there, of others one made up from their codes.
    DeskScene(models::Role role, const QString &name, const QStringList &villages);
    ~DeskScene();

    void put(const models::HouseholdCase &householdCase, const QString &village); // into the closed account
    // `value` is what somebody else wrote there; nobody has chosen yet.
    void disagree(const QString &village, const models::EntityType &type, const models::Id &record,
                  const char *field, const QByteArray &value);
    void putDraft(const QString &key, const QByteArray &content);
    bool open(); // and shows the window; false: it did not open
    bool toFront();

    app::OpenAccount &account() { return *m_account; }
    app::AccountDesk &desk() { return *m_desk; }
    views::MainWindow &main() { return m_desk->window(); }
    views::Preferences &preferences() { return m_preferences; }
    views::ProgramWindow &window() { return *m_window; }
    models::HouseholdCase stored(const models::Id &household);
    std::optional<models::LoadedCase> loaded(const models::Id &household);
    std::optional<QByteArray> draft(const QString &key);

    template <class Page>
    Page *page() // the one that is shown, if it is of this kind
    {
        return qobject_cast<Page *>(main().currentPage());
    }
    views::HouseholdForm *openForm(const models::Id &household); // from the list, by Enter; null: it did not open
    // Into a field of the form that is shown; what is typed replaces it.
    template <class Record>
    void goToField(const models::Id &record, const char *field)
    {
        const models::EntityType &type = models::typeOf<Record>();
        page<views::HouseholdForm>()->showField({type.id, record, type[field].id});
        press(Qt::Key_A, Qt::ControlModifier);
    }
    void press(Qt::Key key, Qt::KeyboardModifiers modifiers = Qt::NoModifier);
    void type(const QString &text); // Latin by keys, everything else as an input method commits it
    void enter(const QString &text);
    void keepPicture(const QString &name); // into the folder of HEMAI_SCREENSHOTS, if it is set

    void refuseWrites(bool refused); // every one from here on, as on a full disk

    // Nothing is written until it goes: what is handed in meanwhile waits behind it, as on a slow disk.
    class SlowDisk
    {
    public:
        explicit SlowDisk(DeskScene &scene);
        ~SlowDisk();

    private:
        std::shared_ptr<QSemaphore> m_gate = std::make_shared<QSemaphore>();
    };

private:
    models::ClientStore *closedStore();

    QTemporaryDir m_folder;
    support::MemorySecretStore m_secrets;
    models::ManualClock m_clock{1'605'700'000'000}; // 18 November 2020
    models::UuidSource m_ids{m_clock};
    QSettings m_settings;
    views::Language m_language;
    views::Theme m_theme;
    views::Preferences m_preferences;
    std::unique_ptr<syncing::AccountFolder> m_place;
    std::shared_ptr<const models::DataKey> m_key;
    std::unique_ptr<models::ClientStore> m_closed; // until open()
    std::unique_ptr<app::OpenAccount> m_account;
    std::unique_ptr<app::AccountDesk> m_desk;
    std::unique_ptr<views::ProgramWindow> m_window;
};

} // namespace tests
