import type { AnyFacts, FactKind, FactsOf } from '#shared/domain/facts/fact-fields.ts'
import { criteriaOf } from '#shared/domain/rubric.ts'
import type { OfficeSession } from './play-office.ts'

type Place = { readonly sessionId: string | null; readonly productId: string | null }
type Typed<K extends FactKind> = (suggested: FactsOf<K>) => Partial<FactsOf<K>>

async function type<K extends FactKind>(
  { t }: OfficeSession,
  kind: K,
  place: Place,
  change: Typed<K>,
): Promise<void> {
  const { content } = await t.get('facts.load', { kind, ...place })
  const suggested = content.facts as FactsOf<K>
  const facts = { ...suggested, ...change(suggested) }
  await t.get('facts.save', { ...place, content: { kind, facts } as unknown as AnyFacts })
}

const found = 'Qua kiểm tra hồ sơ và thực tế, Ủy ban nhân dân xã xác nhận nội dung chủ thể mô tả là đúng.'

/** What nobody but people can know, for every paper that the office writes. */
export async function typeFacts(session: OfficeSession): Promise<void> {
  const { sessionId, productIds, office } = session
  const ofSession = { sessionId, productId: null }
  const [first = '', second = first] = productIds
  const { level } = office.council
  if (office.way === 'meeting') {
    const guests = [{ honorific: 'Ông', fullName: 'Nguyễn Văn An', post: 'Phóng viên Báo Hòa An' }]
    const producers = [{ honorific: 'Bà', fullName: 'Vũ Thị Hiền', post: 'Giám đốc Hợp tác xã' }]
    await type(session, 'minutes', ofSession, () => ({ guests, producers }))
    await type(session, 'invitation', ofSession, () => ({ guests, asList: office.electronic === true }))
  }
  if (level !== 'commune')
    await type(session, 'advisoryReport', ofSession, ({ findings }) => ({
      findings: findings.map((row, index) => ({
        ...row,
        ...{ completeness: 'Đủ thành phần', survey: 'Đã kiểm tra tại cơ sở', A: 30, B: 20, C: 25 },
        questions: index === 0 ? 'Làm rõ hợp đồng liên kết' : '',
      })),
    }))
  const about = { sessionId, productId: first }
  await type(session, 'selfAssessment', about, () => ({
    material: 'Chè búp tươi của 42 hộ trong xã, 100% vùng nguyên liệu được chứng nhận VietGAP.',
    labour: '24 lao động, trong đó 21 người thường trú tại xã.',
    origin: 'Kế thừa cách sao chè thủ công của người dân Tân Lộc.',
    identity: 'Hương chè gắn với vùng đồi Tân Lộc và lễ hội hái chè đầu xuân.',
    signedOn: office.heldOn,
  }))
  await markSelf(session, first)
  await type(session, 'communeReport', about, () => ({
    ...{ materialFound: found, labourFound: found, originFound: found, identityFound: found },
    signer: 'Lò Văn Hùng',
  }))
  await type(session, 'registrationReceipt', about, ({ documents }) => ({
    ...{
      number: '01',
      provinceCode: '99',
      communeCode: '99001',
      communeReceivedOn: office.council.decisionDate ?? office.heldOn,
    },
    ...{ documents: documents.map(row => ({ ...row, isPresent: true })), communeReceiver: 'Hà Thị Lan' },
  }))
  await type(session, 'completionLetter', { sessionId, productId: second }, () => ({
    missing: [{ item: 'Hợp đồng liên kết', request: 'Bổ sung bản còn hiệu lực' }],
  }))
  if (level === 'province') await typeRecall(session, second)
}

async function markSelf(session: OfficeSession, productId: string): Promise<void> {
  const { rubric } = await session.t
    .get('tally.load', { sessionId: session.sessionId, productId })
    .catch(() => ({ rubric: undefined }))
  if (!rubric) return
  const marks = Object.fromEntries(
    criteriaOf(rubric.set)
      .slice(0, 6)
      .map(({ criterion }) => [criterion.code, { choice: 0, evidence: 'Hợp đồng, hóa đơn' }]),
  )
  await type(session, 'selfAssessment', { sessionId: session.sessionId, productId }, () => ({ marks }))
}

async function typeRecall(session: OfficeSession, productId: string): Promise<void> {
  const place = { sessionId: null, productId }
  const { heldOn } = session.office
  const year = Number(heldOn.slice(0, 4)) - 1
  const recognition = `Quyết định số 1205/QĐ-UBND ngày 12 tháng 9 năm ${year}`
  await type(session, 'inspectionRecord', place, () => ({
    ...{ purpose: 'handover' as const, startMinute: 510, endMinute: 630, ground: 'đ' as const, copies: 3 },
    state: 'Cơ sở đã ngừng sản xuất từ tháng 3.',
    documents: 'Ảnh hiện trạng; văn bản của Ủy ban nhân dân xã.',
    producerOpinion: 'Chủ thể đồng ý với kết quả kiểm tra.',
    conclusion: 'Kiến nghị thu hồi Giấy chứng nhận.',
    team: [
      { honorific: 'Ông', fullName: 'Hoàng Đạt', post: 'Chi cục trưởng, Trưởng đoàn' },
      { honorific: 'Bà', fullName: 'Lê Thu Hà', post: 'Chi cục trưởng, Thư ký' },
    ],
    ...{
      certificateNumber: '15/GCN-UBND',
      certificateOn: `${year}-09-12`,
      certificateCondition: 'nguyên vẹn',
    },
    ...{ receivedBy: 'Hoàng Đạt', head: 'Hoàng Đạt' },
  }))
  await type(session, 'recallDecision', place, () => ({
    ...{ stars: 3, recognition, ground: 'đ' as const, concludedOn: heldOn },
    reason: 'chủ thể không còn hoạt động sản xuất sản phẩm OCOP',
  }))
  await type(session, 'expiryNotice', place, () => ({ stars: 3, recognition, expiredOn: heldOn }))
}
