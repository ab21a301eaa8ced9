import { verificationChecks } from '#shared/domain/verification-report.ts'
import type { Texts } from '#shared/texts/catalogue.ts'
import type { SameKeys } from '#shared/texts/shape.ts'
import { fill } from '../signing/report-lines.ts'
import type { WorkspaceReport } from './workspace-verifier.ts'

/** The verification of a workspace in words, one thing a line. */
export function workspaceLines(report: WorkspaceReport, texts: SameKeys<Texts>, code: string): string[] {
  if (report.verdict === 'unreadable') return [fill(texts.errors[report.refusal], {})]
  const words = texts.trail.verify
  const { findings, counted, headCode, headHash, entries, printed, clockBack } = report.report
  return [
    report.report.verdict === 'intact' ? words.intact : words.broken,
    ...findings.map(({ fault, at }) => `  - ${fill(words.faults[fault], { at })}`),
    ...(code === ''
      ? []
      : [
          printed
            ? fill(words.printedFound, { seq: String(printed.seq), at: new Date(printed.at).toISOString() })
            : words.printedMissing,
        ]),
    `${words.head}: ${headCode}`,
    `${words.headHash}: ${headHash}`,
    `${words.entries}: ${entries}`,
    ...verificationChecks.map(check => `  ${words.checks[check]}: ${counted[check]}`),
    ...(clockBack.length > 0 ? [fill(words.clockBack, { seqs: clockBack.join(', ') })] : []),
    `${words.limitsTitle}:`,
    ...words.limits.map(line => `  - ${line}`),
  ]
}
