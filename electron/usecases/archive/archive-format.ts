import { z } from 'zod'
import { canonicalJson } from '#shared/canonical-json.ts'
import { councilLevels } from '#shared/domain/council.ts'
import { outcomes } from '#shared/domain/outcome.ts'
import { regulationSchema } from '#shared/domain/regulation.ts'
import { starMarkSchema } from '#shared/domain/rubric.ts'

/*
 * What stands in the archive of a session beside its papers, as canonical JSON. Another office reads it: whatever decides
 * the count is named and checked here; the rest is carried along as it was recorded.
 */
export const archiveFormat = 'cham-sao session archive 1'
export const archiveNames = {
  session: 'session.json',
  ballots: 'ballots.json',
  tally: 'tally.json',
  minutes: 'minutes.json',
  papers: 'papers.json',
  trail: 'trail.jsonl',
} as const

const text = z.string().max(100_000)
const id = z.string().min(1).max(64)
const hex = z.string().regex(/^([0-9a-f]{2})*$/)
const moment = z.int()
const count = z.int().min(0).max(10_000)
const votes = { inFavour: count, against: count, other: count }

export const archivedSession = z.strictObject({
  format: z.literal(archiveFormat),
  workspace: z.strictObject({ id: text, name: text, logPublicKey: hex }),
  session: z.strictObject({
    id,
    title: text,
    year: z.int(),
    batch: z.int(),
    place: text,
    heldOn: z.iso.date().nullable(),
    startMinute: z.int().nullable(),
    endedOn: z.iso.date().nullable(),
    endMinute: z.int().nullable(),
    state: text,
    presidingId: id.nullable(),
    secretaryId: id.nullable(),
  }),
  council: z.looseObject({ name: text, level: z.enum(councilLevels) }),
  regulation: regulationSchema,
  members: z.array(z.looseObject({ id, fullName: text, role: text })),
  attendance: z.array(z.looseObject({ memberId: id })),
  products: z.array(
    z.strictObject({
      id,
      name: text,
      rubricSha256: hex,
      cases: z.record(z.string(), z.int()),
      waiver: text.nullable(),
      recusals: z.array(z.strictObject({ memberId: id, reason: text })),
      /** Product and producer as they were frozen. */
      frozen: z.unknown(),
    }),
  ),
  /** `secret` was published when the box was opened: with it anybody opens the ballots again. */
  boxes: z.array(
    z.strictObject({
      productId: id,
      round: z.int().min(1),
      publicKey: hex,
      secret: hex.nullable(),
      openedAt: moment.nullable(),
      reason: text,
      missingReason: text.nullable(),
    }),
  ),
})
export type ArchivedSession = z.infer<typeof archivedSession>

export const archivedBallots = z.array(
  z.strictObject({
    id,
    productId: id,
    memberId: id,
    round: z.int().min(1),
    rubricSha256: hex,
    sealedAt: moment,
    box: z.base64(),
    digest: hex,
    signature: hex,
    signPublicKey: hex,
    receipt: text,
    /** Who typed a paper sheet, checked and sealed it; null for a ballot sealed by its member. */
    typed: z.unknown(),
  }),
)

const points = z.strictObject({ A: count, B: count, C: count, total: count })
export const archivedTally = z.array(
  z.strictObject({
    productId: id,
    rounds: z.array(
      z.strictObject({
        round: z.int().min(1),
        ballots: z.array(
          z.discriminatedUnion('kind', [
            z.strictObject({ kind: z.literal('valid'), id, points, content: z.unknown() }),
            z.strictObject({ kind: z.literal('refused'), id, problem: text }),
          ]),
        ),
        mean: z.strictObject({ sum: count, count }),
        spread: count,
        overLimit: z.boolean(),
        stars: z.int().min(1).max(5).nullable(),
        minimumVotes: z.array(
          z.strictObject({ criterion: text, mark: starMarkSchema, met: z.boolean(), ...votes }),
        ),
      }),
    ),
    gateVotes: z.array(z.strictObject({ gateId: text, confirmed: z.boolean(), ...votes })),
    finding: z
      .strictObject({
        version: z.int(),
        round: z.int(),
        outcome: z.enum(outcomes),
        stars: z.int().nullable(),
        ...votes,
        remark: text,
        decidedAt: moment,
      })
      .nullable(),
  }),
)
export type ArchivedTally = z.infer<typeof archivedTally>

export const archivedPapers = z.array(
  z.looseObject({
    /** Files of the archive that belong to this paper; each stands in the trail by its hash. */
    files: z.array(z.strictObject({ path: text, sha256: hex })),
  }),
)

export const archivedEntry = z.strictObject({
  seq: z.int(),
  at: moment,
  host: text,
  seat: text,
  kind: text,
  payload: z.unknown(),
  hash: hex,
  signature: hex,
})

export const rubricName = (sha256: string): string => `rubrics/${sha256}.json`
export const encodeJson = (value: unknown): Uint8Array => new TextEncoder().encode(canonicalJson(value))
export const toHex = (bytes: Uint8Array): string => Buffer.from(bytes).toString('hex')
