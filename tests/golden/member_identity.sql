CREATE TABLE member_identity(
  id BLOB PRIMARY KEY CHECK(length(id)=16),
  scope TEXT NOT NULL,
  removed INTEGER NOT NULL DEFAULT 0 CHECK(removed IN (0,1)),
  household BLOB CHECK(length(household)=16),
  number TEXT
) STRICT, WITHOUT ROWID;
CREATE INDEX member_identity_by_household ON member_identity(household);
