// SPDX-License-Identifier: GPL-3.0-or-later
// Facts about this computer: what a person reads out when asking for help.
#pragma once

#include "views/settings/SettingsPage.h"

class QLabel;
class QPushButton;

namespace views {

class SettingRow;

class MachineSettings : public QWidget
{
    Q_OBJECT

public:
    explicit MachineSettings(const Theme &theme, QWidget *parent = nullptr);

    void show(const MachineFacts &facts);

Q_SIGNALS:
    void folderWanted(const QString &folder);

protected:
    void changeEvent(QEvent *event) override;

private:
    SettingRow *addRow(const Theme &theme, QWidget *control);
    QLabel *makeValue();
    void retranslate();

    MachineFacts m_facts;
    QLabel *m_version;
    QLabel *m_account;
    QLabel *m_device;
    QLabel *m_server;
    QLabel *m_keychain;
    QPushButton *m_folder;
    SettingRow *m_versionRow;
    SettingRow *m_accountRow;
    SettingRow *m_deviceRow;
    SettingRow *m_serverRow;
    SettingRow *m_keychainRow;
    SettingRow *m_folderRow;
};

} // namespace views
