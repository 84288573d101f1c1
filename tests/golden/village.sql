CREATE TABLE village(
  id BLOB PRIMARY KEY CHECK(length(id)=16),
  scope TEXT NOT NULL,
  removed INTEGER NOT NULL DEFAULT 0 CHECK(removed IN (0,1)),
  row_op BLOB NOT NULL CHECK(length(row_op)=16),
  ops BLOB,
  standing INTEGER NOT NULL,
  marker INTEGER,
  dirty BLOB,
  code TEXT,
  name TEXT,
  alias TEXT,
  township TEXT,
  county TEXT,
  city TEXT,
  province TEXT
) STRICT, WITHOUT ROWID;
