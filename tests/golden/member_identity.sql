CREATE TABLE member_identity(
  id BLOB PRIMARY KEY CHECK(length(id)=16),
  scope TEXT NOT NULL,
  removed INTEGER NOT NULL DEFAULT 0 CHECK(removed IN (0,1)),
  household BLOB CHECK(length(household)=16),
  number TEXT
) STRICT, WITHOUT ROWID;
CREATE INDEX member_identity_by_household ON member_identity(household);
CREATE TRIGGER member_identity_guard_insert AFTER INSERT ON member_identity WHEN (SELECT mode FROM sync_ctl) NOT IN (1,2,3) BEGIN SELECT RAISE(ABORT,'written around the door'); END;
CREATE TRIGGER member_identity_guard_update AFTER UPDATE ON member_identity WHEN (SELECT mode FROM sync_ctl) NOT IN (1,2,3) BEGIN SELECT RAISE(ABORT,'written around the door'); END;
CREATE TRIGGER member_identity_guard_delete BEFORE DELETE ON member_identity WHEN (SELECT mode FROM sync_ctl) NOT IN (2,3) BEGIN SELECT RAISE(ABORT,'written around the door'); END;
