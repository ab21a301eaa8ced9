/** Who should sign a paper, who has and how; handwriting and scans. Files stand in `bytes` beside their hash. */
export const paperSigning = `
CREATE TABLE paper_signer (
  paper_id TEXT NOT NULL REFERENCES paper (id),
  position INTEGER NOT NULL,
  member_id TEXT REFERENCES member (id),
  full_name TEXT NOT NULL CHECK (full_name <> ''),
  title TEXT NOT NULL,
  PRIMARY KEY (paper_id, position)
) STRICT;

-- A handwriting belongs to one act of signing and to no other.
CREATE TABLE handwriting (
  sha256 TEXT PRIMARY KEY CHECK (length(sha256) = 64),
  strokes_sha256 TEXT NOT NULL UNIQUE,
  strokes TEXT NOT NULL CHECK (json_valid(strokes)),
  bytes BLOB NOT NULL
) STRICT;

-- sha256 and bytes are the paper as it is with this signature; before_sha256 as the signer had it before him.
CREATE TABLE paper_signature (
  id TEXT PRIMARY KEY,
  paper_id TEXT NOT NULL REFERENCES paper (id),
  seq INTEGER NOT NULL,
  way TEXT NOT NULL CHECK (way IN ('onScreen', 'digital')),
  member_id TEXT REFERENCES member (id),
  full_name TEXT NOT NULL CHECK (full_name <> ''),
  title TEXT NOT NULL,
  signed_at INTEGER NOT NULL,
  seat TEXT NOT NULL,
  place TEXT NOT NULL,
  before_sha256 TEXT NOT NULL,
  sha256 TEXT NOT NULL CHECK (length(sha256) = 64),
  bytes BLOB NOT NULL,
  handwriting TEXT UNIQUE REFERENCES handwriting (sha256),
  certificate TEXT CHECK (json_valid(certificate)),
  UNIQUE (paper_id, seq),
  CHECK ((way = 'onScreen') = (handwriting IS NOT NULL)),
  CHECK ((way = 'digital') = (certificate IS NOT NULL))
) STRICT;
CREATE TRIGGER signature_no_update BEFORE UPDATE ON paper_signature BEGIN SELECT RAISE(ABORT, 'a signature stands'); END;
CREATE TRIGGER signature_no_delete BEFORE DELETE ON paper_signature BEGIN SELECT RAISE(ABORT, 'a signature stands'); END;

CREATE TABLE scan (
  id TEXT PRIMARY KEY,
  paper_id TEXT NOT NULL REFERENCES paper (id),
  file_name TEXT NOT NULL,
  media_type TEXT NOT NULL CHECK (media_type IN ('application/pdf', 'image/png', 'image/jpeg')),
  pages INTEGER NOT NULL CHECK (pages > 0),
  sha256 TEXT NOT NULL CHECK (length(sha256) = 64),
  bytes BLOB NOT NULL,
  signed_on TEXT NOT NULL,
  place TEXT NOT NULL CHECK (place <> ''),
  attached_at INTEGER NOT NULL,
  attached_by TEXT NOT NULL,
  withdrawn_at INTEGER,
  withdraw_reason TEXT,
  CHECK ((withdrawn_at IS NULL) = (withdraw_reason IS NULL))
) STRICT;
CREATE UNIQUE INDEX scan_once ON scan (paper_id, sha256) WHERE withdrawn_at IS NULL;
CREATE TRIGGER scan_no_delete BEFORE DELETE ON scan BEGIN SELECT RAISE(ABORT, 'scans are withdrawn, not deleted'); END;
`
