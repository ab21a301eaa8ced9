import type { Wording } from '#shared/domain/wording.ts'

/** Places in a wording that are filled from the records: kept by code, shown and typed as words. */
export const placeCodes = [
  'article',
  'producer',
  'commune',
  'department',
  'councilDecision',
  'regulation',
  'minutes',
  'submission',
  'law',
] as const
export type PlaceCode = (typeof placeCodes)[number]
export type PlaceWords = Readonly<Record<PlaceCode, string>>

const shownPlace = (word: string): string => `[${word}]`
const kept = (code: PlaceCode): string => `{{${code}}}`

type Change = (text: string) => string

const toWords =
  (words: PlaceWords): Change =>
  text =>
    placeCodes.reduce((shown, code) => shown.replaceAll(kept(code), shownPlace(words[code])), text)

const toCodes =
  (words: PlaceWords): Change =>
  text =>
    placeCodes.reduce((coded, code) => coded.replaceAll(shownPlace(words[code]), kept(code)), text)

/** Every line that may hold such a place, changed. */
function changed(wording: Wording, change: Change): Wording {
  const papers = Object.entries(wording.papers).map(([kind, paper]) => [
    kind,
    { ...paper, recipients: paper.recipients.map(change) },
  ])
  return {
    ...wording,
    papers: Object.fromEntries(papers) as Wording['papers'],
    bases: wording.bases.map(basis => ({ ...basis, text: change(basis.text) })),
  }
}

/** A wording as the form shows it: "[chủ thể]" where the producer is filled in. */
export const shownWording = (wording: Wording, words: PlaceWords): Wording => changed(wording, toWords(words))
/** The other way round, for the contract. */
export const keptWording = (wording: Wording, words: PlaceWords): Wording => changed(wording, toCodes(words))

/** The places by name, as a hint says them: "[chủ thể], [xã]". */
export const placeList = (words: PlaceWords, codes: readonly PlaceCode[]): string =>
  codes.map(code => shownPlace(words[code])).join(', ')
