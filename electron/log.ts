import { appendFileSync, mkdirSync, renameSync, statSync } from 'node:fs'
import path from 'node:path'

/** Where refusals and unexpected errors go. Never names, choices or other content: codes, calls, incident numbers. */
export type Log = { write(line: LogLine): void }
export type LogLine = {
  readonly at: number
  readonly event: 'refused' | 'unexpected' | 'start' | 'stop'
  readonly call?: string
  readonly code?: string
  readonly incident?: string
  readonly stack?: string
}

const LARGEST = 5_000_000

/** A text file, one JSON a line; the last one is kept when it grows too large. A log that cannot be written never stops the app. */
export function fileLog(file: string): Log {
  mkdirSync(path.dirname(file), { recursive: true })
  return {
    write(line) {
      try {
        const size = statSync(file, { throwIfNoEntry: false })?.size ?? 0
        if (size > LARGEST) renameSync(file, `${file}.1`)
        appendFileSync(file, `${JSON.stringify(line)}\n`)
      } catch {
        // Nothing sensible can be done about a log on a full or read-only disk.
      }
    },
  }
}
