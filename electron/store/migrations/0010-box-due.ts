/** Who was due to score when a box was opened: whoever comes late or leaves afterwards changes nothing of that round. */
export const boxDue = `
ALTER TABLE ballot_box ADD COLUMN due TEXT CHECK (json_valid(due));
`
