import { citationOf } from '#shared/domain/papers/citation.ts'
import { countResults } from '#shared/domain/papers/result-groups.ts'
import { submissionClosing, submissionSections } from '#shared/domain/papers/texts/submission-text.ts'
import { no, ok } from '#shared/result.ts'
import { frameOf, referenceTo } from './frame.ts'
import type { Mapper } from './mapper.ts'
import { resultsOf } from './session-ground.ts'
import { stepsOf } from './steps.ts'

/** e. Tờ trình of the office that serves the council, to whoever decides. */
export const submissionMapper: Mapper<'submission'> = {
  suggest: papers => ({
    steps: stepsOf(papers),
    enclosures: [
      'Dự thảo Quyết định',
      citationOf({ ...referenceTo(papers, papers.resultPaper), issuer: '' }),
      'Biểu tổng hợp kết quả',
      citationOf(referenceTo(papers, 'councilReport')),
      citationOf(referenceTo(papers, 'advisoryReport')),
    ],
  }),
  map: (papers, facts) => {
    const results = resultsOf(papers)
    if (results.length === 0) return no(['findings'])
    const { round, wording } = papers
    const about = {
      round,
      counts: countResults(results),
      submitter: wording.agencies.department.name,
      authority: wording.authority,
      steps: facts.steps,
    }
    return ok([
      {
        frame: frameOf(papers, 'submission'),
        round,
        subject: '',
        addressees: [wording.authority],
        sections: submissionSections(about),
        closing: submissionClosing(about),
        results,
        enclosures: facts.enclosures,
      },
    ])
  },
}
