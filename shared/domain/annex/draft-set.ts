import type { StarMark } from '../rubric.ts'

/* A set as it would lie in a pack's file, before the schema has seen it. */
export type DraftOption = {
  readonly label: string
  readonly official: string
  readonly points: number
  readonly minFor?: StarMark
  readonly case?: number
}
export type DraftCriterion = {
  readonly code: string
  readonly title: string
  max: number
  readonly under?: string
  readonly note?: string | undefined
  readonly gate?: string | undefined
  readonly onlyIf?: { readonly criterion: string; readonly minPoints: number } | undefined
  readonly officialNotes: readonly string[]
  remark?: string
  readonly cases?: readonly string[]
  options: readonly DraftOption[]
}
export type DraftSection = {
  readonly code: string
  readonly title: string
  max: number
  remark?: string
  readonly criteria: readonly DraftCriterion[]
}
export type DraftPart = {
  readonly code: string
  readonly title: string
  max: number
  readonly sections: readonly DraftSection[]
}
export type DraftSet = {
  readonly no: number
  readonly name: string
  readonly industry: string
  readonly group: string
  readonly subgroup?: string
  remark?: string
  unverified?: true
  readonly disqualifiers: readonly string[]
  readonly officialDisqualifiers: readonly string[]
  readonly parts: readonly DraftPart[]
}

export const sumOf = (entries: readonly { readonly max: number }[]): number =>
  entries.reduce((sum, entry) => sum + entry.max, 0)

/** Best points of a list of options; 0 when it is empty. */
export const topOf = (options: readonly { readonly points: number }[]): number =>
  Math.max(0, ...options.map(option => option.points))
