import { loadPaperFile } from '#electron/store/paper.ts'
import { openWord, textOf } from '../documents/word-file.ts'
import type { Meeting } from '../meeting.ts'

type Made = { readonly id: string; readonly kind: string }

/** The files the application wrote, in the workspace's own bytes. */
export function paperBytes({ t }: Pick<Meeting, 't'>, { id }: Made): Uint8Array {
  const { db } = t.app.workspace ?? {}
  const bytes = db && loadPaperFile(db, id)?.bytes
  if (!bytes) throw new Error(`No file of paper ${id}`)
  return bytes
}

/** Text of each kind of paper, with plain spaces; of several papers of a kind, all. */
export function paperTexts(session: Pick<Meeting, 't'>, made: readonly Made[]): ReadonlyMap<string, string> {
  const texts = new Map<string, string>()
  for (const paper of made) {
    const text = textOf(openWord(paperBytes(session, paper))).replaceAll('·', ' ')
    texts.set(paper.kind, [texts.get(paper.kind), text].filter(Boolean).join('\n'))
  }
  return texts
}
