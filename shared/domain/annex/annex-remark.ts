import type { AnnexFinding, FindingCode, Reading } from './annex-finding.ts'

/** How a reading is named in a remark; only readings that change what is printed, or keep something odd, leave one. */
const named: Partial<Record<FindingCode, (finding: AnnexFinding, reading: Reading) => string | undefined>> = {
  'points-missing': (_, reading) =>
    points(reading, value => `Bản in không ghi điểm ở một phương án; hiểu là ${value} điểm.`),
  'points-footnote': (finding, reading) =>
    points(
      reading,
      value => `Bản in ghi “${lastCell(finding)}” (số kèm dấu chú thích); hiểu là ${value} điểm.`,
    ),
  'points-unclear': (finding, reading) =>
    points(reading, value => `Bản in ghi “${lastCell(finding)}”; hiểu là ${value} điểm.`),
  'points-above-max': (finding, reading) =>
    points(
      reading,
      value =>
        `Bản in ghi ${lastCell(finding)} điểm ở một phương án, vượt điểm tối đa ${finding.facts.max}; hiểu là ${value} điểm.`,
    ),
  'points-repeated': (finding, reading) =>
    points(
      reading,
      value =>
        `Bản in ghi hai phương án cùng ${finding.facts.points} điểm; phương án sau hiểu là ${value} điểm.`,
    ) ?? `Bản in ghi hai phương án cùng ${finding.facts.points} điểm; giữ như bản in.`,
  'points-falling': (finding, reading) =>
    points(
      reading,
      value =>
        `Bản in ghi ${finding.facts.points} điểm sau phương án ${finding.facts.above} điểm; hiểu là ${value} điểm.`,
    ) ??
    `Bản in ghi phương án ${finding.facts.points} điểm sau phương án ${finding.facts.above} điểm; giữ như bản in.`,
  'max-missing': (_, reading) =>
    points(reading, value => `Bản in không ghi điểm tối đa; hiểu là ${value} điểm.`),
  'max-conflict': (finding, reading) =>
    points(
      reading,
      value =>
        `Bản in ghi ${finding.facts.title} điểm ở tên mục và ${finding.facts.cell} điểm ở cột thang điểm; hiểu là ${value} điểm.`,
    ),
  'marks-spaced': (_, reading) => marks(reading),
  'marks-odd': (_, reading) => marks(reading),
  'criterion-top': (finding, reading) =>
    reading.kind === 'raise'
      ? `Bản in ghi phương án cao nhất ${finding.facts.top} điểm, điểm tối đa ${finding.facts.max}; phương án cao nhất hiểu là ${finding.facts.max} điểm.`
      : points(
          reading,
          value =>
            `Bản in ghi điểm tối đa ${finding.facts.max}, phương án cao nhất ${finding.facts.top}; hiểu là ${value} điểm.`,
        ),
  'section-sum': sum,
  'part-sum': sum,
  'group-sum': sum,
  'scale-differs': (finding, reading) =>
    points(
      reading,
      value => `Bản in ghi ${finding.facts.max} điểm; hiểu là ${value} điểm theo thang điểm chung.`,
    ),
  'code-twice': finding => `Bản in đánh số ${finding.facts.code} hai lần.`,
  'code-elsewhere': finding => `Bản in đánh số ${finding.facts.code} trong mục ${finding.facts.section}.`,
  'option-without-box': (_, reading) =>
    reading.kind === 'option' ? 'Một phương án trong bản in không có ô đánh dấu.' : undefined,
}

/** What the pack says about a misprint and how it was read; undefined where nothing needs to be said. */
export function remarkOf(finding: AnnexFinding, reading: Reading): string | undefined {
  return named[finding.code]?.(finding, reading)
}

const points = (reading: Reading, say: (value: number) => string): string | undefined =>
  reading.kind === 'points' ? say(reading.value) : undefined

const lastCell = (finding: AnnexFinding): string => finding.printed.split(' | ').at(-1) ?? ''

const marks = (reading: Reading): string | undefined =>
  reading.kind === 'marks'
    ? `Dấu sao trong bản in không rõ; hiểu là ${reading.stars === null ? 'không có dấu' : `${reading.stars} sao`}.`
    : undefined

function sum(finding: AnnexFinding, reading: Reading): string | undefined {
  const { sum: counted, max } = finding.facts
  if (reading.kind === 'points')
    return `Bản in ghi ${max} điểm, cộng các mục được ${counted}; hiểu là ${reading.value} điểm.`
  return reading.kind === 'unverified' || reading.kind === 'keep'
    ? `Bản in ghi ${max} điểm, cộng các mục được ${counted}; chưa xác định được chỗ sai.`
    : undefined
}
