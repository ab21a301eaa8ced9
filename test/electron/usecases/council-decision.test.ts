import { expect, it } from 'vitest'
import { loadPaperFile } from '#electron/store/paper.ts'
import { testApplication } from '../application.ts'
import { openWord, textOf } from '../documents/word-file.ts'
import { foundCouncil } from '../meeting.ts'

it('the document that lets the head of a department preside is typed once, cited, and no longer missed', async () => {
  const { t } = await foundCouncil(testApplication())
  const place = { sessionId: null, productId: null }
  const missing = async () => {
    const { findings } = await t.get('paper.check', { sessionId: null })
    return findings.find(finding => finding.code === 'composition')?.facts.missing
  }
  expect(await missing()).toMatch(
    /^Văn bản ủy quyền làm Chủ tịch Hội đồng .*; Sở Nông nghiệp và Môi trường; /,
  )
  const authorisation =
    'Văn bản số 88/UBND-KT ngày 03 tháng 3 năm 2026 của Chủ tịch Ủy ban nhân dân tỉnh Hòa An'
  await t.get('facts.save', {
    ...place,
    content: { kind: 'councilDecision', facts: { replaces: '', authorisation } },
  })
  expect(await missing()).toMatch(/^Sở Nông nghiệp và Môi trường; /)
  const [paper] = await t.get('paper.generate', { sessionId: null, kinds: ['councilDecision'] })
  const { db } = t.app.workspace ?? {}
  if (!db || !paper) throw new Error('nothing was written')
  const lines = textOf(openWord(loadPaperFile(db, paper.id)?.bytes ?? new Uint8Array())).split('\n')
  const bases = lines.filter(line => /^(Căn cứ|Theo đề nghị)/.test(line))
  expect(bases.at(-2)?.replaceAll('·', ' ')).toBe(`Căn cứ ${authorisation};`)
  expect(bases.at(-1)).toMatch(/^Theo đề nghị .*\.$/)
})
