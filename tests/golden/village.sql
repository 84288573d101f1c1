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
