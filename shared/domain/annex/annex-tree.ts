import type { PartCode } from '../rubric.ts'
import type { Place } from './annex-finding.ts'
import type { MarksText } from './annex-row.ts'
import type { PointsText } from './points-text.ts'

/*
 * An annex as printed, before anything is read into it. Built row by row, so the lists grow; nobody else changes it.
 */

export type PrintedOption = {
  text: string
  readonly printed: string
  readonly points: PointsText
  readonly printedPoints: string
  marks: MarksText
  /** Number of the case under which it stands, from 1; 0 outside of cases. */
  readonly inCase: number
  readonly place: Place
}

export type PrintedCase = { readonly name: string; readonly line: string; readonly isCertain: boolean }

export type PrintedCriterion = {
  readonly code: string
  readonly title: string
  /** The whole heading as printed. */
  readonly line: string
  readonly max: PointsText
  readonly printedMax: string
  /** The printed line of a heading between section and criterion. */
  readonly under: string
  readonly notes: string[]
  asksForCase: boolean
  readonly cases: PrintedCase[]
  readonly options: PrintedOption[]
  readonly place: Place
}

/** A heading between section and criteria with points of its own. */
export type PrintedGroup = {
  readonly code: string
  readonly line: string
  readonly max: PointsText
  readonly printedMax: string
  readonly place: Place
}

export type PrintedSection = {
  readonly code: string
  readonly title: string
  readonly max: PointsText
  readonly printedMax: string
  readonly notes: string[]
  readonly groups: PrintedGroup[]
  readonly criteria: PrintedCriterion[]
  readonly place: Place
}

export type PrintedPart = {
  readonly code: PartCode
  readonly title: string
  readonly max: PointsText
  readonly printedMax: string
  readonly sections: PrintedSection[]
  readonly place: Place
}

export type PrintedSet = {
  readonly no: number
  readonly name: string
  readonly industry: string
  readonly group: string
  readonly subgroup: string
  readonly disqualifiers: string[]
  readonly parts: PrintedPart[]
  readonly place: Place
  isOmitted: boolean
}
