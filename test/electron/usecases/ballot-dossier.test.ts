import { describe, expect, it } from 'vitest'
import { testApplication } from '../application.ts'
import { addProduct, foundCouncil, sit, startSession } from '../meeting.ts'

async function ballotWithDossier() {
  const meeting = await foundCouncil(testApplication())
  const { t } = meeting
  const tea = await addProduct(t, 'Chè xanh Tân Lộc', 1)
  const { sessionId } = await startSession(meeting, [tea])
  return { meeting, t, where: { sessionId, productId: tea } }
}

describe('the dossier beside the ballot', () => {
  it('is empty until somebody enters it', async () => {
    const { meeting, t, where } = await ballotWithDossier()
    await sit(t, meeting.members[0])
    expect((await t.get('ballot.load', where)).dossier).toEqual({ marks: {}, topics: [] })
  })

  it('shows the producer’s own marks with their evidence, and what the commune found', async () => {
    const { meeting, t, where } = await ballotWithDossier()
    const marks = { '1.1': { choice: 1, evidence: 'Hợp đồng vùng nguyên liệu số 04/HĐ.' } }
    const own = {
      ...{ material: 'Chè hái tại xã.', labour: '', origin: '', identity: '' },
      ...{ place: 'Tân Lộc', signedOn: null, marks },
    }
    await t.get('facts.save', { ...where, content: { kind: 'selfAssessment', facts: own } })
    const report = await t.get('facts.load', { ...where, kind: 'communeReport' })
    if (report.content.kind !== 'communeReport') throw new Error('Facts of another paper')
    const facts = { ...report.content.facts, labourFound: '12 lao động của xã.' }
    await t.get('facts.save', { ...where, content: { kind: 'communeReport', facts } })
    await sit(t, meeting.members[0])
    expect((await t.get('ballot.load', where)).dossier).toEqual({
      marks,
      topics: [
        { topic: 'material', described: 'Chè hái tại xã.', found: '' },
        { topic: 'labour', described: '', found: '12 lao động của xã.' },
      ],
    })
  })
})
