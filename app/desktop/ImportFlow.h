// SPDX-License-Identifier: GPL-3.0-or-later
// A table of somebody else's making, from the file to the store: read on a thread of its own, looked at, then stored
// whole or not at all.
#pragma once

#include "models/reports/HouseholdImport.h"

#include <QObject>
#include <QPointer>

namespace views {
class ImportPage;
class MainWindow;
class Theme;
} // namespace views

namespace app {

class OpenAccount;

class ImportFlow : public QObject
{
    Q_OBJECT

public:
    // All must outlive the flow.
    ImportFlow(OpenAccount &account, const views::Theme &theme, views::MainWindow &window);

    // The page, on top of the current one: for that village, or for one that is asked for.
    void open(const QString &lookedAt);

private:
    struct Read // on its way to the store
    {
        models::HouseholdImport import;
        QString source; // as the mapping names it
    };
    using ReadPointer = std::shared_ptr<const Read>;

    static models::Result<ReadPointer> readTable(const QString &table, const QString &mapping, models::Role role,
                                                 const models::RuleContext &context);
    void openFor(const QString &village);
    void read(const QString &table, const QString &mapping);
    void compare(const ReadPointer &read); // with what is here
    void store();

    OpenAccount &m_account;
    const views::Theme &m_theme;
    views::MainWindow &m_window;
    QString m_village;
    QPointer<views::ImportPage> m_page;
    ReadPointer m_read;
};

} // namespace app
