// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/AnalysisFlow.h"

#include "app/desktop/OpenAccount.h"
#include "models/base/ExportedFile.h"
#include "models/entities/CodeEntry.h"
#include "models/storage/CauseRegrouping.h"
#include "models/storage/WhenDone.h"
#include "views/shell/Theme.h"

#include <QDateTime>
#include <QtConcurrent>

using namespace models;

namespace app {

AnalysisFlow::AnalysisFlow(OpenAccount &account, const views::Theme &theme)
    : m_account(account), m_theme(theme), m_page(new views::AnalysisPage(theme))
{
    connect(m_page, &views::AnalysisPage::reportWanted, this, &AnalysisFlow::report);
    connect(m_page, &views::AnalysisPage::regroupWanted, this, &AnalysisFlow::regroup);
    connect(m_page, &views::AnalysisPage::exportWanted, this, &AnalysisFlow::write);
    reload();
}

void AnalysisFlow::reload()
{
    offerGrouping();
    whenDone(m_account.store().read(causeGround), this,
             [this](const Result<CauseGround> &ground) { takeGround(ground); });
}

void AnalysisFlow::offerGrouping()
{
    const Field *grouping = typeOf<CodeEntry>().field(QLatin1String("grouping"));
    const bool may = grouping && contains(grouping->editors, m_account.role());
    m_page->offerGrouping(may ? m_account.codes() : CodeBook());
}

// The changed code list comes back through the account's facts, and with it the report.
void AnalysisFlow::regroup(const CauseGrouping &grouping)
{
    whenDone(m_account.store().write([grouping](ClientStore &store) { return regroupCauses(store, grouping); }), this,
             [this](const Outcome &regrouped) {
                 if (regrouped)
                     m_account.store().noteChange();
                 else
                     showFailure(regrouped.error());
             });
}

void AnalysisFlow::takeGround(const Result<CauseGround> &ground)
{
    if (!ground)
        return showFailure(ground.error());
    views::AnalysisChoices choices{ground->years, {{QString(), tr("All villages")}}, m_year, m_place};
    for (const QString &name : ground->villages) {
        const Village village = m_account.village(name).village;
        choices.places.push_back({name, village.name.isEmpty() ? name : village.name});
    }
    if (choices.years.empty())
        choices.years.push_back(m_account.formYear()); // of the forms to come
    choices.year = *firstYear(choices.years, m_year == 0 ? m_account.formYear() : m_year);
    m_page->setChoices(choices);
    report(choices.year, choices.place);
}

// Counted where it is read: a hundred thousand households would hold up the window.
void AnalysisFlow::report(int year, const QString &place)
{
    m_year = year;
    m_place = place;
    const auto count = [year, place, codes = m_account.codes(), villages = countedVillages(year),
                        asOf = QDateTime::fromMSecsSinceEpoch(m_account.clock().nowMs()),
                        language = language()](Database &database) -> Result<CauseReport> {
        const Result<CausesOfYear> counted = causesOfYear(database, year, place);
        if (!counted)
            return counted.error();
        return causeReport(counted->cases, {.codes = codes,
                                            .grouping = causeGrouping(codes),
                                            .year = year,
                                            .otherForms = counted->otherForms,
                                            .villages = villages,
                                            .asOf = asOf,
                                            .language = language});
    };
    whenDone(m_account.store().read(count), this, [this, year, place](const Result<CauseReport> &counted) {
        if (!counted)
            showFailure(counted.error());
        else if (year == m_year && place == m_place)
            m_page->showReport(*counted, m_account.isDemonstration());
    });
}

void AnalysisFlow::write(const QString &path, const QByteArray &content)
{
    whenDone(QtConcurrent::run(writeExported, path, content), this,
             [this, path](const Outcome &written) { m_page->showExported(path, written); });
}

QHash<QString, CountedVillage> AnalysisFlow::countedVillages(int year) const
{
    QHash<QString, CountedVillage> counted;
    for (const ReadableVillage &village : m_account.villages()) {
        const PovertyLine *line = m_account.lines().find(u"poverty", year, village.village.code);
        counted.insert(village.name, {village.village.name, line ? std::optional(line->fen) : std::nullopt});
    }
    return counted;
}

Language AnalysisFlow::language() const
{
    return m_theme.appearance().chinese ? Language::Chinese : Language::English;
}

void AnalysisFlow::showFailure(const Error &error)
{
    m_page->bar().show({views::Tone::Error, error.message.toHtmlEscaped(), {}, true, {}});
}

} // namespace app
