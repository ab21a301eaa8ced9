import { execFileSync } from 'node:child_process'
import path from 'node:path'
import { buildPaper } from '#electron/documents/catalogue.ts'
import { formatProfile } from '#electron/documents/format-profile.ts'
import { packDocument } from '#electron/documents/pack.ts'
import { draftsOf, type PaperDraft } from '#electron/usecases/papers/drafts.ts'
import { type Grounds, gatherGrounds } from '#electron/usecases/papers/grounds.ts'
import { closeWorkspace, contextOf, openWorkspace } from '#electron/usecases/workspace.ts'
import type { PaperKind } from '#shared/domain/paper-kind.ts'
import { type Bench, median, type Row } from './bench.ts'
import type { InOneGo } from './papers-in-one-go.ts'
import { applicationIn, type PlayedRound, playRound, roundSize } from './round-of-papers.ts'
import { fillTemplate, sameTemplate, visibleText } from './same-template.ts'

export const name: Bench['name'] = `All papers of a round with ${roundSize.products} products and ${roundSize.scorers} scorers; single papers against docxtemplater`

/** A criteria set with many products in the round: a template of the score sheet is one for each set. */
const SET = 3
const REPEATS = 40

export const run: Bench['run'] = async () => {
  const round = await playRound()
  try {
    return [...inOneGo(round, 'packed'), ...inOneGo(round, 'folder'), ...(await againstDocxtemplater(round))]
  } finally {
    round.remove()
  }
}

export function inOneGo(
  { folder, fileName, sessionId, secretary }: PlayedRound,
  way: 'packed' | 'folder',
): Row[] {
  const script = path.join(import.meta.dirname, 'papers-in-one-go.ts')
  const places = [script, way, folder, fileName, sessionId, secretary.memberId, secretary.pin]
  const result = JSON.parse(execFileSync(process.execPath, places, { encoding: 'utf8' })) as InOneGo
  const what = way === 'packed' ? 'in memory' : 'into a folder'
  const size = `${result.files} files, ${Math.round(result.megabytes)} MB`
  return [
    { label: `${what}: first paper after the wish`, samples: [result.first], limit: 2000 },
    { label: `${what}: all papers (${size})`, samples: [result.total] },
    { label: `${what}: of it processor time`, samples: [result.processor] },
    ...(way === 'packed'
      ? [{ label: 'minutes with a tally of every product annexed', samples: [result.minutes] }]
      : []),
    { label: `${what}: peak of the process, MB`, samples: [result.peakMegabytes], limit: 1024 },
  ]
}

export async function againstDocxtemplater({ folder, fileName, sessionId }: PlayedRound): Promise<Row[]> {
  const { app } = await applicationIn(folder)
  openWorkspace(app, { fileName })
  if (!app.workspace) throw new Error('The round does not open')
  const context = contextOf(app, app.workspace.db)
  const grounds = gatherGrounds(context, sessionId)
  if (typeof grounds === 'string') throw new Error(grounds)
  const rows: Row[] = []
  for (const kind of ['scoreSheet', 'productTally', 'resultNotice'] as const) {
    const drafts = draftsOf(kind, grounds, kind === 'scoreSheet' ? productsOfSet(grounds) : undefined)
    if (!drafts.ok) throw new Error(drafts.error.fields.join())
    rows.push(...(await compared(kind, drafts.value)))
  }
  closeWorkspace(app)
  return rows
}

const productsOfSet = ({ session }: Grounds): string[] =>
  (session?.lines ?? []).filter(({ product }) => product.setNumber === SET).map(({ line }) => line.product.id)

const write = ({ kind, data }: PaperDraft): Promise<Uint8Array> =>
  // Kind and data are the pair they were drafted as.
  packDocument(buildPaper(kind, data as never, formatProfile), 0)

/** Turn by turn in one process, so that both meet the same machine; the texts of both must be the same. */
async function compared(kind: PaperKind, drafts: readonly PaperDraft[]): Promise<Row[]> {
  const papers = await Promise.all(drafts.map(write))
  const { template, tags, values } = sameTemplate(papers)
  const every = Math.max(1, Math.floor(values.size / REPEATS))
  const sample = [...values].filter((_, at) => at % every === 0).slice(0, REPEATS)
  for (const [index, own] of sample) {
    const paper = papers[index]
    if (!paper || visibleText(paper) !== visibleText(fillTemplate(template, own)))
      throw new Error(`The ${kind} of docxtemplater says something else`)
  }
  const theirs: number[] = []
  const ours: number[] = []
  for (let turn = 0; turn < REPEATS; turn++) {
    const [index, own] = sample[turn % sample.length] ?? [0, {}]
    const draft = drafts[index]
    if (!draft) throw new Error('Every value belongs to a draft')
    const start = performance.now()
    fillTemplate(template, own)
    const between = performance.now()
    await write(draft)
    theirs.push(between - start)
    ours.push(performance.now() - between)
  }
  return [
    { label: `${kind}: docxtemplater, ${tags} tags`, samples: theirs, against: theirs },
    { label: `${kind}: ours`, samples: ours, against: theirs, limit: median(theirs) / 2 },
  ]
}
