import type { RecordedVersion } from '#shared/contract/verification.ts'
import type { OtherHolder } from '#shared/domain/holder-name.ts'
import { formatMean } from '#shared/domain/number-format.ts'
import { paperKinds } from '#shared/domain/paper-kind.ts'
import type { RecountedRound, RecountReport } from '#shared/domain/recount-report.ts'
import type { Texts } from '#shared/texts/catalogue.ts'
import type { SameKeys } from '#shared/texts/shape.ts'
import { archiveLines, documentLines, fill, momentText } from '../signing/report-lines.ts'
import type { CheckedFile } from './file-verifiers.ts'

type AllTexts = SameKeys<Texts>

/** A checked file in words, one thing a line. */
export function fileLines(report: CheckedFile, texts: AllTexts): string[] {
  switch (report.kind) {
    case 'document':
      return documentLines(report, texts.signing)
    case 'archive':
      return [
        ...archiveLines(report, texts.signing),
        ...(report.recount ? recountLines(report.recount, texts) : []),
      ]
    case 'scan': {
      const { verification, signing } = texts
      return [
        verification.scanOnly,
        `${signing.report.sha256}: ${report.sha256}`,
        `${verification.pages}: ${report.pages}`,
      ]
    }
  }
}

function recountLines(report: RecountReport, texts: AllTexts): string[] {
  const words = texts.verification.recount
  const { faults } = texts.trail.verify
  return [
    '',
    words.title,
    `  ${words.council}: ${report.council}`,
    `  ${words.session}: ${report.title} (${report.heldOn ?? '–'})`,
    ...report.rounds.map(round => `  ${roundLine(round, texts)}`),
    `  ${words.entries}: ${report.counted.entries} (${words.head}: ${report.headCode})`,
    `  ${words.papers}: ${report.counted.papers}`,
    report.verdict === 'same' ? words.same : words.differs,
    ...report.findings.map(({ fault, at }) => `  - ${fill(faults[fault], { at })}`),
  ]
}

function roundLine(
  { name, round, counted, sealed, mean, stars, outcome, same }: RecountedRound,
  texts: AllTexts,
): string {
  const words = texts.verification.recount
  const parts = [
    `${words.round} ${round}`,
    `${words.ballots} ${counted}/${sealed}`,
    `${words.mean} ${mean.count === 0 ? words.noStars : formatMean(mean)}`,
    stars === null ? words.noStars : fill(texts.domain.stars, { stars }),
    ...(outcome === null ? [] : [texts.domain.outcome[outcome]]),
    same ? words.fits : words.differsHere,
  ]
  return `${name}: ${parts.join(' · ')}`
}

const otherHolderText = (other: OtherHolder, { verification }: AllTexts) =>
  fill(other.reason === '' ? verification.otherHolder : verification.otherHolderReason, other)

/** Whether the named workspace knows the file, in words. */
export function recordedLine(
  recorded: RecordedVersion | undefined,
  workspace: string,
  texts: AllTexts,
): string {
  const { verification } = texts
  if (recorded === undefined) return fill(verification.notRecorded, { workspace })
  const kind = paperKinds.find(known => known === recorded.kind)
  const { version, session, at } = recorded
  const paper = kind === undefined ? recorded.fileName : texts.paper.kind[kind]
  const known = fill(verification.recorded[recorded.as], { paper, version, session, at: momentText(at) })
  return [known, ...recorded.otherHolders.map(other => otherHolderText(other, texts))].join('\n')
}
