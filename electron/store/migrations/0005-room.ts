/** Where a meeting is, where it has been, and what the secretary remarks on each product. */
export const room = `
CREATE TABLE room (
  session_id TEXT PRIMARY KEY REFERENCES session (id),
  projected INTEGER NOT NULL CHECK (projected IN (0, 1)),
  results_projected INTEGER NOT NULL CHECK (results_projected IN (0, 1)),
  timer_ends_at INTEGER
) STRICT;
CREATE UNIQUE INDEX one_projected_room ON room (projected) WHERE projected = 1;

CREATE TABLE room_place (
  session_id TEXT NOT NULL REFERENCES session (id),
  seq INTEGER NOT NULL,
  step TEXT NOT NULL,
  product_id TEXT REFERENCES product (id),
  begun_at INTEGER NOT NULL,
  PRIMARY KEY (session_id, seq)
) STRICT;

CREATE TABLE product_remark (
  session_id TEXT NOT NULL,
  product_id TEXT NOT NULL,
  version INTEGER NOT NULL,
  text TEXT NOT NULL,
  saved_at INTEGER NOT NULL,
  saved_by TEXT NOT NULL,
  PRIMARY KEY (session_id, product_id, version),
  FOREIGN KEY (session_id, product_id) REFERENCES session_product (session_id, product_id)
) STRICT;
`
