import { type TestApplication, testApplication } from '../../application.ts'
import {
  addProduct,
  foundCouncil,
  type Meeting,
  openTogether,
  scoreAndSeal,
  startSession,
} from '../../meeting.ts'

export type PaperDesk = {
  readonly t: TestApplication
  readonly meeting: Meeting
  readonly sessionId: string
  /** A fresh version of the tally of the only product, which chair and secretary sign; gives its id. */
  newPaper(): Promise<string>
  close(): void
}

/** A session whose tally is open, so that papers can be made; for all tests of a file. */
export async function openPaperDesk(
  prepare: (meeting: Meeting) => Promise<void> = async () => undefined,
): Promise<PaperDesk> {
  const t = testApplication({ closes: 'by-hand' })
  const meeting = await foundCouncil(t)
  await prepare(meeting)
  const productId = await addProduct(t, 'Chè xanh Tân Lộc')
  const { sessionId } = await startSession(meeting, [productId])
  for (const memberId of meeting.scorers) await scoreAndSeal(meeting, { sessionId, productId }, memberId)
  await openTogether(meeting, sessionId, [productId])
  const newPaper = async () => {
    const papers = await t.get('paper.generate', {
      sessionId,
      kinds: ['productTally'],
      overSigned: 'thử tiếp',
    })
    const newest = papers.toSorted((a, b) => b.version - a.version)[0]
    if (!newest) throw new Error('No paper was made')
    return newest.id
  }
  return { t, meeting, sessionId, newPaper, close: () => t.close() }
}
