import type { Page } from 'playwright-core'
import { expect } from 'vitest'
import {
  type Answering,
  addProduct,
  choicesOf,
  foundCouncil,
  openTogether,
  sit,
  startSession,
} from '../electron/meeting.ts'
import { axeBreaches } from './axe.ts'
import { doorOf } from './page-door.ts'
import { picture, scrollsSideways } from './screen.ts'

const sizes = [
  { width: 1920, height: 1080 },
  { width: 1366, height: 768 },
] as const

/** A program in the place of LibreOffice that takes its time and writes what it is asked for. */
export const slowOffice = `#!/bin/sh
for word; do case $word in --outdir) next=1;; *.docx) name=$(basename "$word" .docx); : > "$out/$name.pdf";; *) [ "$next" = 1 ] && out=$word; next=0;; esac; done
sleep 3
`

type Where = { readonly sessionId: string; readonly productId: string }

/** Whoever sits answers everything and seals. */
async function scoreHere(t: Answering, where: Where, below: (code: string) => number): Promise<void> {
  const { rubric, cases } = await t.get('ballot.load', where)
  for (const [criterion, choice] of Object.entries(choicesOf(rubric, cases, below)))
    await t.get('ballot.choose', { ...where, criterion, choice })
  await t.get('ballot.seal', where)
}

/** Two products, scored, opened and concluded through the door: what a council does before its secretary writes. */
export async function concludedSession(page: Page): Promise<string> {
  const t = { get: doorOf(page) }
  const meeting = await foundCouncil(t)
  const tea = await addProduct(t, 'Chè xanh Tân Lộc')
  const honey = await addProduct(t, 'Mật ong "Suối <Trong>" & bạn', 4)
  const started = await startSession(meeting, [tea, honey])
  const below = (code: string) => (/^[135]\./.test(code) ? 1 : 0)
  for (const memberId of meeting.scorers) {
    // One sitting for both ballots: a seat is taken on purpose slowly.
    await sit(t, memberId)
    await scoreHere(t, { sessionId: started.sessionId, productId: tea }, () => 0)
    await scoreHere(t, { sessionId: started.sessionId, productId: honey }, below)
  }
  await openTogether(meeting, started.sessionId, [tea, honey])
  for (const productId of [tea, honey]) {
    const vote = { inFavour: 4, against: 0, other: 0, remark: '' }
    await t.get('finding.save', { sessionId: started.sessionId, productId, ...vote })
  }
  for (const move of ['finishScoring', 'conclude'] as const)
    await t.get('session.move', { sessionId: started.sessionId, move })
  return started.sessionId
}

/** Nothing sticks out and nothing breaks WCAG 2.2 AA, in both sizes. */
export async function lookOver(page: Page, name: string): Promise<void> {
  await picture(page, `papers-${name}`)
  for (const size of sizes) {
    await page.setViewportSize(size)
    expect(await scrollsSideways(page), `${name} scrolls sideways at ${size.width}`).toBe(false)
    expect(await axeBreaches(page), `${name} breaks WCAG 2.2 AA at ${size.width}`).toEqual([])
  }
}
