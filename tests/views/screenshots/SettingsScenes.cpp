// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/views/screenshots/Stage.h"
#include "views/settings/Preferences.h"
#include "views/settings/SettingsPage.h"

#include <QListWidget>
#include <QSettings>
#include <QTemporaryDir>

namespace tests {

using namespace views;

void showSettings(Stage &stage)
{
    const QTemporaryDir folder;
    QSettings settings(folder.filePath(u"hemai.ini"_qs), QSettings::IniFormat);
    const Appearance look = stage.theme().appearance();
    Preferences preferences(settings, stage.theme(), stage.language());
    preferences.set({.chinese = look.chinese, .scheme = look.scheme, .typePercent = look.typePercent});
    auto *page = new SettingsPage(stage.theme(), preferences);
    page->setFacts({u"0.1.0"_qs, u"李芳"_qs, u"01936f3c-2a10-7000-8000-0000000000a1"_qs, u"hemai.example.cn"_qs,
                    u"/home/lifang/.local/share/hemai"_qs, true});
    stage.open({{u"settings"_qs, page}});
    auto *groups = page->findChild<QListWidget *>();
    for (int row = 0; row < groups->count(); ++row) {
        groups->setCurrentRow(row);
        page->focusStart();
        stage.show(u"09-settings-"_qs + QString::number(row + 1));
    }
    stage.close();
}

} // namespace tests
