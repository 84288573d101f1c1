CREATE TABLE member(
  id BLOB PRIMARY KEY CHECK(length(id)=16),
  scope TEXT NOT NULL,
  removed INTEGER NOT NULL DEFAULT 0 CHECK(removed IN (0,1)),
  household BLOB CHECK(length(household)=16) REFERENCES household(id) DEFERRABLE INITIALLY DEFERRED,
  name TEXT,
  sex TEXT,
  id_kind TEXT,
  id_recorded INTEGER CHECK(id_recorded IN (0,1)),
  id_checked INTEGER CHECK(id_checked IN (0,1)),
  birth_date TEXT CHECK(length(birth_date)=10),
  relation TEXT,
  ethnic_group TEXT,
  education TEXT,
  school_status TEXT,
  health TEXT,
  labour_skill TEXT,
  work_place TEXT,
  work_months INTEGER,
  resident_medical_insurance INTEGER CHECK(resident_medical_insurance IN (0,1)),
  serious_illness_insurance INTEGER CHECK(serious_illness_insurance IN (0,1)),
  minimum_living_allowance INTEGER CHECK(minimum_living_allowance IN (0,1)),
  status TEXT,
  status_since TEXT CHECK(length(status_since)=10)
) STRICT, WITHOUT ROWID;
CREATE INDEX member_by_household ON member(household);
CREATE TRIGGER member_guard_insert AFTER INSERT ON member WHEN (SELECT mode FROM sync_ctl) NOT IN (1,2,3) BEGIN SELECT RAISE(ABORT,'written around the door'); END;
CREATE TRIGGER member_guard_update AFTER UPDATE ON member WHEN (SELECT mode FROM sync_ctl) NOT IN (1,2,3) BEGIN SELECT RAISE(ABORT,'written around the door'); END;
CREATE TRIGGER member_guard_delete BEFORE DELETE ON member WHEN (SELECT mode FROM sync_ctl) NOT IN (2,3) BEGIN SELECT RAISE(ABORT,'written around the door'); END;
