import { describe, expect, test } from 'vitest'
import { parseAnnex } from '#shared/domain/annex/annex.ts'
import { inOfficialWords, layWording } from '#shared/domain/official-wording.ts'
import { points } from '#shared/domain/points.ts'
import { printedSheet } from '#shared/domain/printed-sheet.ts'
import { criteriaOf, type ProductSet } from '#shared/domain/rubric.ts'
import { matchWording } from '#shared/domain/wording-difference.ts'
import { inventedSet, linesOfSheets, printSheet, withRow } from './annex/printed-annex.ts'

const annexOf = (sheets = [printSheet(inventedSet())]): readonly ProductSet[] =>
  parseAnnex(linesOfSheets(sheets), {}).sets

/** The pack says the same in short words of its own. */
function shortPack(): ProductSet[] {
  const text = JSON.stringify(inventedSet()).replaceAll(/"label":"[^"]*?(\d*)"/g, '"label":"ngắn $1"')
  return [JSON.parse(text) as ProductSet]
}

describe('the annex of a decision that ships as a pack', () => {
  test('gives its words to every option of equal points', () => {
    const pack = shortPack()
    const { sets, differences, matched, options } = matchWording(pack, annexOf())
    expect(differences).toEqual([])
    expect([matched, options]).toEqual([27, 27])
    const [set] = pack
    const [words] = sets
    const laid = set && words && inOfficialWords(layWording(set, words))
    expect(laid && criteriaOf(laid)[0]?.criterion).toMatchObject({
      note: 'Yêu cầu: gỗ trồng trong tỉnh',
      options: [
        { label: 'Gỗ có giấy tờ' },
        { label: 'Gỗ có giấy tờ và ký kết dài hạn' },
        { label: 'Gỗ rừng trồng có chứng chỉ' },
      ],
    })
    expect(laid && printedSheet(laid, 'official').disqualifiers).toEqual([
      'Hồ sơ bị loại khi: Hồ sơ đặt ra không có thật',
    ])
    expect(laid && criteriaOf(laid).find(({ criterion }) => criterion.gate)?.criterion.gate).toBe(
      'Ghi chú: Không đánh giá các bước tiếp theo nếu cạnh sắc',
    )
  })
  test('keeps the own words of a criterion whose points differ, and says so', () => {
    const sheet = withRow(printSheet(inventedSet()), '□ Đạt bậc 3 ', ['□ Đạt bậc 3 về việc đặt ra', '4'])
    const { sets, differences } = matchWording(shortPack(), annexOf([sheet]))
    expect(differences).toEqual([
      { kind: 'points', setNo: 1, criterion: '1.2', pack: '0 3 5', annex: '0 4 5' },
    ])
    const [set] = shortPack()
    const [words] = sets
    const laid = set && words && layWording(set, words)
    expect(laid && criteriaOf(laid)[1]?.criterion.options.map(option => option.official)).toEqual([
      undefined,
      undefined,
      undefined,
    ])
  })
  test.each<[string, (set: ProductSet) => ProductSet, string]>([
    ['name', set => ({ ...set, name: 'Ghế gỗ' }), 'set-name'],
    ['a criterion more in the pack', set => grown(set), 'criterion-only-in-pack'],
    ['other stars', set => starless(set), 'marks'],
  ])('reports %s', (_, change, kind) => {
    const { differences } = matchWording(shortPack().map(change), annexOf())
    expect(differences.map(difference => difference.kind)).toContain(kind)
  })
  test('reports sets that only one of the two has', () => {
    const { differences } = matchWording(shortPack(), annexOf([printSheet(inventedSet(2))]))
    expect(differences.map(({ kind, setNo }) => [kind, setNo])).toEqual([
      ['set-only-in-pack', 1],
      ['set-only-in-annex', 2],
    ])
  })
})

function mapCriteria(
  set: ProductSet,
  change: (criteria: ProductSet['parts'][number]['sections'][number]['criteria']) => typeof criteria,
): ProductSet {
  return {
    ...set,
    parts: set.parts.map(part => ({
      ...part,
      sections: part.sections.map(section => ({ ...section, criteria: change(section.criteria) })),
    })),
  }
}
const grown = (set: ProductSet): ProductSet =>
  mapCriteria(set, criteria =>
    criteria.flatMap(criterion =>
      criterion.code === '1.2' ? [criterion, { ...criterion, code: '1.9' }] : [criterion],
    ),
  )
const starless = (set: ProductSet): ProductSet =>
  mapCriteria(set, criteria =>
    criteria.map(criterion => ({
      ...criterion,
      options: criterion.options.map(option => ({
        label: option.label,
        points: points(option.points),
        ...(option.case ? { case: option.case } : {}),
      })),
    })),
  )
