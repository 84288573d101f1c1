// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/forms/SavedMark.h"

#include "views/shell/DateText.h"
#include "views/shell/PageHeader.h"

#include <QCoreApplication>

namespace views {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(views::SavedMark)
};

} // namespace

void SavedMark::show(State state, qint64 detail)
{
    m_state = state;
    m_detail = detail;
    switch (state) {
    case State::NothingEntered:
        return m_header.setSaved(Tone::Neutral, Words::tr("Nothing entered yet"));
    case State::ReadOnly:
        return m_header.setSaved(Tone::Neutral, Words::tr("Read only"));
    case State::Saved:
        return m_header.setSaved(Tone::Ok, Words::tr("Saved"));
    case State::SavedPartly:
        return m_header.setSaved(Tone::Warning, Words::tr("Saved but for %n unreadable entry(s), kept as a draft",
                                                          nullptr, static_cast<int>(detail)));
    case State::TakenUp:
        return m_header.setSaved(Tone::Ok, Words::tr("Unsaved draft taken up"));
    case State::SavingDraft:
        return m_header.setSaved(Tone::Pending, Words::tr("Saving the draft…"));
    case State::DraftSaved:
        return m_header.setSaved(Tone::Ok, Words::tr("Draft saved %1").arg(clockText(detail)));
    case State::DraftFailed:
        return m_header.setSaved(Tone::Error, Words::tr("Draft not saved"));
    case State::Saving:
        return m_header.setSaved(Tone::Info, Words::tr("Saving…"));
    case State::SaveFailed:
        return m_header.setSaved(Tone::Error, Words::tr("Not saved"));
    }
}

} // namespace views
