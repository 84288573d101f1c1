CREATE TABLE household_contact(
  id BLOB PRIMARY KEY CHECK(length(id)=16),
  scope TEXT NOT NULL,
  removed INTEGER NOT NULL DEFAULT 0 CHECK(removed IN (0,1)),
  phone TEXT,
  bank TEXT,
  bank_account TEXT
) STRICT, WITHOUT ROWID;
CREATE TRIGGER household_contact_guard_insert AFTER INSERT ON household_contact WHEN (SELECT mode FROM sync_ctl) NOT IN (1,2,3) BEGIN SELECT RAISE(ABORT,'written around the door'); END;
CREATE TRIGGER household_contact_guard_update AFTER UPDATE ON household_contact WHEN (SELECT mode FROM sync_ctl) NOT IN (1,2,3) BEGIN SELECT RAISE(ABORT,'written around the door'); END;
CREATE TRIGGER household_contact_guard_delete BEFORE DELETE ON household_contact WHEN (SELECT mode FROM sync_ctl) NOT IN (2,3) BEGIN SELECT RAISE(ABORT,'written around the door'); END;
