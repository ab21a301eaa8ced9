// Inserts rows and says so on standard output only after the commit returned: row-writer.ts FILE SYNCHRONOUS ROWS
import { writeSync } from 'node:fs'
import Database from 'better-sqlite3'

const [file = '', synchronous = '', rows = '0'] = process.argv.slice(2)
const db = new Database(file)
db.pragma('journal_mode = WAL')
if (synchronous !== 'default') db.pragma(`synchronous = ${synchronous}`)
db.pragma('wal_autocheckpoint = 40')
db.exec('CREATE TABLE IF NOT EXISTS ballot (id INTEGER PRIMARY KEY, box BLOB NOT NULL) STRICT')
const insert = db.prepare('INSERT INTO ballot (id, box) VALUES (?, ?)')
for (let id = 1; id <= Number(rows); id++) {
  insert.run(id, Buffer.alloc(700, id))
  writeSync(1, `${id}\n`)
}
