CREATE TABLE household_contact(
  id BLOB PRIMARY KEY CHECK(length(id)=16),
  scope TEXT NOT NULL,
  removed INTEGER NOT NULL DEFAULT 0 CHECK(removed IN (0,1)),
  phone TEXT,
  bank TEXT,
  bank_account TEXT
) STRICT, WITHOUT ROWID;
