// SPDX-License-Identifier: GPL-3.0-or-later
// Registration forms of one household or many, from the store to the preview.
#pragma once

#include "models/reports/RegistrationForm.h"
#include "models/storage/EndedVillages.h"
#include "views/printing/PrintJob.h"

#include <QObject>
#include <QPointer>
#include <QSet>

#include <stop_token>

namespace views {
class MainWindow;
class PrintPreview;
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
    // Pages that were made of these villages' records, which have left this computer, go too.
    void withdraw(const std::vector<models::EndedVillage> &villages);

private:
    struct Wanted
    {
        models::HouseholdCase value;
        models::PrintContext context;
        QString village; // of its scope
    };
    struct Previewed
    {
        QPointer<views::PrintPreview> page;
        QSet<QString> villages; // that could be read when it was made
    };

    models::PrintContext context(const models::HouseholdCase &householdCase, const QString &village) const;
    void show(std::vector<Wanted> wanted);
    void previewForms(const views::PrintJob &job, const QSet<QString> &villages);
    QSet<QString> readVillagesOf(const std::vector<Wanted> &wanted) const;
    static views::PrintJob prepared(const std::vector<Wanted> &wanted, const models::CodeBook &codes, qint64 nowMs,
                                    const std::stop_token &stop); // on any thread

    OpenAccount &m_account;
    const views::Theme &m_theme;
    views::MainWindow &m_window;
    std::vector<Previewed> m_previewed;
    std::stop_source m_preparing;     // the last list of forms
    QSet<QString> m_preparedVillages; // of that list
};

} // namespace app
