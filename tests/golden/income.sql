CREATE TABLE income(
  id BLOB PRIMARY KEY CHECK(length(id)=16),
  scope TEXT NOT NULL,
  removed INTEGER NOT NULL DEFAULT 0 CHECK(removed IN (0,1)),
  household BLOB CHECK(length(household)=16) REFERENCES household(id) DEFERRABLE INITIALLY DEFERRED,
  year INTEGER,
  wages INTEGER,
  business INTEGER,
  asset_dividends INTEGER,
  other_property INTEGER,
  family_planning_award INTEGER,
  minimum_allowance INTEGER,
  special_support INTEGER,
  pension INTEGER,
  ecological_compensation INTEGER,
  other_transfers INTEGER,
  business_cost INTEGER,
  stated_property INTEGER,
  stated_transfers INTEGER,
  stated_gross INTEGER,
  stated_net INTEGER,
  stated_net_per_head INTEGER
) STRICT, WITHOUT ROWID;
CREATE INDEX income_by_household ON income(household);
