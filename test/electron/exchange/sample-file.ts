import { readFileSync } from 'node:fs'
import path from 'node:path'
import { findRubric, loadRubricLibrary } from '#electron/rubrics/library.ts'
import { sessionPaperKinds } from '#electron/usecases/paper-generate.ts'
import type { SessionFileSurroundings } from '#shared/session-file/read.ts'
import { type SessionFile, sessionFileSchema } from '#shared/session-file/schema.ts'

const resources = path.resolve(import.meta.dirname, '../../../resources')
const library = loadRubricLibrary(path.join(resources, 'rubrics'))
const sampleText = readFileSync(path.join(resources, 'sample', 'session.json'), 'utf8')

export const surroundings: SessionFileSurroundings = {
  findRubric: (packId, setNo) => findRubric(library, packId, setNo),
  papers: sessionPaperKinds,
}

/** The sample as anybody may spoil it. */
// biome-ignore lint/suspicious/noExplicitAny: tests put things of any shape into it
export const looseSample = (): any => JSON.parse(sampleText)

/** The sample cut down to these products, and to the members that are named. */
export function smallFile(products: readonly string[], members?: readonly string[]): SessionFile {
  const file = sessionFileSchema.parse(JSON.parse(sampleText))
  const listed = (entry: { product: string }) => products.includes(entry.product)
  const seated = (key: string) => members === undefined || members.includes(key)
  const ballots = file.ballots.filter(entry => listed(entry) && seated(entry.member))
  const voters = (product: string) =>
    new Set(ballots.filter(ballot => ballot.product === product).map(ballot => ballot.member)).size
  return {
    ...file,
    members: file.members.filter(({ key }) => seated(key)),
    attendance: file.attendance.filter(({ member }) => seated(member)),
    products: file.products.filter(({ key }) => products.includes(key)),
    recusals: file.recusals.filter(entry => listed(entry) && seated(entry.member)),
    ballots,
    rounds: file.rounds.filter(listed),
    minimumVotes: [],
    gateVotes: file.gateVotes.filter(listed),
    findings: file.findings
      .filter(listed)
      .map(finding => ({ ...finding, inFavour: voters(finding.product), against: 0, other: 0 })),
  }
}
