// Replaces one file again and again, durably, and says so after each: file-writer.ts FILE TIMES
import { writeSync } from 'node:fs'
import { writeDurably } from '#electron/files/durable-file.ts'

const [file = '', times = '0'] = process.argv.slice(2)
for (let i = 1; i <= Number(times); i++) {
  const written = await writeDurably(file, String(i).padStart(5000, '.'))
  writeSync(1, written.ok ? `${i}\n` : `refused ${written.error}\n`)
}
