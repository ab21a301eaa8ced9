import { startAnnexJob } from '#electron/exchange/annex/annex-job.ts'
import { readAnnexFile } from '#electron/exchange/annex/read-annex.ts'
import { parseAnnex } from '#shared/domain/annex/annex.ts'
import { htmlFile, wordBody, wordFile } from '../electron/exchange/annex/annex-file.ts'
import { inventedSet, printSheet } from '../shared/domain/annex/printed-annex.ts'
import { type Row, repeat } from './bench.ts'

export const name = 'Importing an annex of 12,000 table rows'

const rows = 12_000
const limit = 5000

/** Runs through the thread and the reading into sets, as the import does; a cancelled one must be quick to stop. */
export async function run(): Promise<Row[]> {
  const perSheet = printSheet(inventedSet(1)).rows.length
  const count = Math.ceil(rows / perSheet)
  const sheets = Array.from({ length: count }, (_, index) => printSheet(inventedSet(index + 1)))
  const word = wordFile(wordBody(sheets))
  const html = new TextEncoder().encode(htmlFile(sheets))
  const whole = async (bytes: Uint8Array) => {
    const result = await startAnnexJob(bytes).result
    if (!result?.ok) throw new Error('The annex was not read')
    const reading = parseAnnex(result.value, {})
    if (reading.sets.length !== count) throw new Error(`${reading.sets.length} sets instead of ${count}`)
  }
  const lines = readAnnexFile(word)
  const stop = async () => {
    const job = startAnnexJob(word)
    setTimeout(job.stop, 20)
    await job.result
  }
  return [
    { label: 'Word file: thread, reading, sets', samples: await repeat(5, () => whole(word)), limit },
    { label: 'saved web page: thread, reading, sets', samples: await repeat(5, () => whole(html)), limit },
    {
      label: 'lines into sets alone (each settlement)',
      samples: await repeat(5, () => lines.ok && parseAnnex(lines.value, {})),
    },
    { label: 'cancelled after 20 ms', samples: await repeat(5, stop), limit: 500 },
  ]
}
