import { appendFileSync, mkdirSync, renameSync, statSync } from 'node:fs'
import path from 'node:path'

/**
 * Where refusals and unexpected errors go. Never names, choices or other content: codes, calls, incident numbers. The error
 * itself is for whoever tests the application; nothing of it may be kept but its trace.
 */
export type Log = { write(line: LogLine, error?: unknown): void }
export type LogLine = {
  readonly at: number
  readonly event: 'refused' | 'unexpected' | 'start' | 'stop'
  readonly call?: string
  readonly code?: string
  readonly incident?: string
  readonly stack?: string
}

const LARGEST = 5_000_000
const FRAMES = 12

/**
 * Where an error came from, without its message: that may quote what somebody typed ("Unexpected token … in …"). Of paths only
 * the end is left, because their beginning holds the name of the machine's user.
 */
export function traceOf(error: unknown): string {
  if (!(error instanceof Error)) return typeof error
  const code = 'code' in error && typeof error.code === 'string' ? ` ${error.code}` : ''
  const frames = (error.stack ?? '').split('\n').filter(line => /^\s+at /.test(line))
  return [error.name + code, ...frames.slice(0, FRAMES).map(shortFrame)].join('\n')
}

function shortFrame(frame: string): string {
  const [, name, place = ''] = /^\s*at (?:(.*) \()?(.*?)\)?$/.exec(frame) ?? []
  const end = place.startsWith('node:') ? place : `…/${place.split(/[/\\]/).slice(-3).join('/')}`
  return name === undefined ? `    at ${end}` : `    at ${name} (${end})`
}

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
