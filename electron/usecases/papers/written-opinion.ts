import { scores } from '#shared/domain/council.ts'
import { writtenOpinionLetterText } from '#shared/domain/papers/texts/letter-text.ts'
import { writtenDeadline } from '#shared/domain/written-round.ts'
import { no, ok } from '#shared/result.ts'
import { frameOf } from './frame.ts'
import type { PaperGround } from './ground.ts'
import type { Mapper } from './mapper.ts'
import { seatOf } from './people.ts'
import { reEvaluated } from './reports.ts'
import { blankSheetsOf, scoreSheetsOf } from './score-sheets.ts'
import type { SessionGround } from './session-ground.ts'
import { writtenRoundOf } from './written-round.ts'

const asked = (papers: PaperGround) => papers.members.filter(member => scores(member.role, papers.regulation))

/** As the round was begun; before that, by the council's own rule from today. */
const deadlineOf = (papers: SessionGround) =>
  papers.record.written?.deadlineOn ?? writtenDeadline(papers.today, papers.regulation.written)

/** m. Letter that sends the opinion sheets out [26 Đ.7.6d]. */
export const writtenOpinionLetterMapper: Mapper<'writtenOpinionLetter'> = {
  suggest: papers => ({
    deadline: deadlineOf(papers),
    returnTo: papers.wording.sentences.returnTo,
    enclosures: ['Hồ sơ sản phẩm (bản điện tử)', 'Phiếu lấy ý kiến'],
  }),
  map: (papers, facts) => {
    if (!writtenRoundOf(papers)) return no(['writtenRound'])
    const products = reEvaluated(papers).map(line => line.product)
    if (products.length === 0) return no(['reEvaluatedProducts'])
    if (facts.deadline === null) return no(['deadline'])
    const { round } = papers
    return ok([
      {
        frame: frameOf(papers, 'writtenOpinionLetter'),
        round,
        subject: '',
        addressees: asked(papers)
          .map(seatOf)
          .map(({ honorific, fullName, title }) => `${honorific} ${fullName}, ${title}`),
        ...writtenOpinionLetterText({ round, deadline: facts.deadline, returnTo: facts.returnTo }),
        products,
        enclosures: facts.enclosures,
      },
    ])
  },
}

/** m. One opinion sheet a member: filled where he has scored, blank where he is still asked. */
export const writtenOpinionSheetMapper: Mapper<'writtenOpinionSheet'> = {
  // As the letter that sends the sheets says.
  suggest: papers => {
    const letter = papers.savedFacts('writtenOpinionLetter')
    return {
      deadline: letter?.deadline ?? deadlineOf(papers),
      returnTo: letter?.returnTo ?? papers.wording.sentences.returnTo,
    }
  },
  map: (papers, { deadline, returnTo }) => {
    if (!writtenRoundOf(papers)) return no(['writtenRound'])
    if (papers.line.product.registration !== 'reEvaluation') return ok([])
    const scored = scoreSheetsOf(papers)
    const sheets = scored.length > 0 ? scored : blankSheetsOf(papers, asked(papers).map(seatOf))
    return ok(
      sheets.map(sheet => ({
        sheet: { ...sheet, byWrittenOpinion: true },
        verdict: null,
        deadline,
        returnTo,
      })),
    )
  },
}
