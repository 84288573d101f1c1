CREATE TABLE code_entry(
  id BLOB PRIMARY KEY CHECK(length(id)=16),
  scope TEXT NOT NULL,
  removed INTEGER NOT NULL DEFAULT 0 CHECK(removed IN (0,1)),
  row_op BLOB NOT NULL CHECK(length(row_op)=16),
  ops BLOB,
  standing INTEGER NOT NULL,
  marker INTEGER,
  dirty BLOB,
  list TEXT,
  code TEXT,
  label_zh TEXT,
  label_en TEXT,
  valid_from INTEGER,
  valid_to INTEGER,
  grouping TEXT
) STRICT, WITHOUT ROWID;
