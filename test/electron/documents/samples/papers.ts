import type { PaperDataOf } from '#shared/domain/papers/paper-data.ts'
import { corePapers } from './core-papers.ts'
import { decidedPapers } from './decided-papers.ts'
import type { Office } from './offices.ts'
import { dossierPapers, recordedPapers } from './recorded-papers.ts'
import { sentPapers } from './sent-papers.ts'

/** Data of every paper kind as one office issues it. */
export function papersOf(office: Office): PaperDataOf {
  return {
    ...corePapers(office),
    ...sentPapers(office),
    ...decidedPapers(office),
    ...recordedPapers(office),
    ...dossierPapers(office),
  }
}
