import { expect, it } from 'vitest'
import { loadPaperFile } from '#electron/store/paper.ts'
import { testApplication } from '../application.ts'
import { openWord, textOf } from '../documents/word-file.ts'
import { addProduct, foundCouncil, startSession } from '../meeting.ts'
import { playSession } from './played-session.ts'

it('keeps the secretary’s words when the data change, marks what differs, and prints the formats', {
  timeout: 60_000,
}, async () => {
  const session = await playSession()
  const { t, sessionId, honey } = session
  const place = { kind: 'recognitionDecision', sessionId, productId: null } as const
  const before = await t.get('text.load', place)
  expect(before.parts.map(part => part.key)).toEqual([
    'text.subject',
    'recognition',
    'producers',
    'tasks',
    'effect',
  ])
  const article = before.parts[1]
  expect(article).toMatchObject({ edited: false, outdated: false, version: 0, kind: 'article' })
  const own = 'Công nhận **01 sản phẩm**, gồm:\n- *Mật ong*;\n- và không sản phẩm nào khác.'
  await t.get('text.save', { ...place, key: 'recognition', text: own })

  await t.get('finding.save', {
    sessionId,
    productId: honey,
    inFavour: 0,
    against: 4,
    other: 0,
    remark: 'Không tán thành',
  })
  expect(await t.call('text.load', place)).toMatchObject({
    ok: false,
    error: { code: 'paper-data-missing', facts: { fields: 'recognisedProducts' } },
  })
  await t.get('finding.save', { sessionId, productId: honey, inFavour: 3, against: 1, other: 0, remark: '' })
  const after = (await t.get('text.load', place)).parts[1]
  expect(after).toMatchObject({ text: own, edited: true, outdated: false, version: 1 })

  const papers = await t.get('paper.generate', { sessionId, kinds: ['recognitionDecision'] })
  const { db } = t.app.workspace ?? {}
  const bytes = db && loadPaperFile(db, papers[0]?.id ?? '')?.bytes
  const word = openWord(bytes ?? new Uint8Array())
  expect(textOf(word)).toMatch(/Điều.1\. Công nhận 01.sản phẩm, gồm:/)
  const runs = word.paragraphs.flatMap(paragraph => paragraph.runs)
  expect(runs.find(run => run.text === 'Mật ong')).toMatchObject({ italic: true, bold: false })
})

it('offers what the data say now beside an outdated text, and goes back on wish; every version stays', {
  timeout: 60_000,
}, async () => {
  const meeting = await foundCouncil(testApplication())
  const { t } = meeting
  const tea = await addProduct(t, 'Chè xanh Tân Lộc')
  const { sessionId } = await startSession(meeting, [tea])
  const place = { kind: 'minutes', sessionId, productId: null } as const
  const partOf = async () => {
    const { parts } = await t.get('text.load', place)
    const part = parts.find(entry => entry.key === 'opening')
    if (!part) throw new Error('no such part')
    return part
  }
  await t.get('text.save', { ...place, key: 'opening', text: 'Chủ tọa khai mạc.' })
  await t.get('text.save', { ...place, key: 'opening', text: 'Chủ tọa khai mạc, **đúng giờ**.' })
  expect(await partOf()).toMatchObject({ edited: true, outdated: false, version: 2 })
  await t.get('text.save', { ...place, key: 'opening', text: null })
  const back = await partOf()
  expect(back).toMatchObject({ edited: false, version: 3, text: back.generated })
  const versions = await t.get('text.versions', { ...place, key: 'opening' })
  expect(versions.map(({ version, text, savedBy }) => [version, text, savedBy])).toEqual([
    [3, null, 'Lê Thu Hà'],
    [2, 'Chủ tọa khai mạc, **đúng giờ**.', 'Lê Thu Hà'],
    [1, 'Chủ tọa khai mạc.', 'Lê Thu Hà'],
  ])
  expect(await t.call('text.save', { ...place, key: 'nothing', text: 'x' })).toMatchObject({
    ok: false,
    error: { code: 'text-unknown' },
  })
})
