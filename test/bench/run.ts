// Runs every *.bench.ts beside this file, or those whose name contains an argument, and prints medians and ratios.
// Exit 1 when a promised limit is missed.
import { readdirSync } from 'node:fs'
import { type Bench, median, p95, type Row } from './bench.ts'

const wanted = process.argv.slice(2)
const files = readdirSync(import.meta.dirname)
  .filter(name => name.endsWith('.bench.ts'))
  .filter(name => wanted.length === 0 || wanted.some(part => name.includes(part)))
  .sort()

const cell = (text: string, width: number) => text.padStart(width)
let missed = 0

function print(rows: readonly Row[]): void {
  const [first] = rows
  const base = median(first?.samples ?? [])
  const width = Math.max(...rows.map(row => row.label.length))
  console.log(
    `  ${''.padEnd(width)}${['median ms', 'p95', 'best', 'worst', 'ratio', 'limit'].map(text => cell(text, 11)).join('')}`,
  )
  for (const { label, samples, limit, limitAt, against } of rows) {
    const middle = median(samples)
    const isOver = limit !== undefined && !((limitAt === 'p95' ? p95(samples) : middle) < limit)
    if (isOver) missed++
    const numbers = [middle, p95(samples), Math.min(...samples), Math.max(...samples)].map(value =>
      cell(value.toFixed(2), 11),
    )
    const ratio = cell((middle / (against ? median(against) : base)).toFixed(2), 11)
    const promise =
      limit === undefined
        ? ''
        : cell(`${limitAt ?? ''} < ${Number(limit.toFixed(2))}`, 11) + (isOver ? '  MISSED' : '')
    console.log(`  ${label.padEnd(width)}${numbers.join('')}${ratio}${promise}`)
  }
}

for (const file of files) {
  const bench = (await import(`./${file}`)) as Bench
  console.log(`\n${bench.name}`)
  print(await bench.run())
}
if (missed > 0) console.log(`\n${missed} limit(s) missed`)
process.exitCode = missed > 0 ? 1 : 0
