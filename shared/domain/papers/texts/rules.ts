import type { LawFacts, Regime } from '../common.ts'

/** What papers cite an article for. */
export type CitedRule = 'belowThree' | 'communeCheck' | 'writtenOpinion' | 'recall'

/** Articles as each decision numbers them; the older ones are cited as a whole, never by articles of another [26 Đ.4, Đ.7, Đ.8]. */
const articles: Readonly<Record<Regime, Readonly<Partial<Record<CitedRule, string>>>>> = {
  R2019: {},
  R2023: {},
  R2025: {},
  later: {},
  R2026: {
    belowThree: 'điểm a khoản 1 Điều 4',
    communeCheck: 'khoản 2 Điều 7',
    writtenOpinion: 'điểm d khoản 6 Điều 7',
    recall: 'khoản 1 Điều 8',
  },
}

/** "khoản 1 Điều 8"; '' where the decision has no such article. */
export const articleOf = (rule: CitedRule, regime: Regime): string => articles[regime][rule] ?? ''

/** As {@link ruleText}, where the paper has not cited the decision before. */
export const ruleInFull = (rule: CitedRule, { regime, lawInFull }: LawFacts): string =>
  [articleOf(rule, regime), lawInFull].filter(text => text !== '').join(' ')

/** "khoản 1 Điều 8 Quyết định số 26/2026/QĐ-TTg", or the decision alone. */
export const ruleText = (rule: CitedRule, { regime, law }: LawFacts): string =>
  [articleOf(rule, regime), law].filter(text => text !== '').join(' ')
