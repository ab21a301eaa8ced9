/** Votes on star minimums where the ballots differ; a later vote supersedes, a new round asks anew. */
export const minimumVote = `
CREATE TABLE minimum_vote (
  session_id TEXT NOT NULL,
  product_id TEXT NOT NULL,
  round INTEGER NOT NULL,
  criterion TEXT NOT NULL,
  mark INTEGER NOT NULL CHECK (mark BETWEEN 3 AND 5),
  version INTEGER NOT NULL,
  met INTEGER NOT NULL CHECK (met IN (0, 1)),
  in_favour INTEGER NOT NULL,
  against INTEGER NOT NULL,
  other INTEGER NOT NULL,
  voted_at INTEGER NOT NULL,
  PRIMARY KEY (session_id, product_id, round, criterion, mark, version),
  FOREIGN KEY (session_id, product_id, round) REFERENCES ballot_box (session_id, product_id, round)
) STRICT;
`
