// SPDX-License-Identifier: GPL-3.0-or-later
// The row of state filters over the household table, each with how many it would leave. Exactly one is on.
// Other filters may stand behind them, in the same layout.
#pragma once

#include "models/rules/ReviewStatus.h"

#include <QWidget>

#include <map>
#include <optional>
#include <vector>

namespace views {

class Chip;

class StateChips : public QWidget
{
    Q_OBJECT

public:
    explicit StateChips(QWidget *parent = nullptr);

    void setCounts(int all, const std::map<models::ReviewState, int> &byState);
    std::optional<models::ReviewState> chosen() const; // nothing: all
    void chooseAll();

Q_SIGNALS:
    void chosenChanged();
    void allPressed(); // though it may be on already

protected:
    void changeEvent(QEvent *event) override;

private:
    struct Entry
    {
        std::optional<models::ReviewState> state;
        Chip *chip;
    };

    void addChip(const char *objectName, std::optional<models::ReviewState> state);
    void retranslate();

    std::vector<Entry> m_entries;
};

} // namespace views
