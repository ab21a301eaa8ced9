// Who signs what, before anybody names anyone.
import { beforeAll, describe, expect, it } from 'vitest'
import type { SigningAuthority } from '#shared/domain/papers/signing-authority.ts'
import { pin, testApplication } from '../../application.ts'
import { foundCouncil } from '../../meeting.ts'
import { drawStrokes } from '../../signing/support/handwriting.ts'
import { type PlayedSession, playSession } from '../played-session.ts'

let session: PlayedSession
beforeAll(async () => {
  session = await playSession({ closes: 'by-hand' })
  const { t } = session
  const { wording } = await t.get('wording.load', {})
  const { papers } = wording
  const signed = (kind: keyof typeof papers, authority: SigningAuthority, name: string) => ({
    [kind]: { ...papers[kind], signer: { authority, otherPost: '', name } },
  })
  await t.get('wording.save', {
    ...wording,
    papers: {
      ...papers,
      ...signed('submission', { kind: 'deputy', head: 'Giám đốc', title: 'Phó Giám đốc' }, 'Vũ Thị Mai'),
      ...signed(
        'recognitionDecision',
        { kind: 'deputy', head: 'Chủ tịch', title: 'Phó Chủ tịch' },
        'Đinh Văn Sơn',
      ),
      ...signed('certificate', { kind: 'own', title: 'Chủ tịch' }, 'Đinh Văn Sơn'),
      ...signed(
        'ministryLetter',
        { kind: 'collective', body: 'Ủy ban nhân dân', title: 'Phó Chủ tịch', head: 'Chủ tịch' },
        'Đinh Văn Sơn',
      ),
      ...signed(
        'resultNotice',
        { kind: 'byOrder', head: 'Giám đốc', title: 'Chánh Văn phòng' },
        'Bùi  Thị HẠNH',
      ),
      ...signed(
        'approvalDecision',
        { kind: 'authorised', head: 'Giám đốc', title: 'Trưởng phòng' },
        'Hoàng Thị Lan',
      ),
    },
  })
  return () => t.close()
}, 60_000)

const written = async (kind: string) => {
  const { t, sessionId } = session
  const papers = await t.get('paper.generate', { sessionId, kinds: [kind], overSigned: 'thử' })
  const [paper] = papers.filter(entry => entry.kind === kind).toSorted((a, b) => b.version - a.version)
  const { signers } = await t.get('signature.load', { paperId: paper?.id ?? '' })
  return { paperId: paper?.id ?? '', signers: signers.map(({ fullName, title }) => [fullName, title]) }
}

describe('by default', () => {
  const both = [
    ['Trần Quốc Khánh', 'Chủ tịch Hội đồng'],
    ['Lê Thu Hà', 'Ủy viên, Thư ký Hội đồng'],
  ]
  const scorers = [
    ['Trần Quốc Khánh', 'Chủ tịch Hội đồng'],
    ['Nguyễn Thị Minh Ánh', 'Phó Chủ tịch Hội đồng'],
    ['Phạm Đức Duy', 'Ủy viên'],
    ['Hoàng Thị Lan', 'Ủy viên'],
  ]
  it.each([
    ['minutes', both],
    ['productTally', both],
    ['sessionSummary', both],
    ['scoreSheet', scorers],
    ['councilReport', [['Trần Quốc Khánh', 'TM. Hội đồng, Chủ tịch']]],
    ['submission', [['Vũ Thị Mai', 'KT. Giám đốc, Phó Giám đốc']]],
    ['recognitionDecision', [['Đinh Văn Sơn', 'KT. Chủ tịch, Phó Chủ tịch']]],
    ['certificate', [['Đinh Văn Sơn', 'Chủ tịch']]],
    ['ministryLetter', [['Đinh Văn Sơn', 'TM. Ủy ban nhân dân, KT. Chủ tịch, Phó Chủ tịch']]],
    ['resultNotice', [['Bùi  Thị HẠNH', 'TL. Giám đốc, Chánh Văn phòng']]],
    ['approvalDecision', [['Hoàng Thị Lan', 'TUQ. Giám đốc, Trưởng phòng']]],
  ])('%s is signed by whom it names', async (kind, signers) => {
    expect((await written(kind)).signers).toEqual(signers)
  })

  it('a paper whose signer is left open has none until one is named', async () => {
    const { t } = session
    const { wording } = await t.get('wording.load', {})
    const { submission } = wording.papers
    const open = { ...submission, signer: { ...submission.signer, name: '' } }
    await t.get('wording.save', { ...wording, papers: { ...wording.papers, submission: open } })
    const { paperId, signers } = await written('submission')
    expect(signers).toEqual([])
    const named = { memberId: null, fullName: 'Vũ Thị Mai', title: 'Giám đốc' }
    expect(await t.get('signature.setSigners', { paperId, signers: [named] })).toMatchObject({
      signers: [named],
    })
    await t.get('wording.save', wording)
  })
})

it('a version keeps the signers it was written with when the wording changes', async () => {
  const { t } = session
  const { paperId } = await written('submission')
  const { wording } = await t.get('wording.load', {})
  const { submission } = wording.papers
  const other = { ...submission, signer: { ...submission.signer, name: 'Người Khác' } }
  await t.get('wording.save', { ...wording, papers: { ...wording.papers, submission: other } })
  expect((await t.get('signature.load', { paperId })).signers).toMatchObject([{ fullName: 'Vũ Thị Mai' }])
  await t.get('wording.save', wording)
})

it('a signer who sits in the council signs on the screen, in the place of his name', async () => {
  const { t, members } = session
  const { paperId } = await written('approvalDecision')
  const view = await t.get('signature.load', { paperId })
  expect(view.signers[0]?.memberId).toBe(members[1])
  const hand = { paperId, signer: 0, secret: pin, strokes: drawStrokes(1), place: '' }
  expect(await t.get('signature.onScreen', hand)).toMatchObject({ state: 'onScreen' })
})

it('papers of the council outside sessions are not signed by its chair and secretary', async () => {
  const { t } = await foundCouncil(testApplication())
  const made = await t.get('paper.generate', { sessionId: null, kinds: ['councilDecision'] })
  expect((await t.get('signature.load', { paperId: made[0]?.id ?? '' })).signers).toEqual([])
})
