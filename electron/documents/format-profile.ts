/*
 * Every number, font, margin and fixed word of the papers, with its source. A new decree on administrative papers is a new object.
 * Lengths in twips (1/20 pt), font sizes in half-points. [NĐ 30/2020 PL I; where it leaves a range, the value is our choice]
 */

export type Margins = {
  readonly top: number
  readonly bottom: number
  readonly left: number
  readonly right: number
}

/** A page: text papers, papers that are mostly a table, wide tables, certificates. */
export type PageLayout = { readonly orientation: 'portrait' | 'landscape'; readonly margins: Margins }

export const formatProfile = {
  id: 'nd-30-2020',
  citation:
    'Nghị định số 30/2020/NĐ-CP ngày 05 tháng 3 năm 2020 của Chính phủ về công tác văn thư, Phụ lục I',
  validFrom: '2020-03-05',
  language: 'vi-VN',
  font: 'Times New Roman',
  /** Only for the characters the text font lacks: ☐ ☒ ★. */
  symbolFont: 'Segoe UI Symbol',
  /** A4 [PL I.I.1]. */
  paper: { shortSide: 11906, longSide: 16838 },
  /** Distance of the page number from the edge: 10 mm. */
  headerDistance: 567,
  pages: {
    text: { orientation: 'portrait', margins: { top: 1134, bottom: 1134, left: 1701, right: 1134 } },
    table: { orientation: 'portrait', margins: { top: 1134, bottom: 1134, left: 1701, right: 850 } },
    wide: { orientation: 'landscape', margins: { top: 1134, bottom: 1134, left: 1701, right: 850 } },
    certificate: { orientation: 'landscape', margins: { top: 1134, bottom: 1134, left: 1701, right: 1134 } },
  },
  sizes: {
    nation: 24,
    motto: 26,
    agency: 24,
    number: 26,
    issueLine: 26,
    subjectOfLetter: 24,
    title: 28,
    body: 28,
    recipientsLabel: 24,
    recipients: 22,
    table: 24,
    denseTable: 22,
    note: 22,
    pageNumber: 28,
    certificateTitle: 56,
    certificateRank: 40,
  },
  spacing: {
    single: 240,
    body: 264,
    beforeParagraph: 120,
    firstLine: 567,
    beforeTitle: 240,
    beforeSignature: 240,
    cell: 40,
    rule: 60,
  },
  /** Two columns of the letterhead; the right one holds the nation line at 12 pt and the longest usual issue line. */
  head: { columns: [3401, 5670], mottoRule: 1, agencyRule: 0.4, titleRule: 0.4 },
  signature: { columns: [3800, 5271], pair: [4252, 567, 4252], emptyLines: 5, triple: [3023, 3024, 3024] },
  /** What the agency's digital signature says of an annex in a file of its own, top right of its first page, without an image [PL I.II.8, III.1c–d]. */
  annexSignature: {
    column: 4200,
    size: 20,
    lines: { number: 'Số, ký hiệu:', day: 'Ngày tháng năm:', time: 'Giờ phút giây:', zone: 'Múi giờ:' },
  },
  table: { border: 4, cellSide: 85, denseCellSide: 45, shade: 'F2F2F2', red: 'C00000' },
  /** A certificate is one page; long names get the tight rhythm. Spaces before each part, sizes of the lines. */
  certificate: {
    mostRoomyLines: 4,
    roomy: { title: 480, rank: 120, line: 140, foot: 480, nameSize: 36, size: 28 },
    tight: { title: 180, rank: 0, line: 50, foot: 200, nameSize: 28, size: 26 },
  },
  wording: {
    nation: 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM',
    motto: 'Độc lập - Tự do - Hạnh phúc',
    number: 'Số:',
    about: 'V/v',
    to: 'Kính gửi:',
    recipients: 'Nơi nhận:',
    annex: 'Phụ lục',
    enclosedWith: 'Kèm theo',
    decides: 'QUYẾT ĐỊNH:',
    article: 'Điều',
    end: './.',
    creator: 'Chấm Sao',
  },
} as const satisfies FormatProfile

export type CertificateRhythm = Readonly<
  Record<'title' | 'rank' | 'line' | 'foot' | 'nameSize' | 'size', number>
>

/** The shape of a profile, for one that replaces this. */
export type FormatProfile = {
  readonly id: string
  readonly citation: string
  readonly validFrom: string
  readonly language: string
  readonly font: string
  readonly symbolFont: string
  readonly paper: { readonly shortSide: number; readonly longSide: number }
  readonly headerDistance: number
  readonly pages: Readonly<Record<'text' | 'table' | 'wide' | 'certificate', PageLayout>>
  readonly sizes: Readonly<
    Record<
      | 'nation'
      | 'motto'
      | 'agency'
      | 'number'
      | 'issueLine'
      | 'subjectOfLetter'
      | 'title'
      | 'body'
      | 'recipientsLabel'
      | 'recipients'
      | 'table'
      | 'denseTable'
      | 'note'
      | 'pageNumber'
      | 'certificateTitle'
      | 'certificateRank',
      number
    >
  >
  readonly spacing: Readonly<
    Record<
      | 'single'
      | 'body'
      | 'beforeParagraph'
      | 'firstLine'
      | 'beforeTitle'
      | 'beforeSignature'
      | 'cell'
      | 'rule',
      number
    >
  >
  readonly head: {
    readonly columns: readonly [number, number]
    readonly mottoRule: number
    readonly agencyRule: number
    readonly titleRule: number
  }
  readonly signature: {
    readonly columns: readonly [number, number]
    readonly pair: readonly [number, number, number]
    readonly emptyLines: number
    readonly triple: readonly [number, number, number]
  }
  readonly annexSignature: {
    readonly column: number
    readonly size: number
    readonly lines: Readonly<Record<'number' | 'day' | 'time' | 'zone', string>>
  }
  readonly table: {
    readonly border: number
    readonly cellSide: number
    readonly denseCellSide: number
    readonly shade: string
    /** Title of a certificate, the only colour of all papers. */
    readonly red: string
  }
  readonly certificate: {
    readonly mostRoomyLines: number
    readonly roomy: CertificateRhythm
    readonly tight: CertificateRhythm
  }
  readonly wording: Readonly<
    Record<
      | 'nation'
      | 'motto'
      | 'number'
      | 'about'
      | 'to'
      | 'recipients'
      | 'annex'
      | 'enclosedWith'
      | 'decides'
      | 'article'
      | 'end'
      | 'creator',
      string
    >
  >
}
