import { type PaperKind, paperKinds } from '#shared/domain/paper-kind.ts'

export const isPaperKind = (kind: string): kind is PaperKind => paperKinds.some(known => known === kind)
