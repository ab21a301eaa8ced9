import type {
  ArchiveReport,
  DocumentReport,
  KeySealReport,
  SignatureReport,
} from '#shared/domain/signature-report.ts'
import type { Texts } from '#shared/texts/catalogue.ts'
import type { SameKeys } from '#shared/texts/shape.ts'

export type SigningTexts = SameKeys<Texts['signing']>

export function fill(sentence: string, values: Readonly<Record<string, string | number>>): string {
  const filled = sentence.replace(/\{\{(\w+)\}\}/g, (_, name: string) => `${values[name] ?? ''}`)
  return filled.replace(' ()', '')
}

/** A report as lines for people. */
export function documentLines(report: DocumentReport, texts: SigningTexts): string[] {
  return [
    texts.verdict[report.verdict],
    `${texts.report.sha256}: ${report.sha256}`,
    ...(report.refusal === null ? [] : [fill(texts.refusal[report.refusal.code], report.refusal)]),
    ...report.problems.map(problem => fill(texts.problem[problem.code], problem)),
    ...report.signatures.flatMap((signature, index) => signatureLines(signature, index + 1, texts)),
    ...(report.signatures.length > 0 ? ['', texts.report.revocation] : []),
  ]
}

export function archiveLines(report: ArchiveReport, texts: SigningTexts): string[] {
  const lines = documentLines(report, texts)
  const files = `${texts.report.files}: ${report.fileCount}`
  const seals = report.keySeals.flatMap((seal, index) => keySealLines(seal, index + 1, texts))
  return [...lines.slice(0, 2), files, ...lines.slice(2), ...seals]
}

function signatureLines(signature: SignatureReport, number: number, texts: SigningTexts): string[] {
  const { report } = texts
  const { certificate, role, comment, signedAt, integrity } = signature
  const owner = signature.organization === null ? '' : `, ${signature.organization}`
  const dates = certificate && { from: dayText(certificate.notBeforeAt), to: dayText(certificate.notAfterAt) }
  return [
    '',
    fill(report.signature, { number }),
    `  ${report.signer}: ${signature.signerName}${owner}`,
    ...(role === null ? [] : [`  ${report.role}: ${role}`]),
    ...(comment === null ? [] : [`  ${report.comment}: ${comment}`]),
    ...(signedAt === null ? [] : [`  ${report.signedAt}: ${momentText(signedAt)}`]),
    ...(certificate === null
      ? []
      : [`  ${report.certificate}: ${certificate.subject} (${certificate.serial})`]),
    ...(certificate === null ? [] : [`  ${report.issuer}: ${certificate.issuer}`]),
    ...(dates === null ? [] : [`  ${report.validity}: ${fill(report.from, dates)}`]),
    `  ${report.integrity}: ${integrity === 'ok' ? report.whole : report.changed}`,
    ...signature.problems.map(problem => `    ${fill(texts.problem[problem.code], problem)}`),
    `  ${report.trust}: ${texts.trust[signature.trust]}`,
    ...signature.warnings.map(
      warning => `  ${report.warning}: ${fill(texts.warning[warning.code], warning)}`,
    ),
  ]
}

function keySealLines(seal: KeySealReport, number: number, texts: SigningTexts): string[] {
  const { report } = texts
  return [
    '',
    fill(report.keySeal, { number }),
    `  ${report.signer}: ${seal.keyName} (${seal.publicKey})`,
    `  ${report.signedAt}: ${momentText(seal.signedAt)}`,
    `  ${report.integrity}: ${seal.integrity === 'ok' ? report.whole : report.changed}`,
    `  ${report.trust}: ${texts.keyTrust[seal.trust]}`,
  ]
}

const vietnamOffset = 7 * 3600 * 1000

/** Time of Viet Nam, which has one zone: "23/11/2026 20:46 (UTC+7)". */
export function momentText(at: number): string {
  return `${dayText(at)} ${new Date(at + vietnamOffset).toISOString().slice(11, 16)} (UTC+7)`
}

function dayText(at: number): string {
  const [year, month, day] = new Date(at + vietnamOffset).toISOString().slice(0, 10).split('-')
  return `${day}/${month}/${year}`
}
