/** Sessions that ask their members in writing, and why some of them met after all. */
export const writtenRound = `
CREATE TABLE written_round (
  session_id TEXT PRIMARY KEY REFERENCES session (id),
  sent_on TEXT NOT NULL,
  deadline_on TEXT NOT NULL CHECK (deadline_on >= sent_on),
  meeting_reason TEXT CHECK (meeting_reason <> '')
) STRICT;
`
