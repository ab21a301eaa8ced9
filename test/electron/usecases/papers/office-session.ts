import type { Choices } from '#shared/domain/ballot.ts'
import type { Rubric } from '#shared/domain/rubric.ts'
import type { SessionFile } from '#shared/session-file/schema.ts'
import { smallFile } from '../../exchange/sample-file.ts'
import { choicesOf } from '../../meeting.ts'
import type { Office, OfficeProduct } from './offices.ts'

/** How far below its own marks the odd sheet of a first round is: over the spread limit with every criteria set. */
const FAR = 2
const reason = 'chênh lệch lần 1 vượt giới hạn; Hội đồng thảo luận, các thành viên độc lập chấm lại'

type Set = { readonly rubric: Rubric; readonly cases: Readonly<Record<string, number>> }

/** Cases of a set fixed to the first, as the secretary fixes them before scoring. */
const casesOf = ({ set }: Rubric): Record<string, number> =>
  Object.fromEntries(
    set.parts.flatMap(part =>
      part.sections.flatMap(section =>
        section.criteria.flatMap(({ code, cases }) => (cases ? [[code, 1] as const] : [])),
      ),
    ),
  )

/** The session of an office as a file that can be played. */
export function officeFile(office: Office, rubricOf: (setNo: number) => Rubric): SessionFile {
  const sample = smallFile(['p1'])
  const members = office.members.map(([honorific, fullName, post, organization, role], index) => ({
    ...{ key: `m${index + 1}`, honorific, fullName, post, organization, role },
  }))
  // One member is away from a meeting; in writing everybody answers.
  const isAway = ({ key, role }: { key: string; role: string }) =>
    office.way === 'meeting' && key === 'm6' && role === 'member'
  const scorers = members.filter(member => isScorer(member.role) && !isAway(member))
  const voters = scorers.length
  const products = office.products.map((product, index) => ({ product, key: `p${index + 1}` }))
  const day = office.heldOn
  const batch = day.slice(5, 7) > '06' ? 2 : 1
  const [producer] = sample.producers
  if (!producer) throw new Error('The sample has producers')
  return {
    ...sample,
    name: office.id,
    council: office.council,
    regulation: { ...sample.regulation, issuedOn: office.council.decisionDate },
    members,
    producers: products.map(({ product, key }) => ({
      ...producer,
      key: `c-${key}`,
      name: `Hợp tác xã ${product.name}`.slice(0, 200),
    })),
    products: products.map(({ product, key }, index) => ({
      ...{ key, producer: `c-${key}`, name: product.name, setNo: product.setNo, packId: office.packId },
      code: `99-99001-0${index + 1}-${day.slice(0, 4)}`,
      registration: product.registration,
      lodgedOn: office.council.decisionDate ?? day,
      cases: casesOf(rubricOf(product.setNo)),
      ...{ packNote: '', unverifiedNote: '' },
    })),
    session: {
      ...sample.session,
      ...{
        title: `Phiên họp đợt ${batch}`,
        year: Number(day.slice(0, 4)),
        batch,
        heldOn: day,
        endedOn: null,
      },
      place: `Phòng họp số 2, trụ sở ${office.members[0]?.[3] ?? ''}`,
    },
    attendance: members.map(member => ({
      member: member.key,
      present: !isAway(member),
      reason: isAway(member) ? 'đi công tác, có văn bản báo cáo' : '',
      ...{ delegate: '', delegateDocument: '' },
    })),
    recusals: [],
    ballots: products.flatMap(({ product, key }) => {
      const rubric = rubricOf(product.setNo)
      return scorers.flatMap((scorer, seat) =>
        roundsOf(product).map(round => ({
          ...{ product: key, round, member: scorer.key, notes: {}, gates: gatesOf(product, seat) },
          choices: choicesIn({ rubric, cases: casesOf(rubric) }, product, { round, seat }),
          opinion: seat === 0 && product.below === 1 ? 'Vùng nguyên liệu rõ ràng, cảm quan tốt.' : '',
        })),
      )
    }),
    rounds: products.flatMap(({ product, key }) =>
      product.again ? [{ product: key, round: 2, reason, missingReason: '' }] : [],
    ),
    waivers: [],
    gateVotes: products.flatMap(({ product, key }) =>
      product.gate ? [{ product: key, gate: product.gate, inFavour: voters, against: 0, other: 0 }] : [],
    ),
    minimumVotes: [],
    findings: products.map(({ key }) => ({
      ...{ product: key, inFavour: voters, against: 0, other: 0, remark: '' },
    })),
    minutes: {},
    issue: [],
  }
}

const isScorer = (role: string) => role === 'chair' || role === 'viceChair' || role === 'member'
const roundsOf = ({ again }: OfficeProduct): number[] => (again ? [1, 2] : [1])
const gatesOf = ({ gate }: OfficeProduct, seat: number) =>
  gate && seat === 1 ? [{ gate, reason: 'Giấy chứng nhận an toàn thực phẩm hết hiệu lực' }] : []

function choicesIn(
  { rubric, cases }: Set,
  { below, sections, again }: OfficeProduct,
  { round, seat }: { round: number; seat: number },
): Choices {
  const isFarOff = again === true && round === 1 && seat === 2
  // Sheets differ a little, as they do in life.
  const own = (code: string) => (below > 0 && seat % 2 === 1 && code.startsWith('4') ? 1 : 0)
  const isLower = (code: string) => sections === '' || sections.includes(code.charAt(0))
  return choicesOf(rubric, cases, code => (isLower(code) ? below : 0) + (isFarOff ? FAR : own(code)))
}
