CREATE TABLE household(
  id BLOB PRIMARY KEY CHECK(length(id)=16),
  scope TEXT NOT NULL,
  removed INTEGER NOT NULL DEFAULT 0 CHECK(removed IN (0,1)),
  number TEXT,
  provisional_number TEXT,
  villager_group TEXT,
  address TEXT,
  standard TEXT,
  kind TEXT,
  main_cause TEXT,
  other_causes TEXT,
  cause_remark TEXT,
  listed_month INTEGER,
  planned_exit_year INTEGER,
  exit_status TEXT,
  exit_year INTEGER,
  soldier_family INTEGER CHECK(soldier_family IN (0,1)),
  filled_by TEXT,
  filled_on TEXT CHECK(length(filled_on)=10),
  form_year INTEGER
) STRICT, WITHOUT ROWID;
CREATE TRIGGER household_guard_insert AFTER INSERT ON household WHEN (SELECT mode FROM sync_ctl) NOT IN (1,2,3) BEGIN SELECT RAISE(ABORT,'written around the door'); END;
CREATE TRIGGER household_guard_update AFTER UPDATE ON household WHEN (SELECT mode FROM sync_ctl) NOT IN (1,2,3) BEGIN SELECT RAISE(ABORT,'written around the door'); END;
CREATE TRIGGER household_guard_delete BEFORE DELETE ON household WHEN (SELECT mode FROM sync_ctl) NOT IN (2,3) BEGIN SELECT RAISE(ABORT,'written around the door'); END;
