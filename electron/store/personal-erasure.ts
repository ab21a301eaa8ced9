import { withoutWords, withoutWordsDeep } from '#shared/domain/privacy.ts'
import type { Database } from './database.ts'
import { readJson } from './json-column.ts'

/** Facts and edited texts of papers about a producer's products, of every version: rows of these tables, by rowid. */
const ABOUT = `product_id IN (SELECT id FROM product WHERE producer_id = @producer)
  OR (product_id IS NULL AND session_id IN (
    SELECT session_id FROM session_product JOIN product ON product.id = product_id WHERE producer_id = @producer))`

/** Takes words out of what was typed for papers and remarked about the producer's products; gives how many rows it changed. */
export function eraseWords(
  db: Database,
  producerId: string,
  erased: { words: readonly string[]; keptName: string },
): number {
  const { words, keptName } = erased
  if (words.length === 0) return 0
  const clean = (text: string) => withoutWords(text, words, keptName)
  const cleanJson = (json: string) =>
    JSON.stringify(withoutWordsDeep(readJson('facts', json), words, keptName))
  return (
    rewrite(db, 'paper_facts', 'facts', producerId, cleanJson) +
    rewrite(db, 'paper_text', 'text', producerId, clean) +
    rewrite(db, 'paper_text', 'basis', producerId, clean) +
    rewrite(db, 'product_remark', 'text', producerId, clean)
  )
}

function rewrite(
  db: Database,
  table: 'paper_facts' | 'paper_text' | 'product_remark',
  column: 'facts' | 'text' | 'basis',
  producerId: string,
  clean: (text: string) => string,
): number {
  const rows = db
    .prepare<[{ producer: string }], { rowid: number; text: string }>(
      `SELECT rowid, ${column} AS text FROM ${table} WHERE ${column} IS NOT NULL AND (${ABOUT})`,
    )
    .all({ producer: producerId })
  const update = db.prepare(`UPDATE ${table} SET ${column} = ? WHERE rowid = ?`)
  const changed = rows.filter(({ text }) => clean(text) !== text)
  for (const { rowid, text } of changed) update.run(clean(text), rowid)
  return changed.length
}

/** Empties the log and with it the last place where the old text still stands; `secure_delete` has emptied the pages. */
export function emptyLog(db: Database): void {
  db.pragma('wal_checkpoint(TRUNCATE)')
}
