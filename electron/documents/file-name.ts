import type { PaperKind } from '#shared/domain/paper-kind.ts'
import { asciiFileStem } from '#shared/domain/vietnamese-name.ts'
import { catalogue } from './catalogue.ts'

/** Where a paper stands in a folder: `order` from 1, `about` a product or person, '' for none. */
export type PaperFile = {
  readonly kind: PaperKind
  readonly order: number
  readonly about: string
  readonly batch: number
  readonly year: number
}

/** "03_BienBan_Dot1_2026.docx", ASCII only. */
export function paperFileName({ kind, order, about, batch, year }: PaperFile): string {
  const parts = [String(order).padStart(2, '0'), catalogue[kind].fileStem]
  if (about !== '') parts.push(asciiFileStem(about))
  return `${[...parts, `Dot${batch}`, year].join('_')}.docx`
}
