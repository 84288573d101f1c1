// SPDX-License-Identifier: GPL-3.0-or-later
// Registration forms of one household or many, from the store to the preview.
#pragma once

#include "models/reports/RegistrationForm.h"
#include "views/printing/PrintJob.h"

#include <QObject>

#include <stop_token>

namespace views {
class MainWindow;
class Theme;
} // namespace views

namespace app {

class OpenAccount;

class PrintFlow : public QObject
{
    Q_OBJECT

public:
    // All must outlive the flow.
    PrintFlow(OpenAccount &account, const views::Theme &theme, views::MainWindow &window);
    ~PrintFlow() override;

    void printHouseholds(const std::vector<models::Id> &households); // as they are stored
    void printCase(const models::HouseholdCase &householdCase, const QString &village);
    void preview(const views::PrintJob &job);

private:
    struct Wanted
    {
        models::HouseholdCase value;
        models::PrintContext context;
    };

    models::PrintContext context(const models::HouseholdCase &householdCase, const QString &village) const;
    void show(std::vector<Wanted> wanted);
    static views::PrintJob prepared(const std::vector<Wanted> &wanted, const models::CodeBook &codes, qint64 nowMs,
                                    const std::stop_token &stop); // on any thread

    OpenAccount &m_account;
    const views::Theme &m_theme;
    views::MainWindow &m_window;
    std::stop_source m_preparing; // the last list of forms
};

} // namespace app
