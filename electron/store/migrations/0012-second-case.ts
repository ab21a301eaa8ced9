/** A product may be inspected and recalled again: each case has a number of its own. Other papers still have one. */
export const secondCase = `
DROP INDEX register_paper;
CREATE UNIQUE INDEX register_paper ON register_entry (kind, ifnull(session_id, ''), ifnull(product_id, ''))
  WHERE voided_at IS NULL AND kind IS NOT NULL AND (session_id IS NOT NULL OR product_id IS NULL);
`
