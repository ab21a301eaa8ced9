import type {
  Agency,
  CouncilPerson,
  IssueFacts,
  PairSignatures,
  PaperFrame,
  Person,
  ProducerFacts,
  ProductFacts,
  ProductResult,
  RoundFacts,
  Signer,
  StarCount,
} from '#shared/domain/papers/common.ts'

/* Invented province, communes, producers and persons, as in the specification's samples. */

export const round: RoundFacts = {
  year: 2026,
  batch: 1,
  regime: 'R2026',
  law: 'Quyết định số 26/2026/QĐ-TTg',
  lawInFull:
    'Quyết định số 26/2026/QĐ-TTg ngày 22 tháng 5 năm 2026 của Thủ tướng Chính phủ ban hành Bộ tiêu chí',
  level: 'province',
  councilName: 'Hội đồng đánh giá, phân hạng sản phẩm OCOP cấp tỉnh',
  area: 'tỉnh Hòa An',
}

export const councilAgency: Agency = {
  parent: 'UBND TỈNH HÒA AN',
  nameLines: ['HỘI ĐỒNG ĐÁNH GIÁ,', 'PHÂN HẠNG SẢN PHẨM', 'OCOP CẤP TỈNH'],
  name: 'Hội đồng đánh giá, phân hạng sản phẩm OCOP cấp tỉnh',
  place: 'Hòa An',
}
const provinceAgency: Agency = {
  parent: '',
  nameLines: ['ỦY BAN NHÂN DÂN', 'TỈNH HÒA AN'],
  name: 'Ủy ban nhân dân tỉnh Hòa An',
  place: 'Hòa An',
}
export const issue = (number: string, symbol: string, issuedOn: string | null): IssueFacts => ({
  number,
  symbol,
  issuedOn,
  year: 2026,
  issueMode: 'paper',
})

const chairmanSigner: Signer = {
  authority: { kind: 'deputy', head: 'Chủ tịch', title: 'Phó Chủ tịch' },
  otherPost: '',
  name: 'Trần Quốc Khánh',
}
export const councilSigner: Signer = {
  authority: { kind: 'collective', body: 'Hội đồng', title: 'Chủ tịch', head: '' },
  otherPost: 'Phó Chủ tịch Ủy ban nhân dân tỉnh',
  name: 'Trần Quốc Khánh',
}

export const LAW_26 =
  'Căn cứ Quyết định số 26/2026/QĐ-TTg ngày 22 tháng 5 năm 2026 của Thủ tướng Chính phủ ban hành Bộ tiêu chí và quy trình đánh giá, phân hạng sản phẩm mỗi xã một sản phẩm'
export const LAW_LOCAL = 'Căn cứ Luật Tổ chức chính quyền địa phương ngày 16 tháng 6 năm 2025'
export const COUNCIL_BASIS =
  'Căn cứ Quyết định số 1520/QĐ-UBND ngày 28 tháng 5 năm 2026 của Chủ tịch Ủy ban nhân dân tỉnh Hòa An về việc thành lập Hội đồng đánh giá, phân hạng sản phẩm OCOP cấp tỉnh; Quyết định số 1544/QĐ-UBND ngày 29 tháng 5 năm 2026 của Chủ tịch Ủy ban nhân dân tỉnh Hòa An ban hành Quy chế hoạt động của Hội đồng'

export const frame = (change: Partial<PaperFrame>): PaperFrame => ({
  agency: provinceAgency,
  issue: issue('3981', 'QĐ-UBND', '2026-06-25'),
  legalBases: [LAW_LOCAL, LAW_26],
  recipients: ['Như Điều 4', 'Lưu: VT, NNMT'],
  signer: chairmanSigner,
  auditCode: '',
  ...change,
})

const person = (honorific: string, fullName: string, post: string, title: string): CouncilPerson => ({
  honorific,
  fullName,
  post,
  title,
})

export const council: readonly CouncilPerson[] = [
  person('Ông', 'Trần Quốc Khánh', 'Phó Chủ tịch Ủy ban nhân dân tỉnh', 'Chủ tịch Hội đồng'),
  person('Ông', 'Phạm Minh Hoàng', 'Giám đốc Sở Nông nghiệp và Môi trường', 'Phó Chủ tịch Hội đồng'),
  person('Bà', 'Nguyễn Thị Minh Ánh', 'Phó Giám đốc Sở Công Thương', 'Ủy viên'),
  person('Ông', 'Lê Văn Bình', 'Phó Giám đốc Sở Y tế', 'Ủy viên'),
  person('Bà', 'Trần Thị Cúc', 'Phó Giám đốc Sở Khoa học và Công nghệ', 'Ủy viên'),
  person('Ông', 'Đỗ Văn Dũng', 'Phó Giám đốc Sở Văn hóa, Thể thao và Du lịch', 'Ủy viên'),
  person(
    'Ông',
    'Hoàng Đạt',
    'Chi cục trưởng Chi cục Chất lượng, Chế biến và Phát triển thị trường',
    'Ủy viên',
  ),
  person('Bà', 'Bùi Thị Giang', 'Chủ tịch Hội Nông dân tỉnh', 'Ủy viên'),
  person('Ông', 'Ngô Văn Hiếu', 'Giám đốc Trung tâm Khuyến nông', 'Ủy viên'),
  person('Ông', 'Nguyễn Văn Đức', 'Phó Chủ tịch Hội Bảo vệ người tiêu dùng tỉnh', 'Ủy viên'),
  person('Bà', 'Lê Thu Hà', 'Chi cục trưởng Chi cục Phát triển nông thôn', 'Ủy viên, Thư ký Hội đồng'),
]
export const memberAt = (index: number): CouncilPerson => {
  const member = council[index]
  if (!member) throw new Error(`no member ${index}`)
  return member
}

export const somebody: Person = {
  honorific: 'Ông',
  fullName: 'Phạm Đức Duy',
  post: 'Trưởng phòng Quản lý khoa học',
}

export const pair: PairSignatures = {
  left: { title: 'Thư ký', otherPost: '', name: 'Lê Thu Hà' },
  middle: [],
  right: { title: 'Chủ tọa', otherPost: '', name: 'Trần Quốc Khánh' },
}
export const tallyPair: PairSignatures = {
  left: { title: 'Người tổng hợp', otherPost: '', name: 'Lê Thu Hà' },
  middle: [],
  right: { title: 'Chủ tịch Hội đồng', otherPost: '', name: 'Trần Quốc Khánh' },
}

const producer = (name: string, address: string, commune: string): ProducerFacts => ({
  name,
  type: 'Hợp tác xã',
  address,
  commune,
  phone: '0900 000 001',
  representative: 'Lý Thị Mẩy',
  representativeSex: 'female',
  representativeEthnicity: 'Dao',
  representativeAddress: 'thôn 3, xã Tân Lộc, tỉnh Hòa An',
})

export const tea: ProductFacts = {
  id: 'p0',
  code: '99-99001-03-2026',
  name: 'Chè xanh Tân Lộc',
  setNumber: 11,
  setName: 'Chè chế biến',
  groupName: 'Chè',
  registration: 'first',
  producer: producer('Hợp tác xã Nông nghiệp Tân Lộc', 'thôn 3, xã Tân Lộc, tỉnh Hòa An', 'xã Tân Lộc'),
}

type Line = readonly [name: string, owner: string, stars: StarCount, sum: number]
const LINES: readonly Line[] = [
  ['Chè xanh Tân Lộc', 'Hợp tác xã Nông nghiệp Tân Lộc', 4, 707],
  ['Mật ong Suối Trong', 'Hộ kinh doanh Vũ Văn Hải', 3, 548],
  ['Gạo nếp Đồi Mây', 'Hợp tác xã Đồi Mây', 5, 823],
  ['Miến dong Cao Sơn', 'Công ty TNHH Cao Sơn', 4, 655],
  ['Cam sành Phú Lâm', 'Tổ hợp tác Phú Lâm', 3, 511],
  ['Măng khô Tân Lộc', 'Hợp tác xã Nông nghiệp Tân Lộc', 2, 421],
  ['Cà phê Đỉnh Gió', 'Hợp tác xã Đỉnh Gió', 4, 640],
  ['Rượu ngô Bản Lìm', 'Hợp tác xã Bản Lìm', 3, 470],
]
const COUNT = 9

export const results: readonly ProductResult[] = [
  ...LINES.map(
    ([name, owner, stars, sum], index): ProductResult => ({
      product: {
        ...tea,
        id: `p${index}`,
        code: `99-99001-0${index + 1}-2026`,
        name,
        registration: index % 3 === 2 ? 'upgrade' : 'first',
        producer: producer(owner, `thôn ${index + 1}, xã Tân Lộc, tỉnh Hòa An`, 'xã Tân Lộc'),
      },
      outcome: {
        kind: 'scored',
        partMeans: {
          A: { sum: Math.round(sum * 0.4), count: COUNT },
          B: { sum: Math.round(sum * 0.25), count: COUNT },
          C: { sum: sum - Math.round(sum * 0.4) - Math.round(sum * 0.25), count: COUNT },
        },
        mean: { sum, count: COUNT },
        spread: 7,
        starsByPoints: stars,
        stars,
        unmetMinimums: index === 7 ? ['3.5', '5.1'] : [],
        votes: { for: 9, against: 0, other: 0 },
      },
      note: '',
    }),
  ),
  {
    product: {
      ...tea,
      id: `p${LINES.length}`,
      code: '',
      name: 'Dầu lạc Bản Hồ',
      producer: producer('Hộ kinh doanh Bản Hồ', 'xã Bản Hồ', 'xã Bản Hồ'),
    },
    outcome: { kind: 'rejected', reason: 'Giấy chứng nhận an toàn thực phẩm hết hiệu lực' },
    note: '',
  },
]
export const recognised = results.filter(
  ({ outcome }) => outcome.kind === 'scored' && outcome.stars >= 3 && outcome.stars < 5,
)
