// SPDX-License-Identifier: GPL-3.0-or-later
// Which village's households a list shows: all, or one. Shows itself only where there are several.
#pragma once

#include "views/lists/HouseholdListValues.h"

#include <QComboBox>

#include <vector>

namespace views {

class VillageFilter : public QComboBox
{
    Q_OBJECT

public:
    explicit VillageFilter(QWidget *parent = nullptr);

    // The one that was chosen stays; if it has gone, all are.
    void setVillages(const std::vector<ListedVillage> &villages);
    void choose(const QString &code); // empty: all; one that has not been told yet stands there by its code
    QString chosen() const { return currentData().toString(); }

Q_SIGNALS:
    void chosenChanged(const QString &code);

protected:
    void changeEvent(QEvent *event) override;

private:
    void retranslate();
};

} // namespace views
