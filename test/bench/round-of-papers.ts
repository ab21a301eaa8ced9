import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { type Application, startApplication } from '#electron/application.ts'
import { type Ask, getting } from '#electron/exchange/ask.ts'
import { playSession } from '#electron/exchange/play-session.ts'
import { fileSecretStore } from '#electron/sealing/device-secret.ts'
import { PIN_COST_MIN } from '#electron/sealing/member-key.ts'
import { systemRandom } from '#electron/sealing/random.ts'
import { changeDraft } from '#electron/usecases/ballot.ts'
import { closeWorkspace, contextOf } from '#electron/usecases/workspace.ts'
import { ok } from '#shared/result.ts'
import { type SessionFile, sessionFileSchema } from '#shared/session-file/schema.ts'

export const roundSize = { products: 300, scorers: 15 }
export type RoundSize = typeof roundSize

const resources = path.resolve(import.meta.dirname, '../../resources')

function sampleSession(): SessionFile {
  const json = readFileSync(path.join(resources, 'sample', 'session.json'), 'utf8')
  return sessionFileSchema.parse(JSON.parse(json))
}

/** Members whose ballots the additional ones repeat: none of them is ever recused. */
const repeated = ['m3', 'm4', 'm5', 'm6', 'm7', 'm9']

/** The sample's session blown up: its products again and again under other names, its council with more members. */
function enlarged(sample: SessionFile, size: RoundSize): SessionFile {
  const scored = sample.members.filter(member => member.role !== 'secretary').length
  const more = Array.from({ length: size.scorers - scored }, (_, index) => ({
    key: `x${index}`,
    source: repeated[index % repeated.length] ?? '',
  }))
  const copies = Array.from({ length: size.products }, (_, index) => {
    const product = sample.products[index % sample.products.length]
    if (!product) throw new Error('The sample has products')
    return { key: `${product.key}-${index}`, of: product.key, index, product }
  })
  const perProduct = <Line extends { product: string }>(lines: readonly Line[]): Line[] =>
    copies.flatMap(({ key, of }) =>
      lines.filter(line => line.product === of).map(line => ({ ...line, product: key })),
    )
  // Whoever is added votes with the majority of the vote.
  const voted = <Vote extends { inFavour: number; against: number }>(vote: Vote): Vote =>
    vote.inFavour > vote.against
      ? { ...vote, inFavour: vote.inFavour + more.length }
      : { ...vote, against: vote.against + more.length }
  const source = (key: string) => sample.members.find(member => member.key === key)
  return {
    ...sample,
    members: [
      ...sample.members,
      ...more.flatMap(({ key, source: of }, index) => {
        const member = source(of)
        return member ? [{ ...member, key, fullName: `${member.fullName} ${index + 2}` }] : []
      }),
    ],
    products: copies.map(({ key, product, index }) => ({
      ...product,
      key,
      name: `${product.name} ${index + 1}`,
      code: product.code.replace(/-\d\d-/, `-${String(index + 1).padStart(3, '0')}-`),
    })),
    attendance: [
      ...sample.attendance,
      ...more.map(({ key }) => ({
        member: key,
        present: true,
        reason: '',
        delegate: '',
        delegateDocument: '',
      })),
    ],
    recusals: perProduct(sample.recusals),
    ballots: perProduct([
      ...sample.ballots,
      ...more.flatMap(({ key, source: of }) =>
        sample.ballots.filter(ballot => ballot.member === of).map(ballot => ({ ...ballot, member: key })),
      ),
    ]),
    rounds: perProduct(sample.rounds),
    gateVotes: perProduct(sample.gateVotes).map(voted),
    minimumVotes: perProduct(sample.minimumVotes).map(voted),
    findings: perProduct(sample.findings).map(voted),
  }
}

/** An application on a folder of a bench; the clock is that of the sample's meeting. */
export function applicationIn(folder: string): Promise<Application> {
  const began = performance.now()
  return startApplication({
    name: 'command-line',
    folder,
    resources,
    temporaryFolder: folder,
    secretStore: fileSecretStore(path.join(folder, 'device.key')),
    deviceBound: false,
    ports: {
      askSavePath: async () => undefined,
      askFolder: async () => folder,
      openPath: async () => undefined,
      startTokenProcess: () => {
        throw new Error('No token in a bench')
      },
    },
    now: () => Date.parse('2026-06-05T08:00:00+07:00') + Math.round(performance.now() - began),
  })
}

export type PlayedRound = {
  readonly folder: string
  readonly fileName: string
  readonly sessionId: string
  readonly secretary: { readonly memberId: string; readonly pin: string }
  remove(): void
}

/** A whole session on disk, sealed, opened, concluded and decided through the app's own calls. */
export async function playRound(size: RoundSize = roundSize): Promise<PlayedRound> {
  const folder = mkdtempSync(path.join(tmpdir(), 'cham-sao-bench-'))
  const { app, router } = await applicationIn(folder)
  Object.assign(app.environment, { pinCost: PIN_COST_MIN })
  const ask = (async (name, input) => router({ trusted: true, name, input })) as Ask
  const { fileName } = await getting(ask)('workspace.create', { name: 'Đo tốc độ' })
  // Thousands of sealings are only prepared here, not measured: they need not reach the disk one by one.
  app.workspace?.db.pragma('synchronous = OFF')
  const played = await playSession(enlarged(sampleSession(), size), {
    ask,
    random: systemRandom,
    until: 'decided',
    writeDraft: (where, draft) => {
      if (!app.workspace) throw new Error('No workspace')
      return changeDraft(contextOf(app, app.workspace.db), where, () => ok(draft))
    },
  })
  if (!played.ok) throw new Error(JSON.stringify(played.error))
  const { members } = await getting(ask)('council.load', {})
  const secretary = members.find(member => member.role === 'secretary')
  if (!secretary) throw new Error('No secretary')
  closeWorkspace(app)
  return {
    folder,
    fileName,
    sessionId: played.value.sessionId,
    secretary: { memberId: secretary.id, pin: played.value.pins.get('m10') ?? '' },
    remove: () => rmSync(folder, { recursive: true, force: true }),
  }
}
