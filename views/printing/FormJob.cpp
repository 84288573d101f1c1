// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/printing/FormJob.h"

#include "views/printing/FormPainter.h"

#include <algorithm>
#include <memory>

namespace views {

namespace {

// What the copies of a job share: the forms, where each begins, and the pages of the one drawn last.
class PagedForms
{
public:
    PagedForms(std::vector<models::PrintedForm> forms, const std::stop_token &stop) : m_forms(std::move(forms))
    {
        m_firstPages.reserve(m_forms.size());
        for (const models::PrintedForm &form : m_forms) {
            if (stop.stop_requested())
                return;
            m_firstPages.push_back(m_pages);
            m_pages += static_cast<int>(laidOut(form).size());
        }
    }

    int pages() const { return m_pages; }

    void draw(QPainter &painter, int page)
    {
        const auto after = std::ranges::upper_bound(m_firstPages, page);
        const auto form = static_cast<size_t>(after - m_firstPages.begin() - 1);
        if (form != m_laidOut || m_current.empty()) {
            m_current = laidOut(m_forms.at(form));
            m_laidOut = form;
        }
        drawPage(painter, m_current.at(static_cast<size_t>(page - m_firstPages.at(form))));
    }

private:
    std::vector<models::PrintedForm> m_forms;
    std::vector<int> m_firstPages;
    int m_pages = 0;
    size_t m_laidOut = 0;
    std::vector<FormPage> m_current;
};

} // namespace

PrintJob formJob(const QString &title, std::vector<models::PrintedForm> forms, const std::stop_token &stop)
{
    const auto paged = std::make_shared<PagedForms>(std::move(forms), stop);
    PrintJob job{title, QPageLayout::Portrait, paged->pages(), {}};
    job.draw = [paged](QPainter &painter, int page) { paged->draw(painter, page); };
    return job;
}

} // namespace views
