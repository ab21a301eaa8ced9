import type { CouncilInput, MemberInput } from '#shared/domain/council.ts'
import type { RegistrationKind } from '#shared/domain/product.ts'

/** A product in a few words: how many options below the best the answers of some sections are. */
export type OfficeProduct = {
  readonly name: string
  readonly setNo: number
  readonly below: number
  /** First digits of the sections, "456"; '' for all. */
  readonly sections: string
  readonly registration: RegistrationKind
  /** One member is so far off in the first round that the council scores again. */
  readonly again?: true
  /** The council confirms this ground to reject it. */
  readonly gate?: string
}

/** A council whose session is played: who, what, when, under which decision. */
export type Office = {
  readonly id: string
  readonly council: CouncilInput
  readonly members: readonly (readonly [
    MemberInput['honorific'],
    string,
    string,
    string,
    MemberInput['role'],
  ])[]
  readonly packId: string
  readonly products: readonly OfficeProduct[]
  readonly heldOn: string
  readonly way: 'meeting' | 'writing'
  /** Papers get their numbers from the register; the others of the office stay drafts. */
  readonly numbered: boolean
  readonly electronic?: true
}

const tea = {
  name: 'Chè xanh Tân Lộc',
  setNo: 11,
  below: 1,
  sections: '46',
  registration: 'first',
  again: true,
} as const
const honey = {
  name: 'Mật ong Suối Trong',
  setNo: 4,
  below: 1,
  sections: '135',
  registration: 'upgrade',
} as const
const rice = { name: 'Gạo nếp Bản Vân', setNo: 1, below: 3, sections: '', registration: 'first' } as const
const best = { name: 'Nước mắm Cửa Bình', setNo: 9, below: 0, sections: '', registration: 'first' } as const
const products = [tea, honey, rice, best]

const council: CouncilInput = {
  level: 'province',
  name: 'Hội đồng đánh giá, phân hạng sản phẩm OCOP cấp tỉnh',
  place: 'Hòa An',
  province: 'tỉnh Hòa An',
  parentAgency: '',
  abbreviation: 'HĐOCOP',
  decisionNumber: '1500/QĐ-UBND',
  decisionDate: '2026-05-25',
  decisionBody: 'Chủ tịch Ủy ban nhân dân tỉnh Hòa An',
}

const provincial = [
  ['Ông', 'Trần Quốc Khánh', 'Phó Chủ tịch', 'Ủy ban nhân dân tỉnh Hòa An', 'chair'],
  ['Bà', 'Phạm Thu Hoài', 'Giám đốc', 'Sở Nông nghiệp và Môi trường', 'viceChair'],
  ['Bà', 'Nguyễn Thị Minh Ánh', 'Phó Giám đốc', 'Sở Công Thương', 'member'],
  ['Ông', 'Lê Văn Bình', 'Phó Giám đốc', 'Sở Y tế', 'member'],
  ['Bà', 'Trần Thị Cúc', 'Phó Giám đốc', 'Sở Khoa học và Công nghệ', 'member'],
  ['Ông', 'Đỗ Văn Dũng', 'Phó Giám đốc', 'Sở Văn hóa, Thể thao và Du lịch', 'member'],
  ['Ông', 'Hoàng Đạt', 'Chi cục trưởng', 'Chi cục Chất lượng, Chế biến và Phát triển thị trường', 'member'],
  ['Bà', 'Lê Thu Hà', 'Chi cục trưởng', 'Chi cục Phát triển nông thôn', 'secretary'],
  ['Ông', 'Vũ Minh Tuấn', 'Trưởng phòng', 'Chi cục Phát triển nông thôn', 'advisor'],
] as const
/** The offices of a province before the mergers of 2025. */
const provincialOf2022 = provincial.map(
  ([honorific, name, post, office, role]) =>
    [
      honorific,
      name,
      post,
      office.replace('Nông nghiệp và Môi trường', 'Nông nghiệp và Phát triển nông thôn'),
      role,
    ] as const,
)

const of2022: CouncilInput = {
  ...council,
  decisionDate: '2022-04-20',
  decisionBody: 'Ủy ban nhân dân tỉnh Hòa An',
}

export const province26: Office = {
  ...{ id: '26-province', council, members: provincial, packId: '26-2026' },
  products: [...products, { ...rice, name: 'Dầu lạc Bản Hồ', below: 1, gate: 'set:1' }],
  ...{ heldOn: '2026-06-05', way: 'meeting', numbered: true },
}

/** The same council without numbers, issuing electronically with the annex in a file of its own. */
export const electronic26: Office = {
  ...{
    ...province26,
    id: '26-province-electronic',
    products: [tea, best],
    numbered: false,
    electronic: true,
  },
}

export const writing26: Office = {
  ...{ ...province26, id: '26-province-writing', way: 'writing' },
  products: [{ ...honey, registration: 'reEvaluation' }],
}

export const central26: Office = {
  id: '26-central',
  council: {
    ...{ ...council, level: 'central', province: '', place: 'Hà Nội' },
    name: 'Hội đồng đánh giá, phân hạng sản phẩm OCOP cấp trung ương',
    decisionNumber: '2100/QĐ-BNNMT',
    decisionBody: 'Bộ trưởng Bộ Nông nghiệp và Môi trường',
  },
  members: [
    ['Ông', 'Nguyễn Văn Nam', 'Thứ trưởng', 'Bộ Nông nghiệp và Môi trường', 'chair'],
    ['Bà', 'Đặng Thị Yến', 'Phó Vụ trưởng', 'Bộ Công Thương', 'member'],
    ['Ông', 'Bùi Văn Toàn', 'Phó Cục trưởng', 'Bộ Y tế', 'member'],
    ['Ông', 'Cao Xuân Sơn', 'Phó Vụ trưởng', 'Bộ Khoa học và Công nghệ', 'member'],
    ['Bà', 'Hồ Thị Nga', 'Phó Cục trưởng', 'Bộ Văn hóa, Thể thao và Du lịch', 'member'],
    ['Ông', 'Trịnh Văn Lâm', 'Cục trưởng', 'Cục Kinh tế hợp tác và Phát triển nông thôn', 'member'],
    ['Bà', 'Mai Thị Hương', 'Trưởng phòng', 'Văn phòng Điều phối nông thôn mới Trung ương', 'secretary'],
  ],
  packId: '26-2026',
  products: [best, tea],
  ...{ heldOn: '2026-09-10', way: 'meeting', numbered: true },
}

export const commune26: Office = {
  id: '26-commune',
  council: {
    ...{ ...council, level: 'commune', name: 'Ủy ban nhân dân xã Tân Lộc', place: 'Tân Lộc' },
    ...{ abbreviation: 'UBND', decisionNumber: '', decisionDate: null, decisionBody: '' },
  },
  members: [
    ['Ông', 'Lò Văn Hùng', 'Chủ tịch', 'Ủy ban nhân dân xã Tân Lộc', 'chair'],
    ['Bà', 'Hà Thị Lan', 'Trưởng phòng', 'Phòng Kinh tế', 'member'],
    ['Ông', 'Vi Văn Thắng', 'Chủ tịch', 'Hội Nông dân xã Tân Lộc', 'member'],
    ['Bà', 'Lường Thị Mai', 'Công chức', 'Phòng Kinh tế', 'secretary'],
  ],
  packId: '26-2026',
  products: [tea, honey],
  ...{ heldOn: '2026-05-28', way: 'meeting', numbered: true },
}

export const district1048: Office = {
  id: '1048-district',
  council: {
    ...{ ...of2022, level: 'district', place: 'Bình Khê', decisionNumber: '310/QĐ-UBND' },
    name: 'Hội đồng đánh giá, phân hạng sản phẩm OCOP cấp huyện',
    decisionBody: 'Ủy ban nhân dân huyện Bình Khê',
  },
  members: [
    ['Ông', 'Lương Văn Quý', 'Phó Chủ tịch', 'Ủy ban nhân dân huyện Bình Khê', 'chair'],
    ['Bà', 'Nông Thị Hạnh', 'Trưởng phòng', 'Phòng Nông nghiệp và Phát triển nông thôn', 'viceChair'],
    ['Ông', 'Triệu Văn Phong', 'Trưởng phòng', 'Phòng Kinh tế và Hạ tầng', 'member'],
    ['Bà', 'Hoàng Thị Liên', 'Trưởng phòng', 'Phòng Y tế', 'member'],
    ['Ông', 'Ma Văn Tài', 'Trưởng phòng', 'Phòng Văn hóa và Thông tin', 'member'],
    ['Bà', 'Đinh Thị Thoa', 'Phó Trưởng phòng', 'Phòng Nông nghiệp và Phát triển nông thôn', 'secretary'],
  ],
  packId: '1048-2019',
  products: [tea, honey, rice],
  ...{ heldOn: '2022-05-20', way: 'meeting', numbered: true },
}

export const province1048: Office = {
  ...{ id: '1048-province', council: of2022, members: provincialOf2022, packId: '1048-2019', products },
  ...{ heldOn: '2022-06-24', way: 'meeting', numbered: true },
}

export const writing1048: Office = {
  ...{ ...province1048, id: '1048-province-writing', way: 'writing' },
  ...{ products: [{ ...honey, registration: 'reEvaluation' }], heldOn: '2022-06-05' },
}

/** Decisions that come as imported packs: their criteria are those of 26/2026 under another head. */
export const province148: Office = {
  ...{ ...province26, id: '148-province', packId: '148-2023', products: [honey, best] },
  council: { ...council, decisionDate: '2025-08-20' },
  heldOn: '2025-10-10',
}
export const province30: Office = {
  ...{ ...province26, id: '30-province', packId: '30-2028', products: [honey, rice] },
  council: { ...council, decisionDate: '2028-04-02' },
  heldOn: '2028-06-09',
}
