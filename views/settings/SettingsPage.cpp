// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/settings/SettingsPage.h"

#include "views/settings/KeyList.h"
#include "views/settings/LookSettings.h"
#include "views/settings/MachineSettings.h"
#include "views/settings/PasswordSettings.h"
#include "views/shell/Theme.h"

#include <QHBoxLayout>
#include <QListWidget>
#include <QStackedWidget>
#include <QVBoxLayout>

namespace views {

enum Group { LookGroup, KeysGroup, PasswordGroup, MachineGroup };

SettingsPage::SettingsPage(const Theme &theme, Preferences &preferences, QWidget *parent)
    : Page(theme, parent)
    , m_groups(new QListWidget(this))
    , m_stack(new QStackedWidget(this))
    , m_look(new LookSettings(theme, preferences))
    , m_keys(new KeyList)
    , m_password(new PasswordSettings(theme))
    , m_machine(new MachineSettings(theme))
{
    for (QWidget *group : std::initializer_list<QWidget *>{m_look, m_keys, m_password, m_machine})
        m_stack->addWidget(makeScrollArea(group, m_stack));
    QFrame *card = makeFrame("card", this);
    auto *inside = new QVBoxLayout(card);
    inside->setContentsMargins(24, 20, 24, 20);
    inside->addWidget(m_stack);
    auto *row = new QHBoxLayout;
    row->setSpacing(12);
    row->addWidget(makeGroups());
    row->addWidget(card, 1);
    body()->addLayout(row, 1);
    connect(m_groups, &QListWidget::currentRowChanged, m_stack, &QStackedWidget::setCurrentIndex);
    connect(m_password, &PasswordSettings::changeWanted, this, &SettingsPage::passwordChangeWanted);
    connect(m_machine, &MachineSettings::folderWanted, this, &SettingsPage::folderWanted);
    retranslate();
    m_groups->setCurrentRow(LookGroup);
}

QWidget *SettingsPage::makeGroups()
{
    m_groups->setObjectName(u"settingGroups"_qs);
    m_groups->setProperty("kind", u"groups"_qs);
    connect(m_groups, &QListWidget::itemSelectionChanged, this, [this] {
        if (m_groups->selectedItems().isEmpty() && m_groups->currentItem()) // a click below the last one
            m_groups->currentItem()->setSelected(true);
    });
    m_groups->addItem(new QListWidgetItem(theme().icon(u"theme"_qs), QString()));
    m_groups->addItem(new QListWidgetItem(theme().icon(u"keyboard"_qs), QString()));
    m_groups->addItem(new QListWidgetItem(theme().icon(u"lock"_qs), QString()));
    m_groups->addItem(new QListWidgetItem(theme().icon(u"idcard"_qs), QString()));
    m_card = makeFrame("card", this);
    auto *inside = new QVBoxLayout(m_card);
    inside->setContentsMargins(1, 8, 1, 8);
    inside->addWidget(m_groups);
    const auto resize = [this] {
        fit();
        for (int i = 0; i < m_groups->count(); ++i)
            m_groups->item(i)->setSizeHint({0, theme().px(36)});
    };
    connect(&theme(), &Theme::changed, m_card, resize);
    resize();
    return m_card;
}

// What is chosen has more room than what there is to choose.
void SettingsPage::fit()
{
    m_card->setFixedWidth(qMin(theme().px(196), qMax(theme().px(100), width() / 4)));
}

void SettingsPage::resizeEvent(QResizeEvent *event)
{
    Page::resizeEvent(event);
    fit();
}

void SettingsPage::setFacts(const MachineFacts &facts)
{
    m_machine->show(facts);
}

void SettingsPage::showPasswordChanged()
{
    m_password->showChanged();
}

void SettingsPage::showPasswordProblem(const QString &sentence)
{
    m_password->showProblem(sentence);
}

void SettingsPage::showKeys()
{
    m_groups->setCurrentRow(KeysGroup);
}

void SettingsPage::focusStart()
{
    m_groups->setFocus(Qt::OtherFocusReason);
}

QList<QWidget *> SettingsPage::panes() const
{
    return {m_groups, m_stack->currentWidget()};
}

void SettingsPage::retranslate()
{
    header().setTitle(tr("Settings"));
    m_groups->setAccessibleName(tr("Settings"));
    m_groups->item(LookGroup)->setText(tr("Look"));
    m_groups->item(KeysGroup)->setText(tr("Keys"));
    m_groups->item(PasswordGroup)->setText(tr("Password"));
    m_groups->item(MachineGroup)->setText(tr("This computer"));
}

} // namespace views
