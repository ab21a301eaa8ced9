import { z } from 'zod'
import type { ChainEntry } from '../../sealing/audit-chain.ts'
import { isStatedBy } from '../../sealing/handwriting-statement.ts'

const hex = z.string().regex(/^([0-9a-f]{2})+$/)
const enrolment = z.object({ member: z.string(), signPublicKey: hex })
const onScreen = z.object({
  paper: z.string(),
  before: hex,
  sha256: hex,
  picture: hex,
  strokes: hex,
  signer: z.string(),
  statedBy: hex,
})
const file = z.object({ sha256: hex })
const written = z.object({ papers: z.array(file) })
/** Entries with which papers are written: a number is given by writing the paper anew. */
const writing: readonly string[] = ['paper.generate', 'register.give', 'register.giveAll']

/** What entries about papers tell: files that were recorded, and handwritings that no enrolled key confirms. */
export type PaperNotes = {
  readonly papers: Set<string>
  readonly keys: Map<string, Uint8Array>
  readonly unbound: number[]
}

/** Reads one entry; call in the order of the trail. */
export function notePapers(notes: PaperNotes, { seq, kind, payload }: ChainEntry): void {
  const enrolled = kind === 'seat.enrol' ? enrolment.safeParse(payload).data : undefined
  if (enrolled) notes.keys.set(enrolled.member, Buffer.from(enrolled.signPublicKey, 'hex'))
  const made = writing.includes(kind) ? written.safeParse(payload).data : undefined
  for (const { sha256 } of made?.papers ?? []) notes.papers.add(sha256)
  if (kind === 'signature.digital' || kind === 'scan.attach') {
    const recorded = file.safeParse(payload).data
    if (recorded) notes.papers.add(recorded.sha256)
  }
  if (kind !== 'signature.onScreen') return
  const signed = onScreen.safeParse(payload).data
  const key = signed && notes.keys.get(signed.signer)
  if (!signed || !key || !isStatedBy(key, signed, Buffer.from(signed.statedBy, 'hex'))) {
    notes.unbound.push(seq)
    return
  }
  notes.papers.add(signed.sha256)
  notes.papers.add(signed.picture)
}
