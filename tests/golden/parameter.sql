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
