import type { PaperCheck, PaperView } from '#shared/contract/paper.ts'
import { type PaperKind, paperKinds } from '#shared/domain/paper-kind.ts'
import { paperScopes } from '#shared/domain/paper-scope.ts'
import { openWord, type WordFile } from '../../documents/word-file.ts'
import { paperBytes } from '../paper-texts.ts'
import type { Office } from './offices.ts'
import { type OfficeSession, playOffice } from './play-office.ts'

/** One paper as the application wrote it. */
export type Written = {
  readonly paper: PaperView
  readonly kind: PaperKind
  readonly bytes: Uint8Array
  readonly file: WordFile
}
export type OfficePapers = {
  readonly session: OfficeSession
  readonly check: PaperCheck
  readonly written: Written[]
}

/** Every paper that the office can write now: the newest version of each. */
export async function writeAll(office: Office): Promise<OfficePapers> {
  const session = await playOffice(office)
  const { t, sessionId, productIds } = session
  const check = await t.get('paper.check', { sessionId })
  const kinds = check.kinds
    .filter(({ files, lacking }) => files > 0 && lacking.length === 0)
    .map(({ kind }) => kind)
  const made = [...(await t.get('paper.generate', { sessionId, kinds }))]
  const [, second = ''] = productIds
  for (const kind of paperKinds.filter(each => !paperScopes[each].startsWith('session'))) {
    const outside = { sessionId: null, kinds: [kind], productIds: [second] }
    const answer = await t.call('paper.generate', outside)
    if (answer.ok) made.push(...answer.value)
  }
  const newest = new Map<string, PaperView>()
  for (const paper of made) {
    const key = `${paper.kind} ${paper.productId}`
    if ((newest.get(key)?.version ?? 0) < paper.version) newest.set(key, paper)
  }
  const written = [...newest.values()].map((paper): Written => {
    const kind = paperKinds.find(known => known === paper.kind)
    if (!kind) throw new Error(`unknown kind ${paper.kind}`)
    const bytes = paperBytes(session, paper)
    return { paper, kind, bytes, file: openWord(bytes) }
  })
  const order = (each: Written) =>
    paperKinds.indexOf(each.kind) * 1000 + productIds.indexOf(each.paper.productId ?? '')
  return { session, check, written: written.toSorted((left, right) => order(left) - order(right)) }
}
