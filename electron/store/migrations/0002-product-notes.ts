/** Words of the secretary about the criteria of a product: another decision than the day of lodging asks for, an unverified set. */
export const productNotes = `
ALTER TABLE product ADD COLUMN pack_note TEXT NOT NULL DEFAULT '';
ALTER TABLE product ADD COLUMN unverified_note TEXT NOT NULL DEFAULT '';
`
