// SPDX-License-Identifier: GPL-3.0-or-later
// Refuses every write into a synced table that the open Transaction does not let pass. SQLite asks it about each
// statement that is compiled, also about plain SQL; Statement asks again when one runs, since a compiled statement may
// outlive its transaction. Costs nothing for each row.
#pragma once

struct sqlite3;

namespace models {

// What may happen to the rows of synced tables; each allows what stands before it too.
enum class WriteMode {
    Closed,  // nothing
    Capture, // they come and change: for the door
    Apply    // they may be deleted: for what the server says, and for migrations
};

class WriteGuard
{
public:
    void watch(sqlite3 *connection); // this outlives it
    void let(WriteMode mode) { m_mode = mode; }
    bool lets(WriteMode needed) const { return needed <= m_mode; }

    void beginStatement() { m_needed = WriteMode::Closed; }
    WriteMode needed() const { return m_needed; } // by what was compiled since

private:
    static int judge(void *guard, int action, const char *table, const char *, const char *schema, const char *);

    WriteMode m_mode = WriteMode::Closed;
    WriteMode m_needed = WriteMode::Closed;
};

} // namespace models
