/** One council's records. JSON columns hold documents that the domain's zod schemas read and write whole. */
export const core = `
CREATE TABLE workspace (
  only INTEGER PRIMARY KEY CHECK (only = 1),
  id TEXT NOT NULL,
  name TEXT NOT NULL,
  sample INTEGER NOT NULL CHECK (sample IN (0, 1)),
  created_at INTEGER NOT NULL,
  log_public_key BLOB NOT NULL
) STRICT;

CREATE TABLE council_version (
  version INTEGER PRIMARY KEY,
  saved_at INTEGER NOT NULL,
  council TEXT NOT NULL CHECK (json_valid(council))
) STRICT;

CREATE TABLE regulation_version (
  version INTEGER PRIMARY KEY,
  saved_at INTEGER NOT NULL,
  regulation TEXT NOT NULL CHECK (json_valid(regulation))
) STRICT;

CREATE TABLE member (
  id TEXT PRIMARY KEY,
  position INTEGER NOT NULL,
  honorific TEXT NOT NULL,
  full_name TEXT NOT NULL CHECK (full_name <> ''),
  post TEXT NOT NULL,
  organization TEXT NOT NULL,
  role TEXT NOT NULL CHECK (role IN ('chair', 'viceChair', 'member', 'secretary', 'advisor', 'observer')),
  removed_at INTEGER
) STRICT;
CREATE UNIQUE INDEX one_chair ON member (role) WHERE role IN ('chair', 'secretary') AND removed_at IS NULL;

CREATE TABLE member_key (
  member_id TEXT NOT NULL REFERENCES member (id),
  version INTEGER NOT NULL,
  sign_public_key BLOB NOT NULL CHECK (length(sign_public_key) = 32),
  box_public_key BLOB NOT NULL CHECK (length(box_public_key) = 32),
  wrapped TEXT NOT NULL CHECK (json_valid(wrapped)),
  created_at INTEGER NOT NULL,
  retired_at INTEGER,
  PRIMARY KEY (member_id, version)
) STRICT;
CREATE UNIQUE INDEX one_key_in_force ON member_key (member_id) WHERE retired_at IS NULL;

CREATE TABLE pin_attempt (
  member_id TEXT PRIMARY KEY REFERENCES member (id),
  failures INTEGER NOT NULL CHECK (failures >= 0),
  last_failure_at INTEGER
) STRICT;

CREATE TABLE producer (
  id TEXT PRIMARY KEY,
  name TEXT NOT NULL CHECK (name <> ''),
  producer TEXT NOT NULL CHECK (json_valid(producer)),
  removed_at INTEGER
) STRICT;

CREATE TABLE product (
  id TEXT PRIMARY KEY,
  code TEXT NOT NULL,
  name TEXT NOT NULL CHECK (name <> ''),
  producer_id TEXT NOT NULL REFERENCES producer (id),
  pack_id TEXT NOT NULL,
  set_no INTEGER NOT NULL,
  registration TEXT NOT NULL CHECK (registration IN ('first', 'upgrade', 'reEvaluation')),
  lodged_on TEXT,
  cases TEXT NOT NULL CHECK (json_valid(cases)),
  removed_at INTEGER
) STRICT;
CREATE UNIQUE INDEX product_code ON product (code) WHERE code <> '' AND removed_at IS NULL;
CREATE INDEX product_producer ON product (producer_id);

CREATE TABLE rubric (
  sha256 TEXT PRIMARY KEY CHECK (length(sha256) = 64),
  pack_id TEXT NOT NULL,
  set_no INTEGER NOT NULL,
  rubric TEXT NOT NULL CHECK (json_valid(rubric))
) STRICT;

CREATE TABLE session (
  id TEXT PRIMARY KEY,
  state TEXT NOT NULL CHECK (state IN ('draft', 'convened', 'scoring', 'tallied', 'concluded', 'minuted', 'decided')),
  session TEXT NOT NULL CHECK (json_valid(session)),
  created_at INTEGER NOT NULL,
  frozen TEXT CHECK (json_valid(frozen)),
  presiding_id TEXT REFERENCES member (id),
  secretary_id TEXT REFERENCES member (id),
  recovery_public_key BLOB
) STRICT;

CREATE TABLE session_product (
  session_id TEXT NOT NULL REFERENCES session (id),
  product_id TEXT NOT NULL REFERENCES product (id),
  position INTEGER NOT NULL,
  rubric_sha256 TEXT REFERENCES rubric (sha256),
  product TEXT CHECK (json_valid(product)),
  waiver TEXT,
  PRIMARY KEY (session_id, product_id)
) STRICT;
CREATE INDEX session_product_product ON session_product (product_id);

CREATE TABLE attendance (
  session_id TEXT NOT NULL REFERENCES session (id),
  member_id TEXT NOT NULL REFERENCES member (id),
  present INTEGER NOT NULL CHECK (present IN (0, 1)),
  reason TEXT NOT NULL,
  delegate TEXT NOT NULL,
  delegate_document TEXT NOT NULL,
  PRIMARY KEY (session_id, member_id)
) STRICT;

CREATE TABLE recusal (
  session_id TEXT NOT NULL,
  product_id TEXT NOT NULL,
  member_id TEXT NOT NULL REFERENCES member (id),
  reason TEXT NOT NULL CHECK (reason <> ''),
  declared_at INTEGER NOT NULL,
  PRIMARY KEY (session_id, product_id, member_id),
  FOREIGN KEY (session_id, product_id) REFERENCES session_product (session_id, product_id)
) STRICT;

-- One box a product and round: its secret stays split between the presiding member and the secretary until it is opened.
CREATE TABLE ballot_box (
  session_id TEXT NOT NULL,
  product_id TEXT NOT NULL,
  round INTEGER NOT NULL CHECK (round >= 1),
  reason TEXT NOT NULL,
  public_key BLOB NOT NULL CHECK (length(public_key) = 32),
  chair_share TEXT NOT NULL CHECK (json_valid(chair_share)),
  secretary_share TEXT NOT NULL CHECK (json_valid(secretary_share)),
  recovery_share BLOB NOT NULL,
  made_at INTEGER NOT NULL,
  opened_at INTEGER,
  secret BLOB,
  missing_reason TEXT,
  PRIMARY KEY (session_id, product_id, round),
  FOREIGN KEY (session_id, product_id) REFERENCES session_product (session_id, product_id),
  CHECK ((opened_at IS NULL) = (secret IS NULL))
) STRICT;

CREATE TABLE draft (
  session_id TEXT NOT NULL,
  product_id TEXT NOT NULL,
  member_id TEXT NOT NULL REFERENCES member (id),
  round INTEGER NOT NULL,
  box BLOB NOT NULL,
  saved_at INTEGER NOT NULL,
  PRIMARY KEY (session_id, product_id, member_id, round),
  FOREIGN KEY (session_id, product_id, round) REFERENCES ballot_box (session_id, product_id, round)
) STRICT;

CREATE TABLE ballot (
  id TEXT PRIMARY KEY,
  session_id TEXT NOT NULL,
  product_id TEXT NOT NULL,
  member_id TEXT NOT NULL REFERENCES member (id),
  round INTEGER NOT NULL,
  rubric_sha256 TEXT NOT NULL REFERENCES rubric (sha256),
  sealed_at INTEGER NOT NULL,
  box BLOB NOT NULL,
  digest BLOB NOT NULL CHECK (length(digest) = 32),
  signature BLOB NOT NULL CHECK (length(signature) = 64),
  sign_public_key BLOB NOT NULL CHECK (length(sign_public_key) = 32),
  receipt TEXT NOT NULL,
  UNIQUE (session_id, product_id, round, member_id),
  FOREIGN KEY (session_id, product_id, round) REFERENCES ballot_box (session_id, product_id, round)
) STRICT;

-- The content of a ballot after its box was opened; a ballot that failed a check has a problem and no points.
CREATE TABLE opened_ballot (
  ballot_id TEXT PRIMARY KEY REFERENCES ballot (id),
  content TEXT CHECK (json_valid(content)),
  part_a INTEGER CHECK (part_a BETWEEN 0 AND 100),
  part_b INTEGER CHECK (part_b BETWEEN 0 AND 100),
  part_c INTEGER CHECK (part_c BETWEEN 0 AND 100),
  total INTEGER CHECK (total BETWEEN 0 AND 100),
  problem TEXT,
  CHECK (problem IS NOT NULL OR total = part_a + part_b + part_c),
  CHECK ((problem IS NULL) = (content IS NOT NULL))
) STRICT;

CREATE TABLE gate_vote (
  session_id TEXT NOT NULL,
  product_id TEXT NOT NULL,
  gate_id TEXT NOT NULL,
  version INTEGER NOT NULL,
  confirmed INTEGER NOT NULL CHECK (confirmed IN (0, 1)),
  in_favour INTEGER NOT NULL,
  against INTEGER NOT NULL,
  other INTEGER NOT NULL,
  voted_at INTEGER NOT NULL,
  PRIMARY KEY (session_id, product_id, gate_id, version),
  FOREIGN KEY (session_id, product_id) REFERENCES session_product (session_id, product_id)
) STRICT;

CREATE TABLE finding (
  session_id TEXT NOT NULL,
  product_id TEXT NOT NULL,
  version INTEGER NOT NULL,
  round INTEGER NOT NULL,
  outcome TEXT NOT NULL CHECK (outcome IN ('recognised', 'potentialFive', 'belowThree', 'rejected')),
  stars INTEGER CHECK (stars BETWEEN 1 AND 5),
  in_favour INTEGER NOT NULL,
  against INTEGER NOT NULL,
  other INTEGER NOT NULL,
  remark TEXT NOT NULL,
  decided_at INTEGER NOT NULL,
  PRIMARY KEY (session_id, product_id, version),
  FOREIGN KEY (session_id, product_id) REFERENCES session_product (session_id, product_id)
) STRICT;

CREATE TABLE minutes_section (
  session_id TEXT NOT NULL REFERENCES session (id),
  key TEXT NOT NULL,
  version INTEGER NOT NULL,
  text TEXT,
  basis TEXT NOT NULL,
  saved_at INTEGER NOT NULL,
  saved_by TEXT NOT NULL,
  PRIMARY KEY (session_id, key, version)
) STRICT;

CREATE TABLE paper (
  id TEXT PRIMARY KEY,
  session_id TEXT REFERENCES session (id),
  kind TEXT NOT NULL,
  product_id TEXT,
  version INTEGER NOT NULL,
  file_name TEXT NOT NULL,
  sha256 TEXT NOT NULL CHECK (length(sha256) = 64),
  bytes BLOB NOT NULL,
  made_at INTEGER NOT NULL,
  made_by TEXT NOT NULL
) STRICT;
CREATE UNIQUE INDEX paper_version ON paper (session_id, kind, ifnull(product_id, ''), version);

CREATE TABLE audit (
  seq INTEGER PRIMARY KEY,
  at INTEGER NOT NULL,
  host TEXT NOT NULL,
  seat TEXT NOT NULL,
  kind TEXT NOT NULL,
  payload TEXT NOT NULL CHECK (json_valid(payload)),
  hash BLOB NOT NULL CHECK (length(hash) = 32),
  signature BLOB NOT NULL CHECK (length(signature) = 64)
) STRICT;

-- These stop mistakes, not somebody with an editor: that is what the chain and the printed head are for.
CREATE TRIGGER audit_no_update BEFORE UPDATE ON audit BEGIN SELECT RAISE(ABORT, 'audit is append-only'); END;
CREATE TRIGGER audit_no_delete BEFORE DELETE ON audit BEGIN SELECT RAISE(ABORT, 'audit is append-only'); END;
CREATE TRIGGER ballot_no_update BEFORE UPDATE ON ballot BEGIN SELECT RAISE(ABORT, 'ballots are sealed'); END;
CREATE TRIGGER ballot_no_delete BEFORE DELETE ON ballot BEGIN SELECT RAISE(ABORT, 'ballots are sealed'); END;
CREATE TRIGGER opened_no_update BEFORE UPDATE ON opened_ballot BEGIN SELECT RAISE(ABORT, 'ballots are sealed'); END;
CREATE TRIGGER opened_no_delete BEFORE DELETE ON opened_ballot BEGIN SELECT RAISE(ABORT, 'ballots are sealed'); END;
CREATE TRIGGER rubric_no_update BEFORE UPDATE ON rubric BEGIN SELECT RAISE(ABORT, 'a frozen rubric never changes'); END;
CREATE TRIGGER rubric_no_delete BEFORE DELETE ON rubric BEGIN SELECT RAISE(ABORT, 'a frozen rubric never changes'); END;
CREATE TRIGGER finding_no_update BEFORE UPDATE ON finding BEGIN SELECT RAISE(ABORT, 'findings are superseded, not changed'); END;
CREATE TRIGGER box_opens_once BEFORE UPDATE ON ballot_box WHEN OLD.opened_at IS NOT NULL
  BEGIN SELECT RAISE(ABORT, 'a box opens once'); END;
`
