/**
 * The council's own wording, facts and edited texts of every paper, and the number register. Papers outside a session have
 * session_id NULL; edited sections of minutes move to the texts of all papers.
 */
export const papers = `
CREATE TABLE wording_version (
  version INTEGER PRIMARY KEY,
  saved_at INTEGER NOT NULL,
  saved_by TEXT NOT NULL,
  changes TEXT NOT NULL CHECK (json_valid(changes))
) STRICT;

CREATE TABLE paper_facts (
  session_id TEXT REFERENCES session (id),
  product_id TEXT REFERENCES product (id),
  kind TEXT NOT NULL,
  version INTEGER NOT NULL,
  facts TEXT NOT NULL CHECK (json_valid(facts)),
  saved_at INTEGER NOT NULL,
  saved_by TEXT NOT NULL
) STRICT;
CREATE UNIQUE INDEX paper_facts_version ON paper_facts (ifnull(session_id, ''), ifnull(product_id, ''), kind, version);

-- text NULL: back to what the data say; basis: what they said when it was saved.
CREATE TABLE paper_text (
  session_id TEXT REFERENCES session (id),
  product_id TEXT REFERENCES product (id),
  kind TEXT NOT NULL,
  key TEXT NOT NULL,
  version INTEGER NOT NULL,
  text TEXT,
  basis TEXT NOT NULL,
  saved_at INTEGER NOT NULL,
  saved_by TEXT NOT NULL
) STRICT;
CREATE UNIQUE INDEX paper_text_version ON paper_text (ifnull(session_id, ''), ifnull(product_id, ''), kind, key, version);
INSERT INTO paper_text (session_id, product_id, kind, key, version, text, basis, saved_at, saved_by)
  SELECT session_id, NULL, 'minutes', key, version, text, basis, saved_at, saved_by FROM minutes_section;
DROP TABLE minutes_section;

DROP INDEX paper_version;
CREATE UNIQUE INDEX paper_version ON paper (ifnull(session_id, ''), kind, ifnull(product_id, ''), version);
-- Hash of the data a paper was written from: tells when they have changed since.
ALTER TABLE paper ADD COLUMN data_sha256 TEXT NOT NULL DEFAULT '';

-- A number given to a paper, or to one written elsewhere (kind NULL). Voided, never deleted.
CREATE TABLE register_entry (
  id TEXT PRIMARY KEY,
  series TEXT NOT NULL CHECK (series <> ''),
  year INTEGER NOT NULL CHECK (year BETWEEN 2000 AND 2200),
  number INTEGER NOT NULL CHECK (number > 0),
  symbol TEXT NOT NULL,
  issued_on TEXT NOT NULL,
  subject TEXT NOT NULL,
  signers TEXT NOT NULL,
  session_id TEXT REFERENCES session (id),
  kind TEXT,
  product_id TEXT REFERENCES product (id),
  paper_id TEXT REFERENCES paper (id),
  sha256 TEXT,
  reason TEXT NOT NULL,
  made_at INTEGER NOT NULL,
  made_by TEXT NOT NULL,
  voided_at INTEGER,
  void_reason TEXT,
  CHECK ((voided_at IS NULL) = (void_reason IS NULL)),
  CHECK ((paper_id IS NULL) = (sha256 IS NULL))
) STRICT;
CREATE UNIQUE INDEX register_number ON register_entry (series, year, number) WHERE voided_at IS NULL AND reason = '';
CREATE UNIQUE INDEX register_paper ON register_entry (kind, ifnull(session_id, ''), ifnull(product_id, ''))
  WHERE voided_at IS NULL AND kind IS NOT NULL;
CREATE TRIGGER register_no_delete BEFORE DELETE ON register_entry BEGIN SELECT RAISE(ABORT, 'numbers are voided, not deleted'); END;
`
