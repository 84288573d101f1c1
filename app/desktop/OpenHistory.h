// SPDX-License-Identifier: GPL-3.0-or-later
// The history of a field while its dialog is open: at once what this computer knows, then what the server tells. Ends
// with the dialog, and nobody waits for the server any more.
#pragma once

#include "models/rules/FieldHistory.h"
#include "views/forms/HistoryDialog.h"

#include <QFuture>
#include <QObject>

namespace models {
class Database;
}

namespace app {

class OpenAccount;

class OpenHistory : public QObject
{
    Q_OBJECT

public:
    // Opens the dialog over `page`. `account` outlives it.
    static void open(OpenAccount &account, const views::Theme &theme, const views::FieldRef &place,
                     const QString &title, QWidget *page);
    ~OpenHistory() override;

private:
    using Steps = models::Result<std::vector<models::RecordStep>>;
    struct Here // what this computer knows
    {
        std::vector<models::RecordStep> own;
        bool isStored = false; // the record
    };

    OpenHistory(OpenAccount &account, const views::FieldRef &place, views::HistoryDialog &dialog);
    static models::Result<Here> readHere(models::Database &database, const views::FieldRef &place);
    void read();
    void takeHere(const models::Result<Here> &here);
    void askServer();
    void take(const Steps &told);
    bool isAllHere() const;
    void show(const std::vector<models::RecordStep> &steps, views::ShownHistory::Source source,
              const QString &failure = {});

    OpenAccount &m_account;
    const views::FieldRef m_place;
    views::HistoryDialog &m_dialog;
    Here m_here;
    QFuture<Steps> m_asked;
};

} // namespace app
