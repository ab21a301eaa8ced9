import { describe, expect, test } from 'vitest'
import type { CouncilLevel, MemberRole } from '#shared/domain/council.ts'
import { type CouncilOffice, missingOffices } from '#shared/domain/council-composition.ts'

type Seat = readonly [role: MemberRole, post: string, organization: string]

const province: readonly Seat[] = [
  ['chair', 'Phó Chủ tịch', 'Ủy ban nhân dân tỉnh Hòa An'],
  ['viceChair', 'Giám đốc', 'Sở Nông nghiệp và Môi trường'],
  ['member', 'Phó Giám đốc', 'Sở Công Thương'],
  ['member', 'Phó Giám đốc', 'Sở Y tế'],
  ['member', 'Phó Giám đốc', 'Sở Khoa học và Công nghệ'],
  ['member', 'Phó Giám đốc', 'Sở Văn hóa, Thể thao và Du lịch'],
  ['member', 'Chi cục trưởng', 'Chi cục Chăn nuôi và Thú y'],
  ['secretary', 'Chi cục trưởng', 'Chi cục Phát triển nông thôn'],
]
const central: readonly Seat[] = [
  ['chair', 'Thứ trưởng', 'Bộ Nông nghiệp và Môi trường'],
  ['member', 'Vụ trưởng', 'Bộ Công Thương'],
  ['member', 'Cục trưởng', 'Bộ Y tế'],
  ['member', 'Vụ trưởng', 'Bộ Khoa học và Công nghệ'],
  ['member', 'Cục trưởng', 'Bộ Văn hóa, Thể thao và Du lịch'],
  ['secretary', 'Chánh Văn phòng', 'Văn phòng Điều phối nông thôn mới trung ương'],
]
const district: readonly Seat[] = [
  ['chair', 'Phó Chủ tịch', 'UBND huyện Suối Bạc'],
  ['secretary', 'Trưởng phòng', 'Phòng Nông nghiệp và Phát triển nông thôn'],
]

const missing = (level: CouncilLevel, seats: readonly Seat[], authorisation = '') =>
  missingOffices(
    level,
    seats.map(([role, post, organization]) => ({ role, post, organization })),
    authorisation,
  )
const without = (seats: readonly Seat[], word: string) => seats.filter(seat => !seat.join(' ').includes(word))
const chairedBy = (post: string, organization: string): Seat[] => [
  ['chair', post, organization],
  ...province.slice(1),
]

test.each<[CouncilLevel, readonly Seat[]]>([
  ['province', province],
  ['central', central],
  ['district', district],
  ['commune', []],
])('nothing is missing in a full council: %s', (level, seats) => {
  expect(missing(level, seats)).toEqual([])
})

describe('an office that does not sit is named', () => {
  test.each<[CouncilLevel, readonly Seat[], CouncilOffice]>([
    ['province', without(province, 'Sở Nông nghiệp'), 'agriculture'],
    ['province', without(province, 'Công Thương'), 'industryAndTrade'],
    ['province', without(province, 'Y tế'), 'health'],
    ['province', without(province, 'Khoa học'), 'science'],
    ['province', without(province, 'Văn hóa'), 'culture'],
    ['province', without(province, 'Phát triển nông thôn'), 'advisoryBody'],
    ['province', without(province, 'Chăn nuôi'), 'specialisedUnit'],
    ['province', without(province, 'Ủy ban nhân dân'), 'provinceLeader'],
    ['central', without(central, 'Thứ trưởng'), 'ministryLeader'],
    ['central', without(central, 'Y tế'), 'healthMinistry'],
    ['central', without(central, 'Điều phối'), 'ministryUnit'],
    ['district', without(district, 'UBND'), 'districtLeader'],
    ['district', without(district, 'Phòng'), 'districtOffice'],
  ])('%s', (level, seats, office) => {
    expect(missing(level, seats)).toEqual([office])
  })
})

describe('posts are read as offices write them', () => {
  test.each<[string, string, string]>([
    ['Công Thương', 'Phó Giám đốc Sở Công thương', ''],
    ['Khoa học', 'Phó Giám đốc', 'Sở KH&CN'],
    ['Văn hóa', 'Phó Giám đốc', 'Sở VH,TT&DL'],
    ['Văn hóa', 'Phó Giám đốc', 'Sở Văn hoá và Thể thao'],
    ['Sở Nông nghiệp', 'Phó Giám đốc', 'Sở NN&MT'],
    ['Phát triển nông thôn', 'Phó Chánh Văn phòng', 'Văn phòng điều phối nông thôn mới tỉnh'],
  ])('%s as %s %s', (word, post, organization) => {
    expect(missing('province', [...without(province, word), ['member', post, organization]])).toEqual([])
  })
})

describe('the chair of a province', () => {
  test.each<[string, string, string, readonly CouncilOffice[]]>([
    ['Chủ tịch', 'Ủy ban nhân dân tỉnh', '', []],
    ['Phó Chủ tịch UBND tỉnh', '', '', []],
    ['Giám đốc', 'Sở Nông nghiệp và Môi trường', '', ['chairAuthorisation']],
    ['Giám đốc', 'Sở Nông nghiệp và Môi trường', 'Văn bản số 88/UBND-KT', []],
    ['Chủ tịch', 'Hội Nông dân tỉnh', '', ['provinceLeader']],
    ['Chủ tịch', 'Hội Nông dân tỉnh', 'Văn bản số 88/UBND-KT', ['provinceLeader']],
  ])('%s %s, authorised by "%s"', (post, organization, authorisation, expected) => {
    expect(missing('province', chairedBy(post, organization), authorisation)).toEqual(expected)
  })
})

test('the advisory team and observers do not stand for an office', () => {
  const seats = province.map(
    ([role, post, organization]): Seat =>
      organization === 'Sở Y tế' ? ['advisor', post, organization] : [role, post, organization],
  )
  expect(missing('province', seats)).toEqual(['health'])
})
