import { ordinalLetter } from '#shared/domain/ordinal-letter.ts'
import { type Expected, isLetter, isRecord, isSheet } from './checklist.ts'
import type { Paragraph, WordFile } from './word-file.ts'

type Check = (file: WordFile, expected: Expected) => string[]

const spaced = (text: string) => text.replaceAll('\u00a0', ' ')
const texts = (file: WordFile) => file.paragraphs.map(each => spaced(each.text))
const some = (file: WordFile, pattern: RegExp) => texts(file).some(text => pattern.test(text))
const isBold = (each: Paragraph) => each.runs.filter(run => run.text.trim() !== '').every(run => run.bold)
const sizesOf = (each: Paragraph) => each.runs.filter(run => run.text !== '').map(run => run.size)

const characters: Check = ({ paragraphs, parts }) => {
  const found: string[] = []
  for (const { text } of paragraphs) {
    if (text !== text.normalize('NFC')) found.push(`9 not NFC: ${text.slice(0, 30)}`)
    if (/\u200b| {2}|\t/.test(text)) found.push(`9 spaces: ${text.slice(0, 30)}`)
    if (/\{\{|undefined|NaN|null|\[object/.test(text)) found.push(`34 ${text.slice(0, 60)}`)
    if (/_{3}|-{5}/.test(text)) found.push(`18 typed line: ${text.slice(0, 30)}`)
  }
  return (parts['word/document.xml'] ?? '').includes('<w:u ') ? [...found, '18 underline'] : found
}

const NUMBER = /^Số: (\d{2,}|\s+)\/(NQ|QĐ|QC|TB|KH|BC|BB|TTr|GM|HD|GUQ)-[A-ZĐ0-9]+$/
const LETTER_NUMBER = /^Số: (\d{2,}|\s+)\/[A-ZĐ0-9]+-[A-ZĐ0-9]+$/
const PLACE_DATE = /^.+, ngày (0[1-9]|[12]\d|3[01]|\s+) tháng (01|02|[3-9]|1[0-2]|\s+) năm \d{4}$/

const letterhead: Check = ({ paragraphs }, { kind }) => {
  const found: string[] = []
  const numbers = paragraphs.filter(each => each.text.startsWith('Số: '))
  const pattern = isLetter(kind) ? LETTER_NUMBER : NUMBER
  if (isSheet(kind) ? numbers.length > 0 : numbers.length === 0) found.push('24 number line')
  for (const each of numbers) if (!pattern.test(each.text)) found.push(`22 ${each.text}`)
  const dates = paragraphs.filter(
    each => each.table !== -1 && /, ngày .* năm \d{4}$/.test(each.text) && each.runs.every(run => run.italic),
  )
  if (!isSheet(kind) && (isRecord(kind) ? dates.length > 0 : dates.length === 0))
    found.push('24 place and date')
  for (const each of dates) {
    if (!PLACE_DATE.test(each.text) || sizesOf(each).some(size => size < 26 || size > 28))
      found.push(`23 ${each.text}`)
  }
  return [...found, ...motto(paragraphs)]
}

function motto(paragraphs: readonly Paragraph[]): string[] {
  const nation = paragraphs.find(each => each.text.startsWith('CỘNG HÒA'))
  if (!nation) return []
  const next = paragraphs[paragraphs.indexOf(nation) + 1]
  const isRight =
    nation.text === 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM' &&
    isBold(nation) &&
    next?.text === 'Độc lập - Tự do - Hạnh phúc' &&
    isBold(next)
  return isRight ? [] : ['15 nation and motto']
}

const bases: Check = ({ paragraphs }) => {
  const list = paragraphs.filter(
    each =>
      each.table === -1 && /^(Căn cứ|Theo đề nghị)/.test(each.text) && each.runs.every(run => run.italic),
  )
  const last = list.at(-1)
  const good = list.every(each => each.text.endsWith(each === last ? '.' : ';'))
  return good ? [] : ['28 legal bases']
}

/** An act of the Prime Minister: in full where it is named first, by kind and number afterwards. */
const PRIME_MINISTER =
  /Quyết định số (\d+(?:\/\d{4})?\/QĐ-TTg)( ngày \d{2} tháng \d{1,2} năm \d{4} của [^;,.]+)?/g

const citations: Check = (file, { kind }) => {
  // Forms are printed as the decision has them.
  if (isSheet(kind)) return []
  const named = new Set<string>()
  const found: string[] = []
  for (const text of texts(file)) {
    if (/^Căn cứ Luật/.test(text) && (/ số /.test(text) || !/ ngày \d{2} tháng \d{1,2} năm \d{4}/.test(text)))
      found.push(`29 law: ${text.slice(0, 60)}`)
    if (
      /^Căn cứ (?:Quyết định|Biên bản|Báo cáo|Tờ trình) /.test(text) &&
      !/ số\s+\S*\/\S+ ngày .* của /.test(text)
    )
      found.push(`29 act: ${text.slice(0, 60)}`)
    for (const [, number = '', full] of text.matchAll(PRIME_MINISTER)) {
      if (named.has(number) === (full !== undefined)) found.push(`29 ${number} in ${text.slice(0, 60)}`)
      named.add(number)
    }
  }
  return found
}

/** The name under a signature is bare [NĐ 30/2020 PL I.II.7c]. */
const signerNames: Check = ({ paragraphs }) =>
  paragraphs
    .filter(each => each.table !== -1 && each.jc === 'center' && each.text !== '' && isBold(each))
    .filter(({ text }) => /^(Ông|Bà|GS|PGS|TS|ThS|BS|KS|CN)\.?\s/.test(spaced(text)))
    .map(({ text }) => `40 ${text}`)

const ends: Check = (file, { kind }) => {
  if (isSheet(kind)) return []
  const count = texts(file).filter(text => text.includes('./.')).length
  const papers = kind === 'invitation' ? texts(file).filter(text => text === 'GIẤY MỜI').length : 1
  return count === papers ? [] : [`31 "./." ${count} times`]
}

const articles: Check = (file, { kind }) => {
  const heads = file.paragraphs.filter(each => /^Điều\s\d+\. /.test(each.text) && each.runs[0]?.bold)
  const numbers = heads.map(each => Number(/\d+/.exec(each.text)?.[0]))
  const starts = numbers.filter(number => number === 1).length
  const expected = kind === 'regulationDecision' ? 2 : /Decision$/.test(kind) ? 1 : 0
  const inOrder = numbers.every((number, index) => number === 1 || number === (numbers[index - 1] ?? 0) + 1)
  return starts === expected && inOrder ? [] : [`32 articles ${numbers.join(' ')}`]
}

const letters: Check = file => {
  const found: string[] = []
  let next = 0
  for (const text of texts(file)) {
    const letter = /^([a-zđ]{1,2})\) /.exec(text)?.[1]
    if (letter === undefined) next = 0
    else if (letter !== ordinalLetter(next)) found.push(`32 ${letter}) instead of ${ordinalLetter(next)})`)
    else next += 1
  }
  return found
}

const WITHOUT_ADDRESSEE = /Decision$|^resultNotice$|^expiryNotice$|^minutes$|^inspectionRecord$|^invitation$/
const addressees: Check = (file, { kind }) => {
  if (isSheet(kind)) return []
  const has = some(file, /^Kính gửi:/)
  return has === !WITHOUT_ADDRESSEE.test(kind) ? [] : ['33 Kính gửi']
}

const recipients: Check = (file, { kind }) => {
  const start = file.paragraphs.findIndex(each => each.text === 'Nơi nhận:')
  if (start === -1) return isSheet(kind) ? [] : ['36 no recipients']
  const label = file.paragraphs[start]
  const found = label?.runs.every(run => run.bold && run.italic && run.size === 24) ? [] : ['35 label']
  const lines: Paragraph[] = []
  for (const each of file.paragraphs.slice(start + 1)) {
    if (!each.text.startsWith('- ')) break
    lines.push(each)
  }
  const good = lines.every(
    (each, index) =>
      each.text.endsWith(index === lines.length - 1 ? '.' : ';') && sizesOf(each).every(size => size === 22),
  )
  if (!good || !/^- Lưu: /.test(lines.at(-1)?.text ?? '')) found.push('36 recipients')
  if (lines.some(each => each.text === '- Như trên;') && !some(file, /^Kính gửi:|kính mời:/))
    found.push('37 Như trên')
  const named = lines.map(each => /^- Như Điều (\d+)/.exec(spaced(each.text))?.[1]).find(Boolean)
  const last = texts(file)
    .filter(text => /^Điều \d+\. /.test(text))
    .map(text => Number(/\d+/.exec(text)?.[0]))
  if (named !== undefined && !last.includes(Number(named))) found.push('37 Như Điều')
  return found
}

const capacity: Check = (file, { isChairmanAct }) => {
  const found: string[] = []
  if (some(file, /^T\.M|^T\/M/)) found.push('38 T.M')
  if (isChairmanAct && some(file, /^TM\. /)) found.push('39 TM.')
  const prefixed = file.paragraphs.filter(each => /^(TM|KT|TL|TUQ|Q)\. /.test(each.text))
  if (prefixed.some(each => !isBold(each) || each.text !== each.text.toLocaleUpperCase('vi')))
    found.push('38 capacity')
  return found
}

const recordSigners: Check = (file, { kind }) => {
  if (kind !== 'minutes') return []
  const list = texts(file)
  return list.indexOf('THƯ KÝ') >= 0 && list.indexOf('THƯ KÝ') < list.indexOf('CHỦ TỌA') ? [] : ['43 signers']
}

const annexes: Check = (file, { kind, electronic }) => {
  const heads = file.paragraphs.filter(each => /^Phụ lục( [IVX]+)?$/.test(spaced(each.text)))
  const numbered = heads.filter(each => each.text !== 'Phụ lục')
  const found = heads.every(each => isBold(each) && sizesOf(each).every(size => size === 28))
    ? []
    : ['45 annex head']
  if (heads.length === 1 && numbered.length > 0) found.push('45 single annex with number')
  if (heads.length > 1 && numbered.length !== heads.length) found.push('45 annexes without number')
  for (const head of heads) {
    const at = file.paragraphs.indexOf(head)
    const title = file.paragraphs[at + 1]
    if (!title || title.text !== title.text.toLocaleUpperCase('vi') || !isBold(title))
      found.push('45 annex title')
    const enclosed = file.paragraphs.slice(at + 1, at + 5).find(each => each.text.startsWith('(Kèm theo'))
    if (!enclosed?.runs.every(run => run.italic)) found.push('45 Kèm theo')
    // A decision's own number; a table annexed to minutes is signed by hand with them.
    if (electronic && !/số\s+\/\S+ ngày\s+tháng\s+năm/.test(enclosed?.text ?? ''))
      found.push(`46 ${enclosed?.text}`)
  }
  const main = texts(file).slice(0, file.paragraphs.indexOf(heads[0] ?? (file.paragraphs[0] as Paragraph)))
  const isOwnFile = kind === 'recognitionAnnex' || kind === 'approvalAnnex'
  if (!isOwnFile && heads.length > 0 && !main.some(text => /Phụ lục|kèm theo/.test(text)))
    found.push('45 main text names no annex')
  return found
}

const numbers: Check = file => {
  const found: string[] = []
  for (const text of texts(file)) {
    if (/\d\.\d+ ?(điểm|%)/.test(text) && !/\d{1,3}(\.\d{3})+/.test(text))
      found.push(`65 point: ${text.slice(0, 50)}`)
    if (/-0,00/.test(text) || /(^|[^\d,./])0\d điểm/.test(text)) found.push(`65 ${text.slice(0, 50)}`)
  }
  return found
}

const stars: Check = (file, { belowCentre }) =>
  belowCentre && some(file, /(?<!tiềm năng )đạt 5 sao|^5 sao$|hạng 5 sao/i)
    ? ['57 five stars below the centre']
    : []

const FORM_03 = [
  'I. THÔNG TIN CHUNG VỀ HỒ SƠ SẢN PHẨM',
  '1. Tên chủ thể',
  '2. Loại hình tổ chức',
  '3. Địa chỉ',
  '4. Tên người đại diện pháp luật',
  '- Họ tên',
  '- Giới tính (Nam/nữ)',
  '- Địa chỉ thường trú',
  '5. Sản phẩm đăng ký đánh giá',
  'II. ĐÁNH GIÁ MỘT SỐ NỘI DUNG CỦA HỒ SƠ SẢN PHẨM',
  '1. Về sử dụng nguyên liệu địa phương',
  '2. Về sử dụng lao động địa phương',
  '3. Nguồn gốc ý tưởng sản phẩm',
  '4. Bản sắc/trí tuệ địa phương',
]
const form03: Check = (file, { kind }) => {
  if (kind !== 'communeReport') return []
  let at = -1
  return FORM_03.flatMap(heading => {
    const next = texts(file).findIndex((text, index) => index > at && text.startsWith(heading))
    if (next === -1) return [`66 ${heading}`]
    at = next
    return []
  })
}

const CHECKS = [
  characters,
  letterhead,
  bases,
  citations,
  signerNames,
  ends,
  articles,
  letters,
  addressees,
  recipients,
  capacity,
  recordSigners,
  annexes,
  numbers,
  stars,
  form03,
]

export const textViolations = (file: WordFile, expected: Expected): string[] =>
  CHECKS.flatMap(check => check(file, expected))
