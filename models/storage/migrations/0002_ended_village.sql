-- Villages that this account read and may not read any more: what is told of them once, and the name that drafts of
-- them are shown under. `handed_in` counts the groups that the server keeps aside or did not take.
CREATE TABLE ended_village(
  village TEXT PRIMARY KEY,
  name TEXT NOT NULL,
  hlc INTEGER NOT NULL,
  handed_in INTEGER NOT NULL,
  is_read INTEGER NOT NULL DEFAULT 0 CHECK(is_read IN (0,1))
) STRICT, WITHOUT ROWID;
