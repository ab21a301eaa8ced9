import { readFile } from 'node:fs/promises'
import { no, type Result } from '#shared/result.ts'
import type { SessionFileProblem } from '#shared/session-file/problem.ts'
import { readSessionFile, type SessionFileSurroundings } from '#shared/session-file/read.ts'
import type { SessionFile } from '#shared/session-file/schema.ts'

const LARGEST_MB = 64

/** Reads and checks a session file; a file that is not even JSON gets the line and column where that shows. */
export async function openSessionFile(
  path: string,
  surroundings: SessionFileSurroundings,
): Promise<Result<SessionFile, readonly SessionFileProblem[]>> {
  let bytes: Buffer
  try {
    bytes = await readFile(path)
  } catch (error) {
    return fault('file-unreadable', { reason: error instanceof Error ? error.message : String(error) })
  }
  if (bytes.length > LARGEST_MB * 1_000_000) return fault('file-too-large', { most: LARGEST_MB })
  return parseSessionFile(bytes, surroundings)
}

export function parseSessionFile(
  bytes: Uint8Array,
  surroundings: SessionFileSurroundings,
): Result<SessionFile, readonly SessionFileProblem[]> {
  let text: string
  try {
    text = new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return fault('not-text')
  }
  let json: unknown
  try {
    json = JSON.parse(text)
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error)
    return fault('not-json', { reason }, /line \d+ column \d+/.exec(reason)?.[0])
  }
  return readSessionFile(json, surroundings)
}

const fault = (code: SessionFileProblem['code'], facts: SessionFileProblem['facts'] = {}, at = '') =>
  no([{ at, code, facts }])
