// SPDX-License-Identifier: GPL-3.0-or-later
// The settings: groups at the left, rows of one group at the right. Everything applies at once, there is no OK.
#pragma once

#include "views/shell/Page.h"

class QFrame;
class QListWidget;
class QStackedWidget;

namespace views {

class KeyList;
class LookSettings;
class MachineSettings;
class PasswordSettings;
class Preferences;

// What this computer and program are, for whoever asks for help by phone.
struct MachineFacts
{
    QString version{};
    QString account{};
    QString device{};
    QString server{};
    QString dataFolder{};
    bool keychainUsed = false; // part of the key lies in the system's keychain
};

class SettingsPage : public Page
{
    Q_OBJECT

public:
    SettingsPage(const Theme &theme, Preferences &preferences, QWidget *parent = nullptr);

    void setFacts(const MachineFacts &facts);
    void showPasswordChanged();
    void showPasswordProblem(const QString &sentence);
    void showKeys(); // the list of keys, for F1

    void focusStart() override;
    QList<QWidget *> panes() const override;

Q_SIGNALS:
    void passwordChangeWanted(const QString &present, const QString &next);
    void folderWanted(const QString &folder); // to be opened in the file manager

protected:
    void resizeEvent(QResizeEvent *event) override;
    void retranslate() override;

private:
    QWidget *makeGroups();
    void fit();

    QFrame *m_card = nullptr; // of the groups
    QListWidget *m_groups;
    QStackedWidget *m_stack;
    LookSettings *m_look;
    KeyList *m_keys;
    PasswordSettings *m_password;
    MachineSettings *m_machine;
};

} // namespace views
