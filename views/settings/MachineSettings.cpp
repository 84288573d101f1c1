// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/settings/MachineSettings.h"

#include "views/settings/SettingRow.h"
#include "views/shell/Theme.h"
#include "views/shell/Widgets.h"

#include <QEvent>
#include <QVBoxLayout>

namespace views {

MachineSettings::MachineSettings(const Theme &theme, QWidget *parent)
    : QWidget(parent)
    , m_version(makeValue())
    , m_account(makeValue())
    , m_device(makeValue())
    , m_server(makeValue())
    , m_keychain(makeValue())
    , m_folder(makeButton(theme, ButtonKind::Secondary, u"expand"_qs, this))
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(14);
    m_versionRow = addRow(theme, m_version);
    m_accountRow = addRow(theme, m_account);
    m_deviceRow = addRow(theme, m_device);
    m_serverRow = addRow(theme, m_server);
    m_keychainRow = addRow(theme, m_keychain);
    m_folderRow = addRow(theme, m_folder);
    column->addStretch(1);
    m_folder->setObjectName(u"openFolder"_qs);
    connect(m_folder, &QPushButton::clicked, this, [this] { Q_EMIT folderWanted(m_facts.dataFolder); });
    retranslate();
}

QLabel *MachineSettings::makeValue()
{
    QLabel *value = makeLabel("strong", this);
    value->setTextInteractionFlags(Qt::TextSelectableByMouse);
    return value;
}

SettingRow *MachineSettings::addRow(const Theme &theme, QWidget *control)
{
    control->setMinimumHeight(theme.px(32));
    auto *row = new SettingRow(theme, control, this);
    layout()->addWidget(row);
    return row;
}

void MachineSettings::show(const MachineFacts &facts)
{
    m_facts = facts;
    retranslate();
}

void MachineSettings::retranslate()
{
    const auto known = [](const QString &text) { return text.isEmpty() ? u"—"_qs : text; };
    m_version->setText(known(m_facts.version));
    m_account->setText(known(m_facts.account));
    m_device->setText(known(m_facts.device));
    m_server->setText(known(m_facts.server));
    m_keychain->setText(m_facts.keychainUsed ? tr("In use") : tr("Not available"));
    m_folder->setText(tr("Open the folder"));
    m_versionRow->setTexts(tr("Version"));
    m_accountRow->setTexts(tr("Account"));
    m_deviceRow->setTexts(tr("This computer"), tr("The name under which the server knows it."));
    m_serverRow->setTexts(tr("Server"));
    m_keychainRow->setTexts(tr("System keychain"),
                            m_facts.keychainUsed
                                ? tr("A part of the key lies there: the data file alone and the password cannot be "
                                     "opened on another computer.")
                                : tr("The data are encrypted under the password alone. Choose a long one."));
    m_folderRow->setTexts(tr("Data folder"), m_facts.dataFolder);
    m_folder->setEnabled(!m_facts.dataFolder.isEmpty());
}

void MachineSettings::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

} // namespace views
