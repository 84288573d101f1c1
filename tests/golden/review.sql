CREATE TABLE review(
  id BLOB PRIMARY KEY CHECK(length(id)=16),
  scope TEXT NOT NULL,
  removed INTEGER NOT NULL DEFAULT 0 CHECK(removed IN (0,1)),
  household BLOB CHECK(length(household)=16) REFERENCES household(id) DEFERRABLE INITIALLY DEFERRED,
  action TEXT,
  judged BLOB,
  note TEXT,
  by_name TEXT,
  at INTEGER
) STRICT, WITHOUT ROWID;
CREATE INDEX review_by_household ON review(household);
CREATE TRIGGER review_guard_insert AFTER INSERT ON review WHEN (SELECT mode FROM sync_ctl) NOT IN (1,2,3) BEGIN SELECT RAISE(ABORT,'written around the door'); END;
CREATE TRIGGER review_guard_update AFTER UPDATE ON review WHEN (SELECT mode FROM sync_ctl) NOT IN (1,2,3) BEGIN SELECT RAISE(ABORT,'written around the door'); END;
CREATE TRIGGER review_guard_delete BEFORE DELETE ON review WHEN (SELECT mode FROM sync_ctl) NOT IN (2,3) BEGIN SELECT RAISE(ABORT,'written around the door'); END;
