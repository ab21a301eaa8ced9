import { type Regime, regimes } from '../papers/common.ts'
import type { LegalBasis } from '../wording.ts'
import type { IssuedKind } from './issued-kinds.ts'

const decisions: IssuedKind[] = [
  'recognitionDecision',
  'approvalDecision',
  'councilDecision',
  'recallDecision',
  'regulationDecision',
]
const ofCouncil: IssuedKind[] = ['minutes', 'submission', 'recognitionDecision', 'approvalDecision']
const criteria: IssuedKind[] = [...decisions, 'minutes', 'submission', 'inspectionRecord']

type Entry = Omit<LegalBasis, 'regimes' | 'from' | 'until'> & Partial<LegalBasis>
const basis = (entry: Entry): LegalBasis => ({ regimes: [...regimes], from: null, until: null, ...entry })

const law = (id: string, text: string, from: string | null, until: string | null): LegalBasis =>
  basis({ id, text, from, until, papers: [...decisions, 'submission'] })

const act = (id: string, of: Regime[], text: string): LegalBasis =>
  basis({ id, text, regimes: of, papers: criteria })

/**
 * Acts that papers rest on, in the order in which they are cited. Laws are cited by name and day, other acts with kind, number,
 * day, issuer and title [NĐ 30/2020 PL I.II.6].
 */
export const defaultBases: readonly LegalBasis[] = [
  law(
    'local-government-2015',
    'Căn cứ Luật Tổ chức chính quyền địa phương ngày 19 tháng 6 năm 2015',
    null,
    '2025-06-15',
  ),
  law(
    'local-government-2025',
    'Căn cứ Luật Tổ chức chính quyền địa phương ngày 16 tháng 6 năm 2025',
    '2025-06-16',
    null,
  ),
  act(
    '1048',
    ['R2019'],
    'Căn cứ Quyết định số 1048/QĐ-TTg ngày 21 tháng 8 năm 2019 của Thủ tướng Chính phủ về việc ban hành Bộ tiêu chí đánh giá, phân hạng sản phẩm Chương trình mỗi xã một sản phẩm',
  ),
  act(
    '781',
    ['R2019'],
    'Căn cứ Quyết định số 781/QĐ-TTg ngày 08 tháng 6 năm 2020 của Thủ tướng Chính phủ về việc sửa đổi, bổ sung Quyết định số 1048/QĐ-TTg',
  ),
  act(
    '148',
    ['R2023', 'R2025'],
    'Căn cứ Quyết định số 148/QĐ-TTg ngày 24 tháng 02 năm 2023 của Thủ tướng Chính phủ ban hành Bộ tiêu chí và quy trình đánh giá, phân hạng sản phẩm Chương trình mỗi xã một sản phẩm',
  ),
  act(
    '1489',
    ['R2025'],
    'Căn cứ Quyết định số 1489/QĐ-TTg ngày 06 tháng 7 năm 2025 của Thủ tướng Chính phủ sửa đổi, bổ sung Quyết định số 148/QĐ-TTg',
  ),
  act(
    '26',
    ['R2026'],
    'Căn cứ Quyết định số 26/2026/QĐ-TTg ngày 22 tháng 5 năm 2026 của Thủ tướng Chính phủ ban hành Bộ tiêu chí và quy trình đánh giá, phân hạng sản phẩm mỗi xã một sản phẩm',
  ),
  basis({ id: 'later', text: 'Căn cứ {{law}}', regimes: ['later'], papers: criteria }),
  basis({ id: 'council', text: 'Căn cứ {{councilDecision}}', papers: ofCouncil }),
  basis({ id: 'regulation', text: 'Căn cứ {{regulation}}', papers: ofCouncil }),
  basis({
    id: 'minutes',
    text: 'Căn cứ {{minutes}}',
    papers: ['submission', 'recognitionDecision', 'approvalDecision'],
  }),
  basis({
    id: 'submission',
    text: 'Theo đề nghị của {{department}} tại {{submission}}',
    papers: ['recognitionDecision', 'approvalDecision'],
  }),
  basis({
    id: 'proposal',
    text: 'Theo đề nghị của {{department}}',
    papers: ['councilDecision', 'regulationDecision', 'recallDecision'],
  }),
]
