import type { Regime } from '#shared/domain/papers/common.ts'
import type { ScoreSheetData } from '#shared/domain/papers/score-sheet.ts'
import { printedSheet, printsStarNote, type Words } from '#shared/domain/printed-sheet.ts'
import type { Rubric } from '#shared/domain/rubric.ts'
import type { FormatProfile } from '../format-profile.ts'
import type { PaperDocument } from '../kit/page.ts'
import { scoreSheets } from './score-sheet.ts'

const emptyProduct: ScoreSheetData['product'] = {
  ...{ id: '', code: '', name: '', registration: 'first' },
  ...{ setNumber: 0, setName: '', groupName: '' },
  producer: {
    ...{ name: '', type: '', address: '', commune: '', phone: '' },
    ...{
      representative: '',
      representativeSex: 'unknown',
      representativeEthnicity: '',
      representativeAddress: '',
    },
  },
}
const nobody: ScoreSheetData['member'] = { honorific: '', fullName: '', post: '' }

/** Empty score sheets for scoring on paper, one set after the other. Read back as an annex they give the same sets. */
export function emptySheets(
  rubrics: readonly Rubric[],
  regime: Regime,
  words: Words,
  year: number,
  profile: FormatProfile,
): PaperDocument {
  const sheets = rubrics.map((rubric): ScoreSheetData => {
    const { no, name, group } = rubric.set
    return {
      ...{ regime, strictForm: false, printsStarNote: printsStarNote(rubric) },
      product: { ...emptyProduct, setNumber: no, setName: name, groupName: group },
      rubric: printedSheet(rubric.set, words),
      ...{ member: nobody, marks: null, round: 1, byWrittenOpinion: false, note: '' },
      ...{ place: '', scoredOn: null, year, auditCode: '' },
    }
  })
  return scoreSheets(sheets, profile)
}
