import { readdirSync, rmSync } from 'node:fs'
import path from 'node:path'
import type { WorkspaceStatus } from '#shared/contract/workspace.ts'
import type { CallInput } from '#shared/contract.ts'
import { asciiFileStem } from '#shared/domain/vietnamese-name.ts'
import { ok } from '#shared/result.ts'
import type { SessionFile } from '#shared/session-file/schema.ts'
import { type Ask, getting } from '../exchange/ask.ts'
import { fillWorkspace } from '../exchange/fill-workspace.ts'
import { openSessionFile } from '../exchange/open-session-file.ts'
import { playSession } from '../exchange/play-session.ts'
import { findRubric } from '../rubrics/library.ts'
import { PIN_COST_MIN } from '../sealing/member-key.ts'
import type { App } from './app.ts'
import { changeDraft } from './ballot.ts'
import type { Answer } from './context.ts'
import { sessionPaperKinds } from './paper-generate.ts'
import { closeWorkspace, contextOf, createWorkspace, fileIn, openWorkspace } from './workspace.ts'

/** PIN of everybody in the scored sample; printed on the screen that asks for it. */
const SAMPLE_PIN = '407193'
const NAME = 'Hội đồng mẫu'

/** Calls to the other use cases, made from inside for an application. */
export type AskFor = (app: App) => Ask

/** Makes a workspace of invented people, places and products from the sample session file, and opens it when it is whole. */
export async function createSampleWorkspace(
  app: App,
  input: CallInput<'workspace.createSample'>,
  askFor: AskFor,
): Promise<Answer<WorkspaceStatus>> {
  const file = await loadSample(app)
  const isScored = input.stage === 'scored'
  const workshop = workshopOf(app)
  const made = createWorkspace(workshop, {
    name: freeName(app),
    sample: { pin: isScored ? SAMPLE_PIN : null },
  })
  if (!made.ok) return made
  try {
    if (isScored) await scoreSample(workshop, askFor(workshop), file)
    else await fillWorkspace(getting(askFor(workshop)), file)
  } catch (error) {
    closeWorkspace(workshop)
    for (const ending of ['', '-wal', '-shm'])
      rmSync(fileIn(app, made.value.fileName) + ending, { force: true })
    throw error
  }
  closeWorkspace(workshop)
  return openWorkspace(app, { fileName: made.value.fileName })
}

/** An application of its own, so that a half-made sample is never the open workspace. Its PIN is public: stretching it would only cost time. */
const workshopOf = (app: App): App => ({
  ...app,
  environment: { ...app.environment, pinCost: PIN_COST_MIN },
  workspace: undefined,
  caller: { kind: 'nobody' },
})

async function loadSample(app: App): Promise<SessionFile> {
  const file = path.join(app.environment.resources, 'sample', 'session.json')
  const read = await openSessionFile(file, {
    findRubric: (packId, setNo) => findRubric(app.rubrics, packId, setNo),
    papers: sessionPaperKinds,
  })
  if (!read.ok) throw new Error(`${file} is not in order: ${JSON.stringify(read.error.slice(0, 3))}`)
  return read.value
}

/** The sample's name, with a number where there are samples already. */
function freeName(app: App): string {
  const taken = new Set(readdirSync(app.environment.folder).map(name => name.toLowerCase()))
  for (let count = 1; ; count++) {
    const name = count === 1 ? NAME : `${NAME} ${count}`
    if (!taken.has(path.basename(fileIn(app, `${asciiFileStem(name)}.chamsao`)).toLowerCase())) return name
  }
}

async function scoreSample(workshop: App, ask: Ask, file: SessionFile): Promise<void> {
  const played = await playSession(file, {
    ask,
    random: workshop.environment.random,
    until: 'sealed',
    pin: SAMPLE_PIN,
    writeDraft: (where, draft) => {
      if (!workshop.workspace) throw new Error('The sample is open while it is played')
      return changeDraft(contextOf(workshop, workshop.workspace.db), where, () => ok(draft))
    },
  })
  if (!played.ok) throw new Error(`The sample cannot be played: ${JSON.stringify(played.error)}`)
}
