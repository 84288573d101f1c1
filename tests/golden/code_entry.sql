CREATE TABLE code_entry(
  id BLOB PRIMARY KEY CHECK(length(id)=16),
  scope TEXT NOT NULL,
  removed INTEGER NOT NULL DEFAULT 0 CHECK(removed IN (0,1)),
  list TEXT,
  code TEXT,
  label_zh TEXT,
  label_en TEXT,
  valid_from INTEGER,
  valid_to INTEGER,
  grouping TEXT
) STRICT, WITHOUT ROWID;
CREATE TRIGGER code_entry_guard_insert AFTER INSERT ON code_entry WHEN (SELECT mode FROM sync_ctl) NOT IN (1,2,3) BEGIN SELECT RAISE(ABORT,'written around the door'); END;
CREATE TRIGGER code_entry_guard_update AFTER UPDATE ON code_entry WHEN (SELECT mode FROM sync_ctl) NOT IN (1,2,3) BEGIN SELECT RAISE(ABORT,'written around the door'); END;
CREATE TRIGGER code_entry_guard_delete BEFORE DELETE ON code_entry WHEN (SELECT mode FROM sync_ctl) NOT IN (2,3) BEGIN SELECT RAISE(ABORT,'written around the door'); END;
