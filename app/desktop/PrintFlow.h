// SPDX-License-Identifier: GPL-3.0-or-later
// Registration forms of one household or many, from the store to the preview.
#pragma once

#include "models/reports/RegistrationForm.h"
#include "views/printing/PrintJob.h"

#include <QObject>

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

    void printHouseholds(const std::vector<models::Id> &households); // as they are stored
    void printCase(const models::HouseholdCase &householdCase, const QString &village);
    void preview(const views::PrintJob &job);

private:
    models::PrintContext context(const models::HouseholdCase &householdCase, const QString &village) const;
    QString fileNameFor(const std::vector<models::PrintedForm> &forms) const;
    QString titleFor(const std::vector<models::PrintedForm> &forms) const;
    void show(std::vector<models::PrintedForm> forms);

    OpenAccount &m_account;
    const views::Theme &m_theme;
    views::MainWindow &m_window;
};

} // namespace app
