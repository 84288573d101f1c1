CREATE TABLE village(
  id BLOB PRIMARY KEY CHECK(length(id)=16),
  scope TEXT NOT NULL,
  removed INTEGER NOT NULL DEFAULT 0 CHECK(removed IN (0,1)),
  code TEXT,
  name TEXT,
  alias TEXT,
  township TEXT,
  county TEXT,
  city TEXT,
  province TEXT
) STRICT, WITHOUT ROWID;
CREATE TRIGGER village_guard_insert AFTER INSERT ON village WHEN (SELECT mode FROM sync_ctl) NOT IN (1,2,3) BEGIN SELECT RAISE(ABORT,'written around the door'); END;
CREATE TRIGGER village_guard_update AFTER UPDATE ON village WHEN (SELECT mode FROM sync_ctl) NOT IN (1,2,3) BEGIN SELECT RAISE(ABORT,'written around the door'); END;
CREATE TRIGGER village_guard_delete BEFORE DELETE ON village WHEN (SELECT mode FROM sync_ctl) NOT IN (2,3) BEGIN SELECT RAISE(ABORT,'written around the door'); END;
