import type { PaperKind } from '../paper-kind.ts'
import { recallGrounds } from '../recall.ts'
import type { Field, ValuesOf } from './field.ts'

const people = {
  key: 'people',
  kind: 'rows',
  columns: [
    { key: 'honorific', kind: 'text' },
    { key: 'fullName', kind: 'text' },
    { key: 'post', kind: 'text' },
  ],
} as const satisfies Field

/** Letters of the six grounds of recall [26 Đ.8.1]; '' for none found. */
const ground = { key: 'ground', kind: 'choice', options: ['', ...recallGrounds] } as const

/**
 * Facts of each paper that the records of the council do not hold. A kind that is not here is written from the records alone.
 */
export const factFields = {
  minutes: [
    { ...people, key: 'producers' },
    { ...people, key: 'guests' },
  ],
  writtenOpinionReport: [
    { key: 'steps', kind: 'lines' },
    {
      key: 'opinions',
      kind: 'rows',
      columns: [
        { key: 'product', kind: 'product' },
        { key: 'sent', kind: 'whole' },
        { key: 'returned', kind: 'whole' },
        { key: 'agree', kind: 'whole' },
        { key: 'disagree', kind: 'whole' },
        { key: 'other', kind: 'whole' },
      ],
    },
  ],
  submission: [
    { key: 'steps', kind: 'lines' },
    { key: 'enclosures', kind: 'lines' },
  ],
  upwardLetter: [
    { key: 'receiver', kind: 'text' },
    { key: 'evidence', kind: 'text' },
    { key: 'enclosures', kind: 'lines' },
  ],
  ministryLetter: [{ key: 'enclosures', kind: 'lines' }],
  resultNotice: [
    { key: 'contact', kind: 'text' },
    {
      key: 'findings',
      kind: 'rows',
      columns: [
        { key: 'section', kind: 'text' },
        { key: 'strengths', kind: 'long' },
        { key: 'weaknesses', kind: 'long' },
      ],
    },
  ],
  communeReport: [
    { key: 'office', kind: 'text' },
    { key: 'place', kind: 'text' },
    { key: 'receiver', kind: 'text' },
    { key: 'materialDescribed', kind: 'long' },
    { key: 'materialFound', kind: 'long' },
    { key: 'labourDescribed', kind: 'long' },
    { key: 'labourFound', kind: 'long' },
    { key: 'originDescribed', kind: 'long' },
    { key: 'originFound', kind: 'long' },
    { key: 'identityDescribed', kind: 'long' },
    { key: 'identityFound', kind: 'long' },
    { key: 'signer', kind: 'text' },
  ],
  invitation: [
    { key: 'day', kind: 'day' },
    { key: 'startMinute', kind: 'minute' },
    { key: 'place', kind: 'text' },
    { key: 'agenda', kind: 'lines' },
    { key: 'notes', kind: 'lines' },
    { ...people, key: 'guests' },
    { key: 'asList', kind: 'flag' },
  ],
  councilDecision: [
    { key: 'replaces', kind: 'text' },
    { key: 'authorisation', kind: 'text' },
  ],
  inspectionRecord: [
    { key: 'purpose', kind: 'choice', options: ['inspection', 'handover'] },
    { key: 'startDay', kind: 'day' },
    { key: 'startMinute', kind: 'minute' },
    { key: 'endDay', kind: 'day' },
    { key: 'endMinute', kind: 'minute' },
    { key: 'place', kind: 'text' },
    { ...people, key: 'team' },
    { ...people, key: 'producerSide' },
    { key: 'state', kind: 'long' },
    { key: 'documents', kind: 'long' },
    ground,
    { key: 'producerOpinion', kind: 'long' },
    { key: 'conclusion', kind: 'long' },
    { key: 'certificateNumber', kind: 'text' },
    { key: 'certificateOn', kind: 'day' },
    { key: 'certificateCondition', kind: 'text' },
    { key: 'handedBy', kind: 'text' },
    { key: 'receivedBy', kind: 'text' },
    { key: 'copies', kind: 'whole' },
    { key: 'secretary', kind: 'text' },
    { key: 'head', kind: 'text' },
  ],
  recallDecision: [
    { key: 'stars', kind: 'whole' },
    { key: 'recognition', kind: 'text' },
    ground,
    { key: 'reason', kind: 'text' },
    { key: 'concludedOn', kind: 'day' },
  ],
  expiryNotice: [
    { key: 'stars', kind: 'whole' },
    { key: 'recognition', kind: 'text' },
    { key: 'expiredOn', kind: 'day' },
  ],
  advisoryReport: [
    { key: 'steps', kind: 'lines' },
    {
      key: 'findings',
      kind: 'rows',
      columns: [
        { key: 'product', kind: 'product' },
        { key: 'completeness', kind: 'text' },
        { key: 'survey', kind: 'text' },
        { key: 'A', kind: 'whole' },
        { key: 'B', kind: 'whole' },
        { key: 'C', kind: 'whole' },
        { key: 'questions', kind: 'text' },
      ],
    },
  ],
  councilReport: [{ key: 'steps', kind: 'lines' }],
  writtenOpinionSheet: [
    { key: 'deadline', kind: 'day' },
    { key: 'returnTo', kind: 'text' },
  ],
  writtenOpinionLetter: [
    { key: 'deadline', kind: 'day' },
    { key: 'returnTo', kind: 'text' },
    { key: 'enclosures', kind: 'lines' },
  ],
  completionLetter: [
    {
      key: 'missing',
      kind: 'rows',
      columns: [
        { key: 'item', kind: 'text' },
        { key: 'request', kind: 'text' },
      ],
    },
    { key: 'deadline', kind: 'day' },
    { key: 'addressees', kind: 'lines' },
  ],
  registrationReceipt: [
    { key: 'number', kind: 'text' },
    { key: 'provinceCode', kind: 'text' },
    { key: 'communeCode', kind: 'text' },
    {
      key: 'documents',
      kind: 'rows',
      columns: [
        { key: 'name', kind: 'text' },
        { key: 'copies', kind: 'whole' },
        { key: 'isPresent', kind: 'flag' },
      ],
    },
    { key: 'communeOffice', kind: 'text' },
    { key: 'communeReceivedOn', kind: 'day' },
    { key: 'communeReceiver', kind: 'text' },
    { key: 'provinceOffice', kind: 'text' },
    { key: 'provinceReceivedOn', kind: 'day' },
    { key: 'provinceReceiver', kind: 'text' },
  ],
  selfAssessment: [
    { key: 'material', kind: 'long' },
    { key: 'labour', kind: 'long' },
    { key: 'origin', kind: 'long' },
    { key: 'identity', kind: 'long' },
    { key: 'place', kind: 'text' },
    { key: 'signedOn', kind: 'day' },
    { key: 'marks', kind: 'criteria' },
  ],
  transmittalList: [
    {
      key: 'items',
      kind: 'rows',
      columns: [
        { key: 'name', kind: 'text' },
        { key: 'reference', kind: 'text' },
        { key: 'copies', kind: 'whole' },
        { key: 'note', kind: 'text' },
      ],
    },
  ],
} as const satisfies Partial<Record<PaperKind, readonly Field[]>>

export type FactKind = keyof typeof factFields
export type FactsOf<K extends FactKind> = ValuesOf<(typeof factFields)[K]>
export type AnyFacts = {
  readonly [K in FactKind]: { readonly kind: K; readonly facts: FactsOf<K> }
}[FactKind]

export const factKinds = Object.keys(factFields) as FactKind[]
export const hasFacts = (kind: string): kind is FactKind => Object.hasOwn(factFields, kind)

type KeysOf<F> = F extends { readonly key: infer Key; readonly kind: 'rows'; readonly columns: infer Columns }
  ? Key | (Columns extends readonly { readonly key: infer Column }[] ? Column : never)
  : F extends { readonly key: infer Key }
    ? Key
    : never
/** Every name of a field or column: each has a label in the text catalogue. */
export type FactKey = KeysOf<(typeof factFields)[FactKind][number]>
