CREATE TABLE problem_explanation(
  id BLOB PRIMARY KEY CHECK(length(id)=16),
  scope TEXT NOT NULL,
  removed INTEGER NOT NULL DEFAULT 0 CHECK(removed IN (0,1)),
  row_op BLOB NOT NULL CHECK(length(row_op)=16),
  ops BLOB,
  standing INTEGER NOT NULL,
  marker INTEGER,
  dirty BLOB,
  household BLOB CHECK(length(household)=16) REFERENCES household(id) DEFERRABLE INITIALLY DEFERRED,
  target_type INTEGER,
  target BLOB,
  target_field INTEGER,
  rules TEXT,
  text TEXT,
  by_name TEXT,
  at INTEGER,
  answered BLOB
) STRICT, WITHOUT ROWID;
CREATE INDEX problem_explanation_by_household ON problem_explanation(household);
