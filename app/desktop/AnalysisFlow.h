// SPDX-License-Identifier: GPL-3.0-or-later
// The page of causes over the case index.
#pragma once

#include "models/storage/CauseCases.h"
#include "views/charts/AnalysisPage.h"

#include <QObject>

namespace app {

class OpenAccount;

class AnalysisFlow : public QObject
{
    Q_OBJECT

public:
    // Both must outlive the flow; the page is the window's.
    AnalysisFlow(OpenAccount &account, const views::Theme &theme);

    views::AnalysisPage &page() const { return *m_page; }
    void reload(); // the index or the code lists changed, or the language

private:
    void takeGround(const models::Result<models::CauseGround> &ground);
    void offerGrouping();
    void regroup(const models::CauseGrouping &grouping);
    void write(const QString &path, const QByteArray &content);
    void report(int year, const QString &place);
    QHash<QString, models::CountedVillage> countedVillages(int year) const;
    models::Language language() const;
    void showFailure(const models::Error &error);

    OpenAccount &m_account;
    const views::Theme &m_theme;
    views::AnalysisPage *m_page;
    int m_year = 0; // chosen; 0: that of the forms
    QString m_place;
};

} // namespace app
