import type { Rubric } from '../domain/rubric.ts'
import { scoringMembers } from '../domain/scoring-members.ts'
import type { FileBallot, FileProduct, SessionFile } from './schema.ts'

export type FindRubric = (packId: string, setNo: number) => Rubric | undefined

/** A file that fits the schema, with the look-ups that every check needs. */
export type Situation = {
  readonly file: SessionFile
  readonly memberKeys: ReadonlySet<string>
  readonly producerKeys: ReadonlySet<string>
  readonly products: ReadonlyMap<string, FileProduct>
  readonly rubrics: ReadonlyMap<string, Rubric>
  /** Keys of those who score a product: seat, presence and recusals decided. */
  readonly due: ReadonlyMap<string, readonly string[]>
  /** By product and round, see {@link roundKey}. */
  readonly ballots: ReadonlyMap<string, readonly FileBallot[]>
  /** The last round that the file holds for a product. */
  readonly lastRounds: ReadonlyMap<string, number>
}

export const roundKey = (product: string, round: number): string => `${product}\n${round}`

export function situationOf(file: SessionFile, findRubric: FindRubric): Situation {
  const attendance = file.attendance.map(line => ({ ...line, memberId: line.member }))
  const members = file.members.map(member => ({ ...member, id: member.key }))
  const scoring = scoringMembers(members, attendance, file.regulation)
  const recused = new Set(file.recusals.map(({ product, member }) => `${product}\n${member}`))
  return {
    file,
    memberKeys: new Set(file.members.map(member => member.key)),
    producerKeys: new Set(file.producers.map(producer => producer.key)),
    products: new Map(file.products.map(product => [product.key, product])),
    rubrics: new Map(
      file.products.flatMap(({ key, packId, setNo }) => {
        const rubric = findRubric(packId, setNo)
        return rubric ? [[key, rubric] as const] : []
      }),
    ),
    due: new Map(
      file.products.map(({ key }) => [key, scoring.filter(member => !recused.has(`${key}\n${member}`))]),
    ),
    ballots: Map.groupBy(file.ballots, ballot => roundKey(ballot.product, ballot.round)),
    lastRounds: lastRoundsOf(file),
  }
}

/** The last round of each product that has a ballot or an entry under `rounds`. */
export function lastRoundsOf(file: Pick<SessionFile, 'ballots' | 'rounds'>): Map<string, number> {
  const last = new Map<string, number>()
  for (const { product, round } of [...file.ballots, ...file.rounds])
    last.set(product, Math.max(round, last.get(product) ?? 1))
  return last
}
