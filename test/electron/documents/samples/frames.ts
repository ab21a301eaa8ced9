import type { PaperFrame } from '#shared/domain/papers/common.ts'
import { issue } from './facts.ts'
import type { Office } from './offices.ts'

const DAY = '2026-06-15'

export const framed = (office: Office, change: Partial<PaperFrame>): PaperFrame => ({
  agency: office.department,
  issue: { ...issue('45', `TTr-${office.departmentSymbol}`, DAY), year: office.round.year },
  legalBases: office.bases,
  recipients: ['Như trên', 'Lãnh đạo cơ quan', 'Lưu: VT, PTNT'],
  signer: office.departmentSigner,
  auditCode: '',
  ...change,
})
export const symbol = (office: Office, text: string, number = '') => ({
  ...issue(number, text, number === '' ? null : DAY),
  year: office.round.year,
})
