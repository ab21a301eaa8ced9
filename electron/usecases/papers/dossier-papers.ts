import type { Choices } from '#shared/domain/ballot.ts'
import { addDays } from '#shared/domain/calendar.ts'
import { completionLetterText } from '#shared/domain/papers/texts/letter-text.ts'
import { printedSheet } from '#shared/domain/printed-sheet.ts'
import { ok } from '#shared/result.ts'
import { communeOffice, frameOf } from './frame.ts'
import type { FactsFor, Mapper } from './mapper.ts'
import { marksOf } from './score-sheets.ts'
import type { LineGround } from './session-ground.ts'

/** m. Công văn hướng dẫn hoàn thiện hồ sơ of one product [26 Đ.7.3a]. */
export const completionLetterMapper: Mapper<'completionLetter'> = {
  suggest: papers => {
    const { producer } = papers.line.product
    return {
      missing: [],
      deadline: addDays(papers.today, 10),
      addressees: [producer.name, communeOffice(producer.commune)].filter(name => name !== ''),
    }
  },
  map: (papers, facts) => {
    const { product, line } = papers.line
    const { round, wording } = papers
    return ok([
      {
        frame: frameOf(papers, 'completionLetter', { productId: line.product.id, product }),
        round,
        subject: '',
        addressees: facts.addressees,
        ...completionLetterText({ round, sender: wording.agencies.department.name, product }),
        product,
        missing: facts.missing.filter(row => row.item !== ''),
        deadline: facts.deadline,
      },
    ])
  },
}

/** Parts of a dossier by form 01 [26 Đ.6.1]; ticked by whoever has checked them. */
const documents = [
  'Phiếu đăng ký (Mẫu số 01)',
  'Bản thuyết minh, tự đánh giá (Mẫu số 02)',
  'Giấy đăng ký kinh doanh hoặc giấy tờ tương đương (bản sao)',
  'Giấy tờ về an toàn thực phẩm, chất lượng sản phẩm (bản sao)',
  'Tài liệu minh chứng theo Bộ tiêu chí',
]

/** m. Receipt part of form 01 [26 PL III]. */
export const registrationReceiptMapper: Mapper<'registrationReceipt'> = {
  suggest: papers => {
    const { product } = papers.line
    const [province = '', commune = ''] = /^(\d+)-(\d+)-/.exec(product.code)?.slice(1) ?? []
    const { lodgedOn } = papers.line.line.product
    return {
      number: '',
      provinceCode: province,
      communeCode: commune,
      documents: documents.map(name => ({ name, copies: 1, isPresent: false })),
      communeOffice: communeOffice(product.producer.commune) || 'Ủy ban nhân dân cấp xã',
      communeReceivedOn: papers.council.level === 'commune' ? lodgedOn : null,
      communeReceiver: '',
      provinceOffice: papers.council.level === 'commune' ? '' : papers.wording.agencies.department.name,
      provinceReceivedOn: papers.council.level === 'commune' ? null : lodgedOn,
      provinceReceiver: '',
    }
  },
  map: (papers, facts) =>
    ok([
      {
        product: papers.line.product,
        number: facts.number,
        provinceCode: facts.provinceCode,
        communeCode: facts.communeCode,
        year: papers.round.year,
        documents: facts.documents
          .filter(row => row.name !== '')
          .map(row => ({ ...row, copies: row.copies ?? 1 })),
        commune: {
          office: facts.communeOffice,
          receivedOn: facts.communeReceivedOn,
          receiver: facts.communeReceiver,
        },
        province: {
          office: facts.provinceOffice,
          receivedOn: facts.provinceReceivedOn,
          receiver: facts.provinceReceiver,
        },
      },
    ]),
}

/** m. Mẫu số 02 of the producer; blank where he has not filled it yet [26 Đ.6.1, PL III]. */
export const selfAssessmentMapper: Mapper<'selfAssessment'> = {
  suggest: papers => ({
    ...{ material: '', labour: '', origin: '', identity: '' },
    place:
      papers.line.product.producer.commune.replace(/^(xã|phường|đặc khu|thị trấn)\s+/i, '') ||
      papers.council.place,
    signedOn: null,
    marks: {},
  }),
  map: (papers, facts) => {
    const { product, rubric } = papers.line
    const { material, labour, origin, identity, place, signedOn } = facts
    return ok([
      {
        product,
        rubric: printedSheet(rubric.set, 'official'),
        marks: marksOfProducer(papers, facts),
        ...{ material, labour, origin, identity, place, signedOn },
        evidence: Object.fromEntries(
          Object.entries(facts.marks).map(([code, { evidence }]) => [code, evidence]),
        ),
        year: papers.round.year,
      },
    ])
  },
}

/** His own marks by the same criteria; null while none is chosen. */
function marksOfProducer({ line }: LineGround, { marks }: FactsFor<'selfAssessment'>) {
  const choices: Choices = Object.fromEntries(
    Object.entries(marks).flatMap(([code, { choice }]) => (choice === null ? [] : [[code, choice]])),
  )
  return Object.keys(choices).length === 0 ? null : marksOf(line.rubric.set, choices)
}
