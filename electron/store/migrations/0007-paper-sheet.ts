/** Signed paper sheets while they are typed, twice, and who typed those that became ballots. */
export const paperSheet = `
CREATE TABLE paper_sheet (
  session_id TEXT NOT NULL,
  product_id TEXT NOT NULL,
  round INTEGER NOT NULL,
  member_id TEXT NOT NULL REFERENCES member (id),
  pass INTEGER NOT NULL CHECK (pass IN (1, 2)),
  typed_by TEXT NOT NULL REFERENCES member (id),
  box BLOB NOT NULL,
  saved_at INTEGER NOT NULL,
  PRIMARY KEY (session_id, product_id, round, member_id, pass),
  FOREIGN KEY (session_id, product_id, round) REFERENCES ballot_box (session_id, product_id, round)
) STRICT;

CREATE TABLE transcript (
  ballot_id TEXT PRIMARY KEY REFERENCES ballot (id),
  typed_by TEXT NOT NULL REFERENCES member (id),
  checked_by TEXT NOT NULL REFERENCES member (id),
  merged_by TEXT NOT NULL REFERENCES member (id)
) STRICT;
CREATE TRIGGER transcript_no_update BEFORE UPDATE ON transcript BEGIN SELECT RAISE(ABORT, 'ballots are sealed'); END;
CREATE TRIGGER transcript_no_delete BEFORE DELETE ON transcript BEGIN SELECT RAISE(ABORT, 'ballots are sealed'); END;
`
