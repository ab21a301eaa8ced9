import { describe, expect, it } from 'vitest'
import type { CouncilInput, CouncilLevel } from '#shared/domain/council.ts'
import type { Regime } from '#shared/domain/papers/common.ts'
import { capacityLines } from '#shared/domain/papers/signing-authority.ts'
import { areaOf } from '#shared/domain/wording/area.ts'
import { type CitedActs, chooseBases } from '#shared/domain/wording/choose-bases.ts'
import { defaultWording } from '#shared/domain/wording/default-wording.ts'
import { applyWordingChanges, wordingChanges } from '#shared/domain/wording/wording-changes.ts'
import { wordingSchema } from '#shared/domain/wording.ts'

const council = (level: CouncilLevel, change: Partial<CouncilInput> = {}): CouncilInput => ({
  level,
  name: 'Hội đồng đánh giá, phân hạng sản phẩm OCOP cấp tỉnh',
  place: 'Hòa An',
  province: 'tỉnh Hòa An',
  parentAgency: 'Ủy ban nhân dân tỉnh Hòa An',
  abbreviation: 'HĐOCOP',
  decisionNumber: '',
  decisionDate: null,
  decisionBody: '',
  ...change,
})

describe('wording that follows the council', () => {
  const levels: [CouncilLevel, Regime][] = [
    ['commune', 'R2026'],
    ['district', 'R2019'],
    ['province', 'R2019'],
    ['province', 'R2023'],
    ['province', 'R2025'],
    ['province', 'R2026'],
    ['central', 'R2026'],
  ]
  it.each(levels)('is complete for %s under %s', (level, regime) => {
    expect(wordingSchema.safeParse(defaultWording(council(level), regime)).error).toBeUndefined()
  })

  const powers: [CouncilLevel, Regime, string[], string][] = [
    ['province', 'R2026', ['CHỦ TỊCH'], 'Chủ tịch Ủy ban nhân dân tỉnh Hòa An'],
    ['province', 'R2025', ['TM. ỦY BAN NHÂN DÂN', 'CHỦ TỊCH'], 'Ủy ban nhân dân tỉnh Hòa An'],
    ['province', 'R2019', ['TM. ỦY BAN NHÂN DÂN', 'CHỦ TỊCH'], 'Ủy ban nhân dân tỉnh Hòa An'],
    ['central', 'R2026', ['BỘ TRƯỞNG'], 'Bộ trưởng Bộ Nông nghiệp và Môi trường'],
  ]
  it.each(powers)('names who recognises: %s under %s', (level, regime, lines, authority) => {
    const wording = defaultWording(council(level), regime)
    expect(capacityLines(wording.papers.recognitionDecision.signer.authority)).toEqual(lines)
    expect(wording.authority).toBe(authority)
  })

  it('says TM. where the committee speaks, also under 26/2026', () => {
    const { papers } = defaultWording(council('province'), 'R2026')
    expect(capacityLines(papers.ministryLetter.signer.authority)[0]).toBe('TM. ỦY BAN NHÂN DÂN')
    expect(capacityLines(papers.minutes.signer.authority)).toEqual(['TM. HỘI ĐỒNG', 'CHỦ TỊCH'])
  })

  const areas: [Partial<CouncilInput> & { level: CouncilLevel }, string][] = [
    [{ level: 'province', province: 'Hòa An' }, 'tỉnh Hòa An'],
    [{ level: 'province', province: 'Thành phố Đông Hải' }, 'thành phố Đông Hải'],
    [{ level: 'commune', place: 'Tân Lộc' }, 'xã Tân Lộc'],
    [{ level: 'commune', place: 'Phường 3' }, 'phường 3'],
    [{ level: 'district', place: 'Lâm Sơn' }, 'huyện Lâm Sơn'],
    [{ level: 'central' }, 'cả nước'],
  ]
  it.each(areas)('calls the area by its kind: %o', (change, text) => {
    expect(areaOf(council(change.level, change))).toBe(text)
  })

  it('keeps only what the council settled, so that the rest follows its record', () => {
    const before = defaultWording(council('province'), 'R2026')
    const own = {
      ...before,
      issueMode: 'electronic' as const,
      papers: { ...before.papers, minutes: { ...before.papers.minutes, recipients: ['Lưu: VT'] } },
    }
    const changes = wordingChanges(own, before)
    expect(Object.keys(changes).sort()).toEqual(['issueMode', 'papers.minutes.recipients'])
    const after = defaultWording(council('province', { place: 'Đồi Mây', abbreviation: 'HĐSP' }), 'R2026')
    const applied = applyWordingChanges(after, changes)
    expect(applied.agencies.council.place).toBe('Đồi Mây')
    expect(applied.papers.minutes).toEqual({
      ...after.papers.minutes,
      recipients: ['Lưu: VT'],
      symbol: 'BB-HĐSP',
    })
    expect(applied.issueMode).toBe('electronic')
  })

  it('passes over a setting whose place is gone', () => {
    const before = defaultWording(council('province'), 'R2026')
    expect(applyWordingChanges(before, { 'papers.gone.symbol': 'X', other: 1 })).toEqual(before)
  })
})

describe('legal bases', () => {
  const { bases } = defaultWording(council('province'), 'R2026')
  const acts: CitedActs = {
    law: 'Quyết định số 30/2028/QĐ-TTg ngày 01 tháng 3 năm 2028',
    councilDecision: 'Quyết định số 1500/QĐ-UBND',
    regulation: '',
    minutes: 'Biên bản số 05/BB-HĐOCOP',
    submission: 'Tờ trình số 45/TTr-SNNMT',
    department: 'Giám đốc Sở',
  }
  const of = (regime: Regime, day: string) =>
    chooseBases(bases, { kind: 'recognitionDecision', regime, day }, acts)

  const chosen: [Regime, string, RegExp[], RegExp[]][] = [
    ['R2026', '2026-06-25', [/ngày 16 tháng 6 năm 2025/, /26\/2026\/QĐ-TTg/], [/148\/QĐ-TTg/, /1048/]],
    ['R2025', '2025-09-01', [/148\/QĐ-TTg/, /1489\/QĐ-TTg/], [/26\/2026/, /781/]],
    ['R2023', '2024-03-01', [/ngày 19 tháng 6 năm 2015/, /148\/QĐ-TTg/], [/1489/, /tháng 6 năm 2025/]],
    ['later', '2028-04-01', [/ngày 16 tháng 6 năm 2025/, /30\/2028\/QĐ-TTg/], [/26\/2026/, /148/]],
    ['R2019', '2022-03-01', [/1048\/QĐ-TTg/, /781\/QĐ-TTg/], [/148\/QĐ-TTg ngày 24/]],
  ]
  it.each(chosen)('%s on %s', (regime, day, there, absent) => {
    const text = of(regime, day).join('\n')
    for (const pattern of there) expect(text).toMatch(pattern)
    for (const pattern of absent) expect(text).not.toMatch(pattern)
  })

  it('cites what the records know, ends with the proposal, and drops what is not known', () => {
    const list = of('R2026', '2026-06-25')
    expect(list).toContain('Căn cứ Biên bản số 05/BB-HĐOCOP')
    expect(list.at(-1)).toBe('Theo đề nghị của Giám đốc Sở tại Tờ trình số 45/TTr-SNNMT')
    expect(list.join()).not.toMatch(/Quy chế|\{\{|undefined/)
  })
})
