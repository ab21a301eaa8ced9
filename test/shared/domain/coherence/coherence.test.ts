import { describe, expect, it } from 'vitest'
import { checkCoherence } from '#shared/domain/coherence/coherence.ts'
import type { CoherenceGround, PaperSheet } from '#shared/domain/coherence/finding.ts'
import type { PaperKind } from '#shared/domain/paper-kind.ts'
import type { PaperDataOf } from '#shared/domain/papers/paper-data.ts'
import { groupResults } from '#shared/domain/papers/result-groups.ts'
import { plainParagraph, plainSection } from '#shared/domain/papers/rich-text.ts'
import { recognised, results, tea } from '../../../electron/documents/samples/facts.ts'
import { offices } from '../../../electron/documents/samples/offices.ts'
import { papersOf } from '../../../electron/documents/samples/papers.ts'

type Papers = { readonly [K in PaperKind]?: PaperDataOf[K] }
/** One place of the papers and what stands there instead; undefined takes the last entry of a list away. */
type Edit = readonly [path: string, value: unknown]

const all = papersOf(offices.province26)
const issued = (day: string) => ({
  number: '3981',
  symbol: 'QĐ-UBND',
  issuedOn: day,
  year: 2026,
  issueMode: 'paper' as const,
})
const first = results[0]
if (!first) throw new Error('no results')

/** Papers that agree with each other, one session of a province under 26/2026. */
const sound: Papers = {
  sessionSummary: { ...all.sessionSummary, groups: groupResults(results) },
  minutes: {
    ...all.minutes,
    results,
    quorum: {
      ...all.minutes.quorum,
      present: all.minutes.present.length,
      size: all.minutes.present.length + all.minutes.absent.length,
    },
  },
  submission: { ...all.submission, results, frame: { ...all.submission.frame, issue: issued('2026-06-15') } },
  recognitionDecision: {
    ...all.recognitionDecision,
    results: recognised,
    frame: { ...all.recognitionDecision.frame, issue: issued('2026-06-25') },
    articles: [
      plainSection(
        'recognition',
        '',
        `Công nhận 0${recognised.length} sản phẩm OCOP, gồm 03 sản phẩm hạng 4 sao và 03 sản phẩm hạng 3 sao (danh sách tại Phụ lục kèm theo).`,
      ),
    ],
  },
  certificate: {
    ...all.certificate,
    issuedOn: '2026-06-25',
    certificates: all.certificate.certificates.map(each => ({
      ...each,
      from: '2026-06-25',
      until: '2029-06-25',
    })),
  },
  resultNotice: {
    ...all.resultNotice,
    product: first.product,
    outcome: first.outcome,
    frame: { ...all.resultNotice.frame, issue: issued('2026-06-28') },
  },
  invitation: { ...all.invitation, frame: { ...all.invitation.frame, issue: issued('2026-06-01') } },
  councilDecision: {
    ...all.councilDecision,
    frame: { ...all.councilDecision.frame, issue: issued('2026-05-28') },
  },
  ministryLetter: {
    ...all.ministryLetter,
    frame: {
      ...all.ministryLetter.frame,
      signer: {
        authority: { kind: 'collective', body: 'Ủy ban nhân dân', title: 'Chủ tịch', head: '' },
        otherPost: '',
        name: '',
      },
    },
  },
}

const ground: CoherenceGround = {
  level: 'province',
  regime: 'R2026',
  today: '2026-06-30',
  councilDecidedOn: '2026-05-28',
  products: results.map(({ product }, index) => ({
    id: `p${index}`,
    name: product.name,
    lodgedOn: '2026-05-25',
    decision: '26/2026/QĐ-TTg',
    packNote: '',
    hasFinding: true,
    voters: 9,
    waived: false,
  })),
  members: ['Trần Quốc Khánh', 'Nguyễn Thị Minh Ánh'],
  recalls: [],
}

type Tree = Record<string, unknown>

function setAt(tree: Tree, [path, value]: Edit): void {
  const keys = path.split('.')
  const last = keys.pop() ?? ''
  let node = tree
  for (const key of keys) node = node[key] as Tree
  if (value === undefined && Array.isArray(node[last])) node[last] = node[last].slice(0, -1)
  else node[last] = value
}

/** The papers on their own, with these places changed. */
function edited(papers: Papers, edits: readonly Edit[]): Papers {
  const copy = JSON.parse(JSON.stringify(papers)) as Tree
  for (const edit of edits) setAt(copy, edit)
  return copy as Papers
}

function codes(papers: Papers, of: Partial<CoherenceGround> = {}): string[] {
  const sheets = Object.entries(papers).map(
    ([kind, data]) => ({ kind, productId: 'p0', productName: tea.name, data }) as PaperSheet,
  )
  return checkCoherence(sheets, { ...ground, ...of }).map(({ severity, code }) => `${severity} ${code}`)
}

describe('papers of one session', () => {
  it('that agree give nothing but the code that a rejected product lacks', () => {
    expect(codes(edited(sound, []))).toEqual(['warning product-code-missing'])
  })

  const said = (text: string) => [plainParagraph(text)]
  const decision = 'recognitionDecision'
  const faults: [name: string, expected: string, edits: Edit[], ground?: Partial<CoherenceGround>][] = [
    [
      'another name of a product',
      'block product-differs',
      [[`${decision}.results.0.product.name`, 'Chè Tân Lộc']],
    ],
    [
      'another address',
      'block product-differs',
      [['certificate.certificates.0.product.producer.address', 'nơi khác']],
    ],
    [
      'one code for two products',
      'block product-code-double',
      [['sessionSummary.groups.1.results.1.product.code', first.product.code]],
    ],
    [
      'a product without a finding',
      'warning product-without-finding',
      [],
      { products: ground.products.map((product, index) => ({ ...product, hasFinding: index > 0 })) },
    ],
    ['a mean of another paper', 'block mean-differs', [[`${decision}.results.0.outcome.mean.sum`, 708]]],
    ['other stars', 'block stars-differ', [[`${decision}.results.0.outcome.stars`, 3]]],
    [
      'stars above the points',
      'block stars-over-points',
      [['sessionSummary.groups.2.results.0.outcome.stars', 4]],
    ],
    [
      'stars that the mean does not give',
      'block stars-by-points',
      [['sessionSummary.groups.1.results.0.outcome.starsByPoints', 5]],
    ],
    ['two stars in the annex', 'block below-three-recognised', [[`${decision}.results.0.outcome.stars`, 2]]],
    ['five stars in a province', 'block five-below-centre', [[`${decision}.results.0.outcome.stars`, 5]]],
    [
      '“đạt 5 sao” in the text of a province',
      'block five-below-centre',
      [['minutes.sections.1.blocks', said('Gạo nếp Đồi Mây đạt 5 sao.')]],
    ],
    [
      'a count that is not the list’s',
      'block count-in-text',
      [[`${decision}.articles.0.blocks`, said('Công nhận 07 sản phẩm (Phụ lục).')]],
    ],
    [
      'a count of stars that is not the list’s',
      'block count-in-text',
      [
        [
          `${decision}.articles.0.blocks`,
          said('Công nhận 06 sản phẩm, gồm 04 sản phẩm hạng 4 sao (Phụ lục).'),
        ],
      ],
    ],
    [
      'a text without its annex',
      'warning annex-not-named',
      [[`${decision}.articles.0.blocks`, said('Công nhận 06 sản phẩm.')]],
    ],
    [
      'a decision before the submission',
      'block dates-order',
      [[`${decision}.frame.issue.issuedOn`, '2026-06-10']],
    ],
    [
      'minutes numbered before the meeting ended',
      'block dates-order',
      [['minutes.issue.issuedOn', '2026-06-04']],
    ],
    ['a meeting before its council', 'block dates-order', [], { councilDecidedOn: '2026-06-08' }],
    ['an end before the start', 'block minutes-end-before-start', [['minutes.endsAt', all.minutes.startsAt]]],
    [
      'an invitation of the day of the meeting',
      'block invitation-late',
      [['invitation.frame.issue.issuedOn', all.minutes.startsAt.day]],
    ],
    [
      'a member named to a producer',
      'block notice-names-member',
      [['resultNotice.sections.0.blocks', said('Ông Trần Quốc Khánh đề nghị bổ sung minh chứng.')]],
    ],
    [
      'the points of one member told to a producer',
      'warning notice-names-member',
      [['resultNotice.findings.0.weaknesses', 'có thành viên chỉ chấm 3 điểm']],
    ],
    ['a certificate of another day', 'block dates-certificate', [['certificate.issuedOn', '2026-06-26']]],
    ['35 months', 'block expiry-wrong', [['certificate.certificates.0.until', '2029-05-25']]],
    [
      'an old day in an edited notice',
      'block expiry-in-text',
      [['resultNotice.sections.0.blocks', said('có giá trị đến hết ngày 01 tháng 6 năm 2029.')]],
    ],
    ['no quorum', 'block quorum-not-met', [['minutes.quorum.met', false]]],
    ['an uncited quorum', 'warning quorum-uncited', [['minutes.quorum.citation', '']]],
    ['an attendance that does not add up', 'block attendance-sum', [['minutes.absent', undefined]]],
    ['a chair who is absent', 'warning chair-absent', [['minutes.quorum.chairPresent', false]]],
    [
      'votes of a namesake counted for the other',
      'block votes-sum',
      [['minutes.results.1.product.name', tea.name]],
      {
        products: ground.products.map((product, index) => ({
          ...product,
          name: index === 1 ? tea.name : product.name,
          voters: index === 1 ? 8 : 9,
        })),
      },
    ],
    ['votes that do not add up', 'block votes-sum', [['minutes.results.0.outcome.votes.against', 1]]],
    [
      'the criteria of another time',
      'block basis-of-other-regime',
      [[`${decision}.frame.legalBases.0`, 'Căn cứ Quyết định số 148/QĐ-TTg ngày 24 tháng 02 năm 2023']],
    ],
    [
      'a decision without its criteria',
      'block basis-missing',
      [[`${decision}.frame.legalBases`, ['Căn cứ Luật Tổ chức chính quyền địa phương']]],
    ],
    [
      '“TM.” where the Chairman decides',
      'warning authority-collective',
      [[`${decision}.frame.signer.authority.kind`, 'collective']],
    ],
    [
      'no “TM.” where the committee writes',
      'warning authority-own',
      [['ministryLetter.frame.signer.authority.kind', 'own']],
    ],
    [
      'a council without an office',
      'warning composition',
      [['councilDecision.council', all.councilDecision.council.filter(({ post }) => !post.includes('Y tế'))]],
    ],
  ]
  it.each(faults)('%s: %s', (_name, expected, edits, of = {}) => {
    expect(codes(edited(sound, edits), of)).toContain(expected)
  })
})

describe('sheets and tallies', () => {
  const tally: Papers = { productTally: all.productTally }
  const once: Papers = { productTally: { ...all.productTally, rounds: all.productTally.rounds.slice(0, 1) } }
  const waived = { products: ground.products.map(product => ({ ...product, waived: true })) }
  const [, second] = all.productTally.rounds

  it('a tally that adds up gives nothing; a wrong sum and a wrong spread are named', () => {
    expect(codes(tally)).toEqual([])
    const wrong = edited(tally, [
      ['productTally.rounds.1.mean.sum', (second?.mean.sum ?? 0) + 1],
      ['productTally.rounds.1.spread', (second?.spread ?? 0) + 1],
    ])
    expect(codes(wrong)).toEqual(['block tally-mean', 'block tally-spread'])
  })

  it('a spread over the limit needs a second round or a waiver', () => {
    expect(codes(once)).toEqual(['block tally-unhandled-spread'])
    expect(codes(once, waived)).toEqual([])
  })

  it('35, 25 and 40 points belong to 1048 alone', () => {
    const old = edited(tally, [['productTally.partMaxima', { A: 35, B: 25, C: 40 }]])
    expect(codes(old)).toEqual(['block part-maxima'])
    expect(codes(old, { regime: 'R2019' })).toEqual([])
    expect(codes(tally, { regime: 'R2019' })).toEqual(['block part-maxima'])
    expect(codes(old, { regime: 'later' })).toEqual([])
  })

  it('a sheet over its maxima or with a wrong total is named', () => {
    const sheet: Papers = { scoreSheet: all.scoreSheet }
    expect(codes(sheet)).toEqual([])
    expect(codes(edited(sheet, [['scoreSheet.marks.partPoints.A', 41]]))).toEqual([
      'block sheet-sum',
      'block sheet-over-maximum',
    ])
  })
})

describe('the law in force', () => {
  const old = edited({ recognitionDecision: sound.recognitionDecision } as Papers, [
    [
      'recognitionDecision.frame.legalBases',
      ['Căn cứ Quyết định số 148/QĐ-TTg', 'Căn cứ Quyết định số 1489/QĐ-TTg'],
    ],
    ['recognitionDecision.frame.issue.issuedOn', '2026-07-22'],
  ])

  it('148 and 1489 end on 21 July 2026, and dossiers of 22 May 2026 are not theirs', () => {
    const found = codes(old, { regime: 'R2025' })
    expect(found.filter(code => code === 'block basis-not-in-force')).toHaveLength(2)
    expect(found.filter(code => code === 'block regime-by-lodging')).toHaveLength(ground.products.length)
    const noted = ground.products.map(product => ({ ...product, packNote: 'hồ sơ nộp lại' }))
    expect(codes(old, { regime: 'R2025', products: noted })).toContain('warning regime-by-lodging')
  })

  it('products under two decisions do not go into one decision of recognition', () => {
    const { recognitionDecision } = sound
    const papers: Papers = recognitionDecision ? { recognitionDecision } : {}
    const mixed = ground.products.map((product, index) =>
      index === 0 ? { ...product, decision: '1048/QĐ-TTg' } : product,
    )
    expect(codes(papers, { products: mixed })).toContain('block regimes-mixed')
    expect(codes(papers, {})).not.toContain('block regimes-mixed')
  })

  it('a recall after fifteen days is late', () => {
    const recall: Papers = { recallDecision: all.recallDecision }
    const late = [{ productId: 'p0', concludedOn: '2026-05-20' }]
    const early = [{ productId: 'p0', concludedOn: '2026-06-10' }]
    expect(codes(recall, { recalls: late })).toContain('warning recall-late')
    expect(codes(recall, { recalls: early })).toEqual([])
  })
})

describe('what a level may say', () => {
  const five: Edit[] = [
    ['recognitionDecision.results.0.outcome.stars', 5],
    ['minutes.sections.1.blocks', [plainParagraph('Gạo nếp Đồi Mây đạt 5 sao.')]],
  ]
  const levels = [
    ['province', true],
    ['district', true],
    ['commune', true],
    ['central', false],
  ] as const
  it.each(levels)('five stars at the level %s are stopped: %s', (level, isStopped) => {
    expect(codes(edited(sound, five), { level }).includes('block five-below-centre')).toBe(isStopped)
  })

  const collective: Edit[] = [['recognitionDecision.frame.signer.authority.kind', 'collective']]
  it.each([
    ['province', 'R2026', true],
    ['province', 'later', true],
    ['province', 'R2019', false],
    ['central', 'R2026', false],
    ['district', 'R2019', false],
  ] as const)('“TM.” on a decision of the %s under %s is named: %s', (level, regime, isNamed) => {
    expect(codes(edited(sound, collective), { level, regime }).includes('warning authority-collective')).toBe(
      isNamed,
    )
  })

  it('a decision after 26/2026 is the one its papers rest on', () => {
    const later = {
      regime: 'later',
      products: ground.products.map(each => ({ ...each, decision: '30/2028/QĐ-TTg' })),
    } as const
    const bases = [['recognitionDecision.frame.legalBases', ['Căn cứ Quyết định số 30/2028/QĐ-TTg']]] as const
    const { recognitionDecision } = sound
    const papers: Papers = recognitionDecision ? { recognitionDecision } : {}
    expect(codes(edited(papers, bases), later)).not.toContain('block basis-missing')
    expect(codes(edited(papers, []), later)).toEqual(
      expect.arrayContaining(['block basis-of-other-regime', 'block basis-missing']),
    )
  })
})
