CREATE TABLE parameter(
  id BLOB PRIMARY KEY CHECK(length(id)=16),
  scope TEXT NOT NULL,
  removed INTEGER NOT NULL DEFAULT 0 CHECK(removed IN (0,1)),
  key TEXT,
  region TEXT,
  year INTEGER,
  number INTEGER,
  source TEXT
) STRICT, WITHOUT ROWID;
CREATE TRIGGER parameter_guard_insert AFTER INSERT ON parameter WHEN (SELECT mode FROM sync_ctl) NOT IN (1,2,3) BEGIN SELECT RAISE(ABORT,'written around the door'); END;
CREATE TRIGGER parameter_guard_update AFTER UPDATE ON parameter WHEN (SELECT mode FROM sync_ctl) NOT IN (1,2,3) BEGIN SELECT RAISE(ABORT,'written around the door'); END;
CREATE TRIGGER parameter_guard_delete BEFORE DELETE ON parameter WHEN (SELECT mode FROM sync_ctl) NOT IN (2,3) BEGIN SELECT RAISE(ABORT,'written around the door'); END;
