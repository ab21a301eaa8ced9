import { fileURLToPath } from 'node:url'
import type { Result } from '#shared/result.ts'
import type { ArchiveOptions } from '../../signing/sealed-archive.ts'
import { inThread } from '../thread.ts'
import type { Work } from '../work.ts'
import { type Examined, examine } from './examine.ts'

export type ExamineTask = { readonly bytes: Uint8Array; readonly options: ArchiveOptions }
export type ExamineMessage =
  | { readonly kind: 'progress'; readonly share: number }
  | { readonly kind: 'examined'; readonly result: Result<Examined, 'unknown'> }

const workerPath = fileURLToPath(new URL('./examine-worker.ts', import.meta.url))

export const examineHere = (
  { bytes, options }: ExamineTask,
  tell: (share: number) => void,
): Extract<ExamineMessage, { kind: 'examined' }> => ({
  kind: 'examined',
  result: examine(bytes, options, tell),
})

/** As {@link examine}, beside whatever else the app does. */
export function examineAside(task: ExamineTask, work: Work): Promise<Result<Examined, 'unknown'>> {
  work.tell('checking')
  return inThread({
    path: workerPath,
    data: task,
    signal: work.signal,
    hear: message => {
      const said = message as ExamineMessage
      if (said.kind === 'examined') return { answer: said.result }
      work.tell('checking', said.share)
      return undefined
    },
    here: () => examineHere(task, share => work.tell('checking', share)).result,
  })
}
