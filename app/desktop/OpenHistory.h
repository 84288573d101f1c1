// SPDX-License-Identifier: GPL-3.0-or-later
// The history of a field while its dialog is open: at once what this computer knows, then what the server tells. Ends
// with the dialog, and nobody waits for the server any more.
#pragma once

#include "models/rules/FieldHistory.h"
#include "views/forms/HistoryDialog.h"

#include <QFuture>
#include <QObject>

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

    OpenHistory(OpenAccount &account, const views::FieldRef &place, views::HistoryDialog &dialog);
    void readOwn();
    void askServer();
    void take(const Steps &told);
    void show(const std::vector<models::RecordStep> &steps, views::ShownHistory::Source source,
              const QString &failure = {});

    OpenAccount &m_account;
    const views::FieldRef m_place;
    views::HistoryDialog &m_dialog;
    std::vector<models::RecordStep> m_own;
    QFuture<Steps> m_asked;
};

} // namespace app
