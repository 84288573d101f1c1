-- The first schema: the synced tables as their descriptions derive them (tests/golden), then what sync and this
-- computer keep for themselves. How a record stands towards the server lies in its own row: see RecordTable.h.
CREATE TABLE parameter(
  id BLOB PRIMARY KEY CHECK(length(id)=16),
  scope TEXT NOT NULL,
  removed INTEGER NOT NULL DEFAULT 0 CHECK(removed IN (0,1)),
  row_op BLOB NOT NULL CHECK(length(row_op)=16),
  ops BLOB,
  standing INTEGER NOT NULL,
  marker INTEGER,
  dirty BLOB,
  key TEXT,
  region TEXT,
  year INTEGER,
  number INTEGER,
  source TEXT
) STRICT, WITHOUT ROWID;

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

CREATE TABLE household(
  id BLOB PRIMARY KEY CHECK(length(id)=16),
  scope TEXT NOT NULL,
  removed INTEGER NOT NULL DEFAULT 0 CHECK(removed IN (0,1)),
  row_op BLOB NOT NULL CHECK(length(row_op)=16),
  ops BLOB,
  standing INTEGER NOT NULL,
  marker INTEGER,
  dirty BLOB,
  number TEXT,
  provisional_number TEXT,
  villager_group TEXT,
  address TEXT,
  standard TEXT,
  kind TEXT,
  main_cause TEXT,
  other_causes TEXT,
  cause_remark TEXT,
  listed_month INTEGER,
  planned_exit_year INTEGER,
  exit_status TEXT,
  exit_year INTEGER,
  soldier_family INTEGER CHECK(soldier_family IN (0,1)),
  filled_by TEXT,
  filled_on TEXT CHECK(length(filled_on)=10),
  form_year INTEGER
) STRICT, WITHOUT ROWID;

CREATE TABLE member(
  id BLOB PRIMARY KEY CHECK(length(id)=16),
  scope TEXT NOT NULL,
  removed INTEGER NOT NULL DEFAULT 0 CHECK(removed IN (0,1)),
  row_op BLOB NOT NULL CHECK(length(row_op)=16),
  ops BLOB,
  standing INTEGER NOT NULL,
  marker INTEGER,
  dirty BLOB,
  household BLOB CHECK(length(household)=16) REFERENCES household(id) DEFERRABLE INITIALLY DEFERRED,
  name TEXT,
  sex TEXT,
  id_kind TEXT,
  id_recorded INTEGER CHECK(id_recorded IN (0,1)),
  id_checked INTEGER CHECK(id_checked IN (0,1)),
  birth_date TEXT CHECK(length(birth_date)=10),
  relation TEXT,
  ethnic_group TEXT,
  education TEXT,
  school_status TEXT,
  health TEXT,
  labour_skill TEXT,
  work_place TEXT,
  work_months INTEGER,
  resident_medical_insurance INTEGER CHECK(resident_medical_insurance IN (0,1)),
  serious_illness_insurance INTEGER CHECK(serious_illness_insurance IN (0,1)),
  minimum_living_allowance INTEGER CHECK(minimum_living_allowance IN (0,1)),
  status TEXT,
  status_since TEXT CHECK(length(status_since)=10)
) STRICT, WITHOUT ROWID;
CREATE INDEX member_by_household ON member(household);

CREATE TABLE income(
  id BLOB PRIMARY KEY CHECK(length(id)=16),
  scope TEXT NOT NULL,
  removed INTEGER NOT NULL DEFAULT 0 CHECK(removed IN (0,1)),
  row_op BLOB NOT NULL CHECK(length(row_op)=16),
  ops BLOB,
  standing INTEGER NOT NULL,
  marker INTEGER,
  dirty BLOB,
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

CREATE TABLE review(
  id BLOB PRIMARY KEY CHECK(length(id)=16),
  scope TEXT NOT NULL,
  removed INTEGER NOT NULL DEFAULT 0 CHECK(removed IN (0,1)),
  row_op BLOB NOT NULL CHECK(length(row_op)=16),
  ops BLOB,
  standing INTEGER NOT NULL,
  marker INTEGER,
  dirty BLOB,
  household BLOB CHECK(length(household)=16) REFERENCES household(id) DEFERRABLE INITIALLY DEFERRED,
  action TEXT,
  judged BLOB,
  note TEXT,
  by_name TEXT,
  at INTEGER
) STRICT, WITHOUT ROWID;
CREATE INDEX review_by_household ON review(household);

CREATE TABLE field_comment(
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
  text TEXT,
  by_name TEXT,
  at INTEGER,
  settled_by TEXT,
  settled_at INTEGER
) STRICT, WITHOUT ROWID;
CREATE INDEX field_comment_by_household ON field_comment(household);

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

CREATE TABLE member_identity(
  id BLOB PRIMARY KEY CHECK(length(id)=16),
  scope TEXT NOT NULL,
  removed INTEGER NOT NULL DEFAULT 0 CHECK(removed IN (0,1)),
  row_op BLOB NOT NULL CHECK(length(row_op)=16),
  ops BLOB,
  standing INTEGER NOT NULL,
  marker INTEGER,
  dirty BLOB,
  household BLOB CHECK(length(household)=16),
  number TEXT
) STRICT, WITHOUT ROWID;
CREATE INDEX member_identity_by_household ON member_identity(household);

CREATE TABLE household_contact(
  id BLOB PRIMARY KEY CHECK(length(id)=16),
  scope TEXT NOT NULL,
  removed INTEGER NOT NULL DEFAULT 0 CHECK(removed IN (0,1)),
  row_op BLOB NOT NULL CHECK(length(row_op)=16),
  ops BLOB,
  standing INTEGER NOT NULL,
  marker INTEGER,
  dirty BLOB,
  phone TEXT,
  bank TEXT,
  bank_account TEXT
) STRICT, WITHOUT ROWID;

-- The state of sync (one row), see SyncControl.h.
CREATE TABLE sync_ctl(
  k INTEGER PRIMARY KEY CHECK(k=1),
  txn INTEGER NOT NULL,
  hlc INTEGER NOT NULL,
  account BLOB NOT NULL CHECK(length(account)=16),
  device BLOB NOT NULL CHECK(length(device)=16),
  incarnation INTEGER NOT NULL,
  epoch BLOB NOT NULL CHECK(length(epoch)=16),
  next_dseq INTEGER NOT NULL
) STRICT;
INSERT INTO sync_ctl VALUES(1,0,0,zeroblob(16),zeroblob(16),0,zeroblob(16),1);

-- Captured, not yet frozen: one row for each save and scope, see Captured.h. records: how many content holds.
CREATE TABLE sync_change(
  n INTEGER PRIMARY KEY,
  op BLOB NOT NULL CHECK(length(op)=16),
  txn INTEGER NOT NULL,
  hlc INTEGER NOT NULL,
  scope TEXT NOT NULL,
  records INTEGER NOT NULL,
  content BLOB NOT NULL
) STRICT;

-- Groups as they go over the wire; body never changes. state: see Outbox.h.
CREATE TABLE sync_outbox(
  n INTEGER PRIMARY KEY,
  op BLOB NOT NULL UNIQUE CHECK(length(op)=16),
  incarnation INTEGER NOT NULL,
  dseq INTEGER NOT NULL,
  scope TEXT NOT NULL,
  hlc INTEGER NOT NULL,
  body BLOB NOT NULL,
  body_sha BLOB NOT NULL,
  state INTEGER NOT NULL,
  seq INTEGER,
  reason INTEGER,
  detail TEXT
) STRICT;
CREATE INDEX sync_outbox_open ON sync_outbox(state,n) WHERE state<>4;
CREATE UNIQUE INDEX sync_outbox_stream ON sync_outbox(incarnation,dseq);

-- The records of groups that were refused or put aside, so that their households can show it.
CREATE TABLE sync_held(
  type INTEGER NOT NULL,
  record BLOB NOT NULL,
  op BLOB NOT NULL,
  PRIMARY KEY(type,record,op)
) STRICT, WITHOUT ROWID;

-- Registers and record types that this program does not know yet. A migration that brings them empties this.
CREATE TABLE sync_unknown(
  scope TEXT NOT NULL,
  type INTEGER NOT NULL,
  record BLOB NOT NULL,
  reg INTEGER NOT NULL,
  value BLOB NOT NULL,
  winner BLOB NOT NULL,
  PRIMARY KEY(scope,type,record,reg)
) STRICT, WITHOUT ROWID;

-- What this account may read and how far it has been read: cursor and chain name the place in the server's log, and
-- state_hash is the digest of what the log up to there holds.
CREATE TABLE sync_scope(
  scope TEXT PRIMARY KEY,
  role TEXT NOT NULL,
  cursor INTEGER NOT NULL,
  chain BLOB NOT NULL,
  state_hash BLOB NOT NULL CHECK(length(state_hash)=16),
  head INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

-- Where the history stood at some earlier cursors, denser towards the present.
CREATE TABLE sync_checkpoint(
  scope TEXT NOT NULL,
  cursor INTEGER NOT NULL,
  chain BLOB NOT NULL,
  PRIMARY KEY(scope,cursor)
) STRICT, WITHOUT ROWID;

CREATE TABLE sync_conflict(
  type INTEGER NOT NULL,
  record BLOB NOT NULL,
  reg INTEGER NOT NULL,
  scope TEXT NOT NULL,
  opened_seq INTEGER NOT NULL,
  answered_by BLOB,
  PRIMARY KEY(type,record,reg)
) STRICT, WITHOUT ROWID;

CREATE TABLE sync_candidate(
  type INTEGER NOT NULL,
  record BLOB NOT NULL,
  reg INTEGER NOT NULL,
  op BLOB NOT NULL,
  value BLOB NOT NULL,
  account BLOB NOT NULL,
  device BLOB NOT NULL,
  hlc INTEGER NOT NULL,
  seen BLOB NOT NULL,
  rank INTEGER NOT NULL,
  is_winner INTEGER NOT NULL,
  PRIMARY KEY(type,record,reg,op)
) STRICT, WITHOUT ROWID;

-- Conflicts that the server has closed, with every value that was in dispute: `answer` is the op that closed them.
CREATE TABLE sync_settled(
  type INTEGER NOT NULL,
  record BLOB NOT NULL,
  reg INTEGER NOT NULL,
  answer BLOB NOT NULL,
  scope TEXT NOT NULL,
  account BLOB NOT NULL,
  value BLOB NOT NULL,
  PRIMARY KEY(type,record,reg,answer)
) STRICT, WITHOUT ROWID;
CREATE INDEX sync_settled_by_time ON sync_settled(answer);

CREATE TABLE sync_settled_candidate(
  type INTEGER NOT NULL,
  record BLOB NOT NULL,
  reg INTEGER NOT NULL,
  answer BLOB NOT NULL,
  op BLOB NOT NULL,
  value BLOB NOT NULL,
  account BLOB NOT NULL,
  hlc INTEGER NOT NULL,
  PRIMARY KEY(type,record,reg,answer,op)
) STRICT, WITHOUT ROWID;

-- Who writes in the logs that were read here, as they called themselves last.
CREATE TABLE sync_author(
  account BLOB PRIMARY KEY CHECK(length(account)=16),
  name TEXT NOT NULL
) STRICT, WITHOUT ROWID;

-- Unsaved state of forms; survives a crash, never leaves this computer.
CREATE TABLE draft(
  key TEXT PRIMARY KEY,
  saved_at INTEGER NOT NULL,
  content BLOB NOT NULL
) STRICT, WITHOUT ROWID;

-- Small things that belong to this account on this computer, such as its device key.
CREATE TABLE local_item(
  key TEXT PRIMARY KEY,
  content BLOB NOT NULL
) STRICT, WITHOUT ROWID;

-- Cases whose line in case_line is older than their records, in the order in which they were noted. The null id stands
-- for all of them: codes or parameters have changed, and the rules judge anew.
CREATE TABLE case_stale(
  household BLOB NOT NULL UNIQUE CHECK(length(household)=16)
) STRICT;

-- What the lists show of each case, derived from its records and never synced: see CaseLine.h. Lists read what has a
-- higher revision than they have; a case that is gone keeps an empty line, so that they hear of it.
CREATE TABLE case_line(
  household BLOB PRIMARY KEY CHECK(length(household)=16),
  revision INTEGER NOT NULL,
  gone INTEGER NOT NULL CHECK(gone IN (0,1)),
  village TEXT NOT NULL,
  names TEXT NOT NULL,
  pinyin TEXT NOT NULL,
  numbers TEXT NOT NULL,
  head_number TEXT NOT NULL,
  head_identity INTEGER NOT NULL,
  villager_group TEXT NOT NULL,
  kind TEXT NOT NULL,
  main_cause TEXT NOT NULL,
  other_causes TEXT NOT NULL,
  persons INTEGER NOT NULL,
  form_year INTEGER,
  net_per_head INTEGER,
  incomes TEXT NOT NULL,
  state INTEGER NOT NULL,
  step_at INTEGER,
  step_by TEXT NOT NULL,
  open_comments INTEGER NOT NULL,
  errors INTEGER NOT NULL,
  warnings INTEGER NOT NULL,
  sync_mark INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
CREATE INDEX case_line_by_revision ON case_line(revision);
CREATE INDEX case_line_by_state ON case_line(state,step_at) WHERE gone=0;
-- All that the analysis of causes reads, so that it reads a tenth of the pages.
CREATE INDEX case_line_for_causes ON case_line(gone,form_year,village,main_cause,other_causes,persons,incomes);
-- Who else recorded a document (V-ID-7): 18 characters are the person, what follows is the kind of card.
CREATE INDEX member_identity_by_person ON member_identity(substr(number,1,18));
-- Villages that this account read and may not read any more: what is told of them once, and the name that drafts of
-- them are shown under. `handed_in` counts the groups that the server keeps aside or did not take.
CREATE TABLE ended_village(
  village TEXT PRIMARY KEY,
  name TEXT NOT NULL,
  hlc INTEGER NOT NULL,
  handed_in INTEGER NOT NULL,
  is_read INTEGER NOT NULL DEFAULT 0 CHECK(is_read IN (0,1))
) STRICT, WITHOUT ROWID;
