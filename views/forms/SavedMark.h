// SPDX-License-Identifier: GPL-3.0-or-later
// What the header of a form says of its keeping: saved, a draft, on its way. Knows words, not when they hold.
#pragma once

#include <QtGlobal>

namespace views {

class PageHeader;

class SavedMark
{
public:
    enum class State {
        NothingEntered,
        ReadOnly,
        Saved,
        SavedPartly, // `detail`: how many entries could not be read
        TakenUp,     // a draft from before
        SavingDraft,
        DraftSaved, // `detail`: when, Unix ms
        DraftFailed,
        Saving,
        SaveFailed
    };

    explicit SavedMark(PageHeader &header) : m_header(header) {} // must outlive this

    void show(State state, qint64 detail = 0);
    void retranslate() { show(m_state, m_detail); }

private:
    PageHeader &m_header;
    State m_state = State::NothingEntered;
    qint64 m_detail = 0;
};

} // namespace views
