/** The one PIN of everybody in a sample that comes scored; shown where it is asked for. */
export const samplePin = `ALTER TABLE workspace ADD COLUMN sample_pin TEXT;`
