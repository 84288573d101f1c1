// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/PrintFlow.h"

#include "app/desktop/OpenAccount.h"
#include "models/storage/CaseQueries.h"
#include "models/storage/WhenDone.h"
#include "views/printing/FormJob.h"
#include "views/printing/PrintPreview.h"
#include "views/shell/DateText.h"
#include "views/shell/MainWindow.h"
#include "views/shell/SaveDialog.h"
#include "views/shell/Theme.h"

#include <QDateTime>

#include <algorithm>

using namespace models;

namespace app {

PrintFlow::PrintFlow(OpenAccount &account, const views::Theme &theme, views::MainWindow &window)
    : m_account(account), m_theme(theme), m_window(window)
{}

void PrintFlow::printHouseholds(const std::vector<Id> &households)
{
    using Cases = Result<std::vector<LoadedCase>>;
    whenDone(m_account.store().read([households](Database &database) -> Cases {
        std::vector<LoadedCase> cases;
        for (const Id &household : households) {
            Result<std::optional<LoadedCase>> loaded = loadCase(database, household);
            if (!loaded)
                return loaded.error();
            if (*loaded)
                cases.push_back(std::move(**loaded));
        }
        return cases;
    }),
             this, [this](const Cases &cases) {
                 if (!cases)
                     return m_window.currentPage()->bar().show(
                         {views::Tone::Error, cases.error().message.toHtmlEscaped(), {}, true, {}});
                 std::vector<PrintedForm> forms;
                 for (const LoadedCase &one : *cases)
                     forms.push_back(registrationForm(one.value, m_account.codes(), context(one.value, one.village)));
                 show(std::move(forms));
             });
}

void PrintFlow::printCase(const HouseholdCase &householdCase, const QString &village)
{
    show({registrationForm(householdCase, m_account.codes(), context(householdCase, village))});
}

PrintContext PrintFlow::context(const HouseholdCase &householdCase, const QString &village) const
{
    PrintContext context;
    context.village = m_account.village(village).village;
    context.year = static_cast<int>(householdCase.household.formYear.value_or(m_account.formYear()));
    context.printedBy = m_account.userName();
    context.printedAt = QDateTime::fromMSecsSinceEpoch(m_account.clock().nowMs());
    context.language = m_theme.appearance().chinese ? Language::Chinese : Language::English;
    context.demonstration = m_account.isDemonstration();
    return context;
}

QString PrintFlow::titleFor(const std::vector<PrintedForm> &forms) const
{
    const QString &title = forms.front().title;
    return forms.size() == 1 ? title : tr("%1, %n form(s)", nullptr, static_cast<int>(forms.size())).arg(title);
}

// By the number of the one form, or the village of several: names of people stay within the file.
QString PrintFlow::fileNameFor(const std::vector<PrintedForm> &forms) const
{
    const PrintedForm &first = forms.front();
    const bool sameVillage = std::ranges::all_of(
        forms, [&](const PrintedForm &form) { return form.village == first.village; });
    const QString which = forms.size() == 1 ? first.householdNumber : sameVillage ? first.village : QString();
    return views::fileNameOf({tr("Registration form"), which, views::fileDay(views::dateOf(m_account.clock().nowMs()))});
}

void PrintFlow::show(std::vector<PrintedForm> forms)
{
    if (forms.empty())
        return;
    const QString title = titleFor(forms);
    const QString name = fileNameFor(forms);
    views::PrintJob job = views::formJob(title, std::move(forms));
    job.fileName = name;
    preview(job);
}

void PrintFlow::preview(const views::PrintJob &job)
{
    auto *preview = new views::PrintPreview(m_theme, job);
    preview->setHelpTopic(u"print"_qs);
    m_window.open(preview);
}

} // namespace app
