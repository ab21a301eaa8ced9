import type { PaperKind } from '#shared/domain/paper-kind.ts'
import { layoutViolations } from './checklist-layout.ts'
import { textViolations } from './checklist-text.ts'
import { openWord, type WordFile } from './word-file.ts'

/** What a reviewer knows about a paper before opening it. */
export type Expected = {
  readonly kind: PaperKind
  /** Signed by a person who decides in his own name: no "TM." [point 39]. */
  readonly isChairmanAct: boolean
  /** Below the centre nothing "đạt 5 sao" [point 57]. */
  readonly belowCentre: boolean
  /** Issued electronically: number and day of what an annex belongs to stay open [point 46]. */
  readonly electronic?: boolean
}

/** Points of the specification's checklist that the XML can show; each finding names its point. */
export function violations(bytes: Uint8Array, expected: Expected): string[] {
  const file = openWord(bytes)
  return [...layoutViolations(file, expected), ...textViolations(file, expected), ...packageViolations(file)]
}

const LETTERS: readonly PaperKind[] = [
  'upwardLetter',
  'ministryLetter',
  'writtenOpinionLetter',
  'completionLetter',
]
const RECORDS: readonly PaperKind[] = ['minutes', 'inspectionRecord']
const SHEETS: readonly PaperKind[] = [
  'scoreSheet',
  'productTally',
  'sessionSummary',
  'writtenOpinionSheet',
  'registrationReceipt',
  'selfAssessment',
  'transmittalList',
  'certificate',
  'recognitionAnnex',
  'approvalAnnex',
]

export const isLetter = (kind: PaperKind): boolean => LETTERS.includes(kind)
export const isRecord = (kind: PaperKind): boolean => RECORDS.includes(kind)
/** Forms and lists without number and date of their own. */
export const isSheet = (kind: PaperKind): boolean => SHEETS.includes(kind)

function packageViolations({ parts }: WordFile): string[] {
  const core = parts['docProps/core.xml'] ?? ''
  const found: string[] = []
  if (!/<dc:title>[^<]+<\/dc:title>/.test(core) || !/<dc:creator>[^<]+</.test(core))
    found.push('67 no title or creator')
  if (/[A-Z]:\\|\/home\/|\/Users\//.test(Object.values(parts).join(''))) found.push('67 user path')
  if (Object.keys(parts).some(path => path.startsWith('word/media/'))) found.push('44 image')
  if (Object.keys(parts).some(path => /word\/footer\d/.test(path))) found.push('14 footer')
  if (!(parts['word/styles.xml'] ?? '').includes('<w:lang w:val="vi-VN"')) found.push('8 language')
  return found
}
