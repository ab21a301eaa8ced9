import { z } from 'zod'
import { openDraft } from '../../sealing/draft-box.ts'
import { type MemberSecret, openMemberKey } from '../../sealing/member-key.ts'
import { loadBallots, loadDraft } from '../../store/ballot.ts'
import type { Database } from '../../store/database.ts'
import { loadKey } from '../../store/member.ts'
import { machineKeysOf } from '../../usecases/machine.ts'
import { verifyWorkspace } from '../../usecases/verify-workspace.ts'
import { DEVICE_SECRET, type Desk, PIN } from './desk.ts'
import type { Expectation, ExpectedBallot } from './expectation.ts'
import type { Meeting } from './meeting.ts'

export type Secrets = ReadonlyMap<string, MemberSecret>
/** `lost`: acknowledged and gone. `broken`: the file, the chain or a signature. `kept`: there, though never acknowledged. */
export type Inspection = { lost: string[]; broken: string[]; kept: number }

/** The scorers' keys, to read their drafts. */
export async function openSecrets(db: Database, memberIds: readonly string[]): Promise<Secrets> {
  const secrets = new Map<string, MemberSecret>()
  const { deviceSecret } = machineKeysOf(db, DEVICE_SECRET)
  for (const memberId of memberIds) {
    const wrapped = loadKey(db, memberId)?.wrapped
    const opened = await openMemberKey({ pin: PIN, memberId, deviceSecret, wrapped })
    if (!opened.ok) throw new Error(`The key of ${memberId} does not open: ${opened.error}`)
    secrets.set(memberId, opened.value)
  }
  return secrets
}

/** Opens the workspace as the application does, verifies it whole, and looks for everything that was acknowledged. */
export async function inspect(
  desk: Desk,
  meeting: Meeting,
  secrets: Secrets,
  expectation: Expectation,
): Promise<Inspection> {
  const found: Inspection = { lost: [], broken: [], kept: 0 }
  try {
    await desk.get('workspace.open', { fileName: meeting.fileName })
  } catch (error) {
    return { ...found, broken: [String(error)] }
  }
  const db = desk.app.workspace?.db
  if (!db) throw new Error('The workspace is open and has no database')
  const { findings } = verifyWorkspace(db, {
    code: '',
    logSecret: machineKeysOf(db, DEVICE_SECRET).logSecret,
  })
  found.broken.push(...findings.map(({ check, fault, at }) => `${check}: ${fault} ${at}`))
  for (const ballot of expectation.ballots.values()) lookFor(db, meeting, secrets, expectation, ballot, found)
  expectation.pending = undefined
  await desk.get('workspace.close', {})
  return found
}

const draftSchema = z.object({ choices: z.record(z.string(), z.union([z.number(), z.literal('none')])) })

/** One ballot: its receipt where it was sealed, and each answer; what was under way may be there or not. */
function lookFor(
  db: Database,
  { sessionId }: Meeting,
  secrets: Secrets,
  { pending }: Expectation,
  expected: ExpectedBallot,
  found: Inspection,
): void {
  const { memberId, productId, round } = expected.place
  const name = `${memberId} ${productId}`
  const isPending = pending?.memberId === memberId && pending.productId === productId
  const ballot = loadBallots(db, { sessionId, productId, round }).find(row => row.memberId === memberId)
  if (expected.receipt !== undefined && ballot?.receipt !== expected.receipt) found.lost.push(`seal ${name}`)
  if (expected.receipt === undefined && ballot) {
    if (isPending && pending.kind === 'seal') found.kept += 1
    else found.broken.push(`ballot ${name} sealed by nobody`)
  }
  expected.receipt = ballot?.receipt
  const there = draftOf(db, secrets, sessionId, expected)
  for (const [criterion, choice] of expected.choices) {
    if (there[criterion] === choice) continue
    const isInstead = isPending && pending.kind === 'choose' && pending.criterion === criterion
    if (isInstead && there[criterion] === pending.choice) found.kept += 1
    else found.lost.push(`answer ${name} ${criterion}`)
  }
  // From here on the file is what is expected, so that a loss is counted once.
  expected.choices = new Map(Object.entries(there))
}

function draftOf(
  db: Database,
  secrets: Secrets,
  sessionId: string,
  { place }: ExpectedBallot,
): z.infer<typeof draftSchema>['choices'] {
  const { memberId, productId, round } = place
  const stored = loadDraft(db, { sessionId, productId, memberId, round })
  const secret = secrets.get(memberId)
  const opened = stored && secret && openDraft(secret, [sessionId, productId, String(round)], stored.box)
  return opened?.ok ? draftSchema.parse(JSON.parse(Buffer.from(opened.value).toString('utf8'))).choices : {}
}
