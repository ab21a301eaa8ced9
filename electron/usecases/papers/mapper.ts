import type { FactKind, FactsOf } from '#shared/domain/facts/fact-fields.ts'
import type { MissingField } from '#shared/domain/missing-field.ts'
import type { PaperKind } from '#shared/domain/paper-kind.ts'
import type { paperScopes } from '#shared/domain/paper-scope.ts'
import type { ProductFacts } from '#shared/domain/papers/common.ts'
import type { PaperDataOf } from '#shared/domain/papers/paper-data.ts'
import type { Result } from '#shared/result.ts'
import type { PaperGround } from './ground.ts'
import type { LineGround, SessionGround } from './session-ground.ts'

/** A product outside any session. */
export type ProductGround = PaperGround & { readonly productId: string; readonly product: ProductFacts }

type GroundByScope = {
  readonly session: SessionGround
  readonly sessionProduct: LineGround
  readonly product: ProductGround
  readonly council: PaperGround
}
/** What a paper of this kind is written from. */
export type GroundFor<K extends PaperKind> = GroundByScope[(typeof paperScopes)[K]]
export type FactsFor<K extends PaperKind> = K extends FactKind ? FactsOf<K> : null

/** Data of the papers of one kind (one a member for sheets; none where the product has no such paper), or what is still lacking. */
export type Mapped<Data> = Result<readonly Data[], readonly MissingField[]>

/** How one kind of paper is filled from the records, and what its facts are before anybody has typed them. */
export type Mapper<K extends PaperKind> = {
  readonly map: (ground: GroundFor<K>, facts: FactsFor<K>) => Mapped<PaperDataOf[K]>
  readonly suggest: K extends FactKind ? (ground: GroundFor<K>) => FactsOf<K> : null
}
