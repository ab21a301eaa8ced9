import { hasFacts } from '#shared/domain/facts/fact-fields.ts'
import type { PaperKind } from '#shared/domain/paper-kind.ts'
import { paperScopes } from '#shared/domain/paper-scope.ts'
import type { PaperDataOf } from '#shared/domain/papers/paper-data.ts'
import { type TextPart, textParts, withTexts } from '#shared/domain/papers/text-parts.ts'
import { no, ok, type Result } from '#shared/result.ts'
import type { PaperPlace } from '../../store/paper-text.ts'
import type { PaperGround } from './ground.ts'
import type { Grounds } from './grounds.ts'
import type { FactsFor, GroundFor, Mapper } from './mapper.ts'
import { mappers } from './mappers.ts'
import { minutesSections, printedMinutes } from './minutes-paper.ts'

/** Data of one paper, or of one sheet of it, and where it belongs. */
export type PaperDraft = {
  readonly [K in PaperKind]: {
    readonly kind: K
    readonly place: PaperPlace
    /** For file names: place in the run-list from 1, and the product's name; '' for none. */
    readonly position: number
    readonly productName: string
    readonly data: PaperDataOf[K]
  }
}[PaperKind]

/** Fields without which a paper cannot be written. */
export type Lacking = { readonly kind: PaperKind; readonly fields: readonly string[] }

/** Where a paper of a kind is written from: the ground of its scope. */
export type Site<K extends PaperKind> = {
  readonly place: PaperPlace
  readonly position: number
  readonly productName: string
  readonly ground: GroundFor<K>
}

/** Papers that are only written where somebody typed something: for the others of a session there is no occasion. */
const onDemand: ReadonlySet<PaperKind> = new Set(['communeReport', 'completionLetter'])

/** Every place where a paper of this kind can be written now; `productIds` narrows it to some products. */
export function sitesOf<K extends PaperKind>(
  kind: K,
  grounds: Grounds,
  productIds: readonly string[] | undefined,
): Site<K>[] {
  // The scope of the kind decides which ground it is; the mapper of the same kind takes exactly that.
  const site = (ground: PaperGround, productId: string | null, position = 0, productName = ''): Site<K> => ({
    place: { kind, sessionId: ground.sessionId, productId },
    position,
    productName,
    ground: ground as GroundFor<K>,
  })
  const { session } = grounds
  switch (paperScopes[kind]) {
    case 'session':
      return session ? [site(session, null)] : []
    case 'sessionProduct': {
      if (!session) return []
      const wanted = session.lines.filter(({ line }) => productIds?.includes(line.product.id) ?? true)
      const saved =
        productIds === undefined && onDemand.has(kind) && hasFacts(kind)
          ? wanted.filter(({ line }) => session.savedFacts(kind, line.product.id) !== undefined)
          : []
      return (saved.length > 0 ? saved : wanted).map(line =>
        site(
          { ...session, line } as PaperGround,
          line.line.product.id,
          line.line.position + 1,
          line.product.name,
        ),
      )
    }
    case 'product':
      return (productIds ?? []).flatMap(productId => {
        const ground = grounds.product(productId)
        return ground ? [site(ground, productId, 0, ground.product.name)] : []
      })
    case 'council':
      return [site(grounds.council(), null)]
  }
}

/** Facts in force of a paper: as saved, or as the records suggest them. */
export function factsAt<K extends PaperKind>(kind: K, { ground, place }: Site<K>): FactsFor<K> {
  const mapper: Mapper<K> = mappers[kind]
  if (mapper.suggest === null || !hasFacts(kind)) return null as FactsFor<K>
  const saved = ground.savedFacts(kind, place.productId)
  // Facts and ground are of the mapper's own kind, which the compiler cannot follow through the condition.
  return (saved ?? (mapper.suggest as (of: GroundFor<K>) => unknown)(ground)) as FactsFor<K>
}

/**
 * Data of every paper of a kind, with the edited texts laid in. A product without such a paper gives none; what is lacking is named only
 * when there is nothing to write at all.
 */
export function draftsOf<K extends PaperKind>(
  kind: K,
  grounds: Grounds,
  productIds?: readonly string[],
): Result<PaperDraft[], Lacking> {
  const sites = sitesOf(kind, grounds, productIds)
  const drafts: PaperDraft[] = []
  const lacking = new Set<string>()
  for (const site of sites) {
    const mapped = mappers[kind].map(site.ground, factsAt(kind, site))
    if (!mapped.ok) for (const field of mapped.error) lacking.add(field)
    else drafts.push(...mapped.value.map(data => draftOf(kind, site, data)))
  }
  if (drafts.length > 0) return ok(drafts)
  return no({ kind, fields: lacking.size > 0 ? [...lacking] : [sites.length === 0 ? 'subject' : 'occasion'] })
}

function draftOf<K extends PaperKind>(
  kind: K,
  { place, position, productName, ground }: Site<K>,
  data: PaperDataOf[K],
): PaperDraft {
  const texts = ground.editedTexts(kind, place.productId)
  const edited = withTexts(data, texts)
  return printed({ kind, place, position, productName, data: edited } as PaperDraft)
}

/** Minutes print several edited sections as one. */
const printed = (draft: PaperDraft): PaperDraft =>
  draft.kind === 'minutes' ? { ...draft, data: printedMinutes(draft.data) } : draft

/** Parts of a paper's text as the data have it now; minutes are edited before their times are known. */
export function generatedParts<K extends PaperKind>(kind: K, site: Site<K>): Result<TextPart[], Lacking> {
  if (kind === 'minutes')
    return ok(textParts({ sections: minutesSections(site.ground as GroundFor<'minutes'>) }))
  const mapped = mappers[kind].map(site.ground, factsAt(kind, site))
  if (!mapped.ok) return no({ kind, fields: mapped.error })
  const [data] = mapped.value
  return ok(data ? textParts(data) : [])
}
