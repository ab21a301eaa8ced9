/** The workspace's secret under the printed moving code, and, on each machine it was moved to, under that machine's own secret. */
export const moving = `
CREATE TABLE moving_code (
  only INTEGER PRIMARY KEY CHECK (only = 1),
  box BLOB NOT NULL,
  made_at INTEGER NOT NULL
) STRICT;
CREATE TABLE machine_key (
  device TEXT PRIMARY KEY CHECK (length(device) = 16),
  box BLOB NOT NULL,
  moved_at INTEGER NOT NULL
) STRICT;
`
