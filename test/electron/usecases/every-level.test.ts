import { describe, expect, it } from 'vitest'
import { type PaperKind, paperKinds } from '#shared/domain/paper-kind.ts'
import { violations } from '../documents/checklist.ts'
import { paperBytes, paperTexts } from './paper-texts.ts'
import { type LevelSession, type PlayedLevel, playLevel } from './played-session.ts'

const good = { name: 'Chè xanh Tân Lộc', setNo: 11, below: 0, registration: 'first' } as const
const fair = { name: 'Mật ong Suối Trong', setNo: 4, below: 1, registration: 'upgrade' } as const
const poor = { name: 'Gạo nếp Bản Vân', setNo: 1, below: 3, registration: 'first' } as const
const products = [good, fair, poor]

const district: PlayedLevel = {
  council: {
    level: 'district',
    name: 'Hội đồng đánh giá, phân hạng sản phẩm OCOP cấp huyện',
    place: 'Bình Khê',
    decisionBody: 'Ủy ban nhân dân huyện Bình Khê',
  },
  packId: '1048-2019',
  products,
  written: false,
}
const province: PlayedLevel = {
  council: { level: 'province', name: 'Hội đồng đánh giá, phân hạng sản phẩm OCOP cấp tỉnh' },
  packId: '1048-2019',
  products,
  written: false,
}
const central: PlayedLevel = {
  council: {
    level: 'central',
    name: 'Hội đồng đánh giá, phân hạng sản phẩm OCOP cấp trung ương',
    province: '',
    decisionBody: 'Bộ trưởng Bộ Nông nghiệp và Môi trường',
  },
  packId: '26-2026',
  products,
  written: false,
}
const commune: PlayedLevel = {
  council: {
    level: 'commune',
    name: 'Ủy ban nhân dân xã Tân Lộc',
    place: 'Tân Lộc',
    decisionBody: 'Chủ tịch Ủy ban nhân dân xã Tân Lộc',
  },
  packId: '26-2026',
  products,
  written: false,
}

const chairmanActs: readonly PaperKind[] = [
  'recognitionDecision',
  'approvalDecision',
  'certificate',
  'councilDecision',
  'recallDecision',
]
/** Words of 26/2026 that no paper under an older decision may carry. */
const later =
  /(?:Điều \d+) Quyết định số 1048|26\/2026|Nông nghiệp và Môi trường|NÔNG NGHIỆP VÀ MÔI TRƯỜNG|NNMT/

/** Every paper that the level can write now, held against the checklist; its text by kind. */
async function written(session: LevelSession, of: PlayedLevel): Promise<ReadonlyMap<string, string>> {
  const { t, sessionId } = session
  const check = await t.get('paper.check', { sessionId })
  expect(check.findings.filter(finding => finding.severity === 'block')).toEqual([])
  const kinds = check.kinds
    .filter(({ files, lacking }) => files > 0 && lacking.length === 0)
    .map(({ kind }) => kind)
  const made = await t.get('paper.generate', { sessionId, kinds })
  for (const paper of made) {
    const kind = paperKinds.find(known => known === paper.kind)
    if (!kind) throw new Error(`unknown kind ${paper.kind}`)
    const isChairmanAct = of.packId === '26-2026' && chairmanActs.includes(kind)
    const belowCentre = of.council.level !== 'central'
    const found = violations(paperBytes(session, paper), { kind, isChairmanAct, belowCentre })
    expect({ paper: paper.fileName, found }).toEqual({ paper: paper.fileName, found: [] })
  }
  return paperTexts(session, made)
}

describe('every paper the application writes at a level stands up to the checklist', () => {
  it('a district under 1048 approves and sends up, it recognises nothing', { timeout: 120_000 }, async () => {
    const texts = await written(await playLevel(district), district)
    expect(texts.has('certificate')).toBe(false)
    expect(texts.has('recognitionDecision')).toBe(false)
    expect(texts.has('ministryLetter')).toBe(false)
    expect(texts.get('approvalDecision')).toMatch(/02 sản phẩm OCOP đạt từ 50 điểm trở lên/)
    expect(texts.get('approvalDecision')).toContain('gửi cấp tỉnh đánh giá, phân hạng')
    expect(texts.get('upwardLetter')).toContain('TM. ỦY BAN NHÂN DÂN')
    for (const [kind, text] of texts) {
      expect({ kind, later: later.exec(text)?.[0] }).toEqual({ kind, later: undefined })
      expect(text).not.toMatch(/cấp Giấy chứng nhận (?:đối với|cho)/)
      if (kind !== 'resultNotice') expect(text).not.toMatch(/đề nghị công nhận hạng|Công nhận kết quả/)
    }
  })

  it('a province under 1048 cites no article of 26/2026', { timeout: 120_000 }, async () => {
    const texts = await written(await playLevel(province), province)
    expect(texts.get('ministryLetter')).toContain('Bộ Nông nghiệp và Phát triển nông thôn')
    expect(texts.get('resultNotice')).toMatch(/không cấp giấy chứng nhận theo Quyết định số 1048\/QĐ-TTg/)
    for (const [kind, text] of texts)
      expect({ kind, later: later.exec(text)?.[0] }).toEqual({ kind, later: undefined })
  })

  it('the centre recognises five stars and sends nothing further', { timeout: 120_000 }, async () => {
    const texts = await written(await playLevel(central), central)
    expect(texts.get('recognitionDecision')).toContain('01 sản phẩm hạng 5 sao')
    expect(texts.get('certificate')).toContain('SẢN PHẨM OCOP HẠNG 5 SAO')
    for (const kind of ['ministryLetter', 'approvalDecision', 'upwardLetter'])
      expect(texts.has(kind)).toBe(false)
  })

  it('a commune sends its dossiers up with minutes and letter', { timeout: 120_000 }, async () => {
    const texts = await written(await playLevel(commune), commune)
    expect(texts.get('upwardLetter')).toContain('khoản 2 Điều 7 Quyết định số 26/2026/QĐ-TTg')
    expect([...texts.keys()]).not.toContain('certificate')
  })
})
