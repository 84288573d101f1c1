// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/lists/VillageFilter.h"

#include <QEvent>
#include <QSignalBlocker>

namespace views {

VillageFilter::VillageFilter(QWidget *parent) : QComboBox(parent)
{
    setObjectName(u"villageFilter"_qs);
    setSizeAdjustPolicy(QComboBox::AdjustToContents);
    addItem(QString(), QString());
    retranslate();
    hide();
    connect(this, &QComboBox::currentIndexChanged, this, [this] { Q_EMIT chosenChanged(chosen()); });
}

void VillageFilter::setVillages(const std::vector<ListedVillage> &villages)
{
    const QString before = chosen();
    {
        const QSignalBlocker blocked(this);
        while (count() > 1)
            removeItem(1);
        for (const ListedVillage &village : villages)
            addItem(village.name, village.code);
        setCurrentIndex(qMax(0, findData(before)));
    }
    if (chosen() != before)
        Q_EMIT chosenChanged(chosen());
    setVisible(villages.size() > 1);
}

void VillageFilter::choose(const QString &code)
{
    if (findData(code) < 0)
        addItem(code, code);
    setCurrentIndex(findData(code));
}

void VillageFilter::retranslate()
{
    setItemText(0, tr("All villages"));
    setAccessibleName(tr("Village"));
}

void VillageFilter::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QComboBox::changeEvent(event);
}

} // namespace views
