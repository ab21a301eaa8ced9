import type { PlayStep } from '#shared/session-file/steps.ts'
import { catalogue } from '#shared/texts/catalogue.ts'

export type Tell = (progress: { step: PlayStep | 'papers'; done: number; total: number }) => void

const BAR = 24
const name = (step: PlayStep | 'papers') =>
  `${catalogue.vi.demo.step[step]} / ${catalogue.en.demo.step[step]}`

/** A moving bar on a terminal; elsewhere one line at the end of each step. Goes to stderr, the results to stdout. */
export function progressTo(stream: NodeJS.WriteStream): Tell {
  const began = performance.now()
  return ({ step, done, total }) => {
    const isDone = done >= total
    if (!stream.isTTY) {
      const seconds = ((performance.now() - began) / 1000).toFixed(1)
      if (isDone) stream.write(`${name(step)}: ${total} (${seconds} s)\n`)
      return
    }
    const filled = total === 0 ? BAR : Math.round((done / total) * BAR)
    const bar = '█'.repeat(filled) + '░'.repeat(BAR - filled)
    // A line that wraps could not be taken back.
    const line = `${bar} ${done}/${total} ${name(step)}`.slice(0, stream.columns - 1)
    stream.write(`\r\u001b[K${line}${isDone ? '\n' : ''}`)
  }
}
