import type {
  Agency,
  PaperFrame,
  ProducerFacts,
  ProductFacts,
  RoundFacts,
  Signer,
} from '#shared/domain/papers/common.ts'
import type { PaperSection } from '#shared/domain/papers/rich-text.ts'
import { capacityLines } from '#shared/domain/papers/signing-authority.ts'

/** Paths of mandatory fields that are empty: `agency.nameLines`, `results[2].product.name`. */
export type Missing = readonly string[]

/** The path when the value says nothing: empty text, null, or an empty list. */
export function need(path: string, value: string | null | readonly unknown[]): Missing {
  if (value === null) return [path]
  return (typeof value === 'string' ? value.trim().length : value.length) === 0 ? [path] : []
}

/** Runs a check on each item under `path[index]`. */
export function needEach<T>(
  path: string,
  items: readonly T[],
  check: (item: T, path: string) => Missing,
): Missing {
  return items.flatMap((item, index) => check(item, `${path}[${index}]`))
}

/** A list that must not be empty, with a check on each item. */
export const needList = <T>(
  path: string,
  items: readonly T[],
  check: (item: T, path: string) => Missing,
): Missing => [...need(path, items), ...needEach(path, items, check)]

export const needAgency = (agency: Agency, path: string): Missing => [
  ...need(
    `${path}.nameLines`,
    agency.nameLines.filter(line => line.trim() !== ''),
  ),
  ...need(`${path}.place`, agency.place),
]

export const needSigner = (signer: Signer, path: string): Missing => [
  ...capacityLines(signer.authority).flatMap(line =>
    line.replace(/^(TM|KT|TL|TUQ|Q)\. /, '').trim() === '' ? [`${path}.authority`] : [],
  ),
]

export const needFrame = (frame: PaperFrame, path = 'frame'): Missing => [
  ...needAgency(frame.agency, `${path}.agency`),
  ...need(`${path}.issue.symbol`, frame.issue.symbol),
  ...needSigner(frame.signer, `${path}.signer`),
  ...need(`${path}.recipients`, frame.recipients),
]

export const needRound = (round: RoundFacts, path = 'round'): Missing =>
  need(`${path}.councilName`, round.councilName)

const needProducer = (producer: ProducerFacts, path: string): Missing => need(`${path}.name`, producer.name)

export const needProduct = (product: ProductFacts, path: string): Missing => [
  ...need(`${path}.name`, product.name),
  ...need(`${path}.setName`, product.setName),
  ...needProducer(product.producer, `${path}.producer`),
]

export const needPerson = (person: { readonly fullName: string }, path: string): Missing =>
  need(`${path}.fullName`, person.fullName)

/** At least one section, each with text; `keys` must be among them. */
export const needSections = (
  sections: readonly PaperSection[],
  path: string,
  ...keys: readonly string[]
): Missing => [
  ...need(path, sections),
  ...keys.filter(key => !sections.some(section => section.key === key)).map(key => `${path}.${key}`),
]

export const needArticles = (
  articles: readonly PaperSection[],
  path: string,
  ...keys: readonly string[]
): Missing => [
  ...needSections(articles, path, ...keys),
  ...needEach(path, articles, (article, at) => need(`${at}.blocks`, article.blocks)),
]
