// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/PrintFlow.h"

#include "app/desktop/OpenAccount.h"
#include "app/desktop/ShownEnding.h"
#include "models/storage/CaseQueries.h"
#include "models/storage/WhenDone.h"
#include "views/printing/FormJob.h"
#include "views/printing/PrintPreview.h"
#include "views/shell/DateText.h"
#include "views/shell/MainWindow.h"
#include "views/shell/SaveDialog.h"
#include "views/shell/Theme.h"

#include <QDateTime>
#include <QPointer>
#include <QtConcurrent>

#include <algorithm>

using namespace models;

namespace app {

static constexpr size_t ShownAtOnce = 20; // in some 0.2 s

PrintFlow::PrintFlow(OpenAccount &account, const views::Theme &theme, views::MainWindow &window)
    : m_account(account), m_theme(theme), m_window(window)
{}

PrintFlow::~PrintFlow()
{
    m_preparing.request_stop();
}

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
                 std::vector<Wanted> wanted;
                 for (const LoadedCase &one : *cases)
                     wanted.push_back({one.value, context(one.value, one.village), one.village});
                 show(std::move(wanted));
             });
}

void PrintFlow::printCase(const HouseholdCase &householdCase, const QString &village)
{
    show({{householdCase, context(householdCase, village), village}});
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

static QString titleFor(const std::vector<PrintedForm> &forms)
{
    const QString &title = forms.front().title;
    return forms.size() == 1 ? title
                             : PrintFlow::tr("%1, %n form(s)", nullptr, static_cast<int>(forms.size())).arg(title);
}

// By the number of the one form, or the village of several: names of people stay within the file.
static QString fileNameFor(const std::vector<PrintedForm> &forms, qint64 nowMs)
{
    const PrintedForm &first = forms.front();
    const bool sameVillage =
        std::ranges::all_of(forms, [&](const PrintedForm &form) { return form.village == first.village; });
    const QString which = forms.size() == 1 ? first.householdNumber : sameVillage ? first.village : QString();
    return views::fileNameOf({PrintFlow::tr("Registration form"), which, views::fileDay(views::dateOf(nowMs))});
}

views::PrintJob PrintFlow::prepared(const std::vector<Wanted> &wanted, const CodeBook &codes, qint64 nowMs,
                                    const std::stop_token &stop)
{
    std::vector<PrintedForm> forms;
    forms.reserve(wanted.size());
    for (const Wanted &one : wanted)
        forms.push_back(registrationForm(one.value, codes, one.context));
    const QString name = fileNameFor(forms, nowMs);
    const QString title = titleFor(forms);
    views::PrintJob job = views::formJob(title, std::move(forms), stop);
    job.fileName = name;
    return job;
}

// Many take a while: whoever goes on with something else on another page has given them up.
void PrintFlow::show(std::vector<Wanted> wanted)
{
    m_preparing.request_stop();
    if (wanted.empty())
        return;
    const qint64 nowMs = m_account.clock().nowMs();
    const QSet<QString> villages = readVillagesOf(wanted);
    if (wanted.size() <= ShownAtOnce)
        return previewForms(prepared(wanted, m_account.codes(), nowMs, {}), villages);
    m_preparing = std::stop_source();
    m_preparedVillages = villages;
    const QPointer<views::Page> asked(m_window.currentPage());
    asked->bar().show([count = static_cast<int>(wanted.size())] {
        return views::Message{
            .text = tr("Preparing %n form(s) to be printed. Leaving this page gives it up.", nullptr, count)};
    });
    const auto prepare = [wanted = std::move(wanted), codes = m_account.codes(), nowMs,
                          stop = m_preparing.get_token()] { return prepared(wanted, codes, nowMs, stop); };
    whenDone(QtConcurrent::run(prepare), this,
             [this, asked, villages, stop = m_preparing.get_token()](const views::PrintJob &job) {
                 if (stop.stop_requested())
                     return;
                 if (asked)
                     asked->bar().clear();
                 if (asked && asked == m_window.currentPage())
                     previewForms(job, villages);
             });
}

// A draft of a village that is gone may be printed: it is what its author typed.
QSet<QString> PrintFlow::readVillagesOf(const std::vector<Wanted> &wanted) const
{
    QSet<QString> villages;
    for (const Wanted &one : wanted) {
        if (m_account.reads(one.village))
            villages.insert(one.village);
    }
    return villages;
}

void PrintFlow::preview(const views::PrintJob &job)
{
    previewForms(job, {});
}

void PrintFlow::withdraw(const std::vector<EndedVillage> &villages)
{
    for (const EndedVillage &village : villages) {
        if (m_preparedVillages.contains(village.village))
            m_preparing.request_stop();
    }
    std::erase_if(m_previewed, [](const Previewed &one) { return one.page.isNull(); });
    for (const Previewed &one : m_previewed) {
        std::vector<EndedVillage> ended;
        std::ranges::copy_if(villages, std::back_inserter(ended),
                             [&one](const EndedVillage &village) { return one.villages.contains(village.village); });
        if (ended.empty())
            continue;
        const bool wasRunning = one.page->isRunning();
        one.page->withdraw([ended, wasRunning] { return withdrawnMessage(ended, wasRunning); });
    }
}

void PrintFlow::previewForms(const views::PrintJob &job, const QSet<QString> &villages)
{
    auto *preview = new views::PrintPreview(m_theme, job);
    preview->setHelpTopic(u"print"_qs);
    m_previewed.push_back({preview, villages});
    m_window.open(preview);
}

} // namespace app
