import { AlignmentType } from 'docx'
import type { PairSignatures, SignatureOf, Signer } from '#shared/domain/papers/common.ts'
import { capacityLines } from '#shared/domain/papers/signing-authority.ts'
import { signatureName } from '#shared/domain/vietnamese-name.ts'
import type { FormatProfile } from '../format-profile.ts'
import { balancedLines } from './measure.ts'
import { type Block, scaleColumns } from './page.ts'
import { centred, emptyLines, paragraph, spacing } from './paragraph.ts'
import { layoutTable } from './table.ts'
import { capitals, textRuns } from './text.ts'

/** Recipients left, signer right; the first capacity line is level with "Nơi nhận:" [NĐ 30/2020 PL I.II.7–9]. */
export function signatureBlock(
  profile: FormatProfile,
  signer: Signer,
  recipients: readonly string[],
  width: number,
  auditCode = '',
): Block[] {
  const columns = scaleColumns(profile.signature.columns, width)
  const left = [...recipientList(profile, recipients), ...auditLine(profile, auditCode)]
  return [
    signatureGap(profile),
    layoutTable(columns, [[left, signerLines(profile, signer, columns[1] ?? width)]]),
  ]
}

function signerLines(profile: FormatProfile, signer: Signer, width: number): Block[] {
  return personLines(profile, capacityLines(signer.authority), signer.otherPost, signer.name, width)
}

function personLines(
  profile: FormatProfile,
  capacity: readonly string[],
  otherPost: string,
  name: string,
  width: number,
): Block[] {
  const style = { size: profile.sizes.body, bold: true }
  return [
    ...capacity.flatMap(line => capitalLines(profile, line, width)),
    ...emptyLines(profile, profile.signature.emptyLines),
    ...capitalLines(profile, otherPost, width),
    centred(profile, signatureName(name), style),
  ]
}

/** Never broken over two lines. */
const PEOPLES_COMMITTEE = 'ỦY BAN NHÂN DÂN'.replaceAll(' ', '\u00a0')

/** A post in capitals, in lines of about equal length where it does not fit one; nothing for ''. */
function capitalLines(profile: FormatProfile, text: string, width: number): Block[] {
  const style = { size: profile.sizes.body, bold: true }
  const whole = capitals(text).replaceAll('ỦY BAN NHÂN DÂN', PEOPLES_COMMITTEE)
  return balancedLines(whole, style.size, 'bold', width).map(line =>
    centred(profile, line.replaceAll('\u00a0', ' '), style, { keepNext: true }),
  )
}

/** Two signatures side by side, tellers between them where there are any. */
export function pairBlock(profile: FormatProfile, pair: PairSignatures, width: number): Block[] {
  if (pair.middle.length === 0) {
    return groupBlock(profile, [pair.left, null, pair.right], profile.signature.pair, width)
  }
  const persons = [pair.left, ...pair.middle, pair.right]
  return groupBlock(
    profile,
    persons,
    persons.map(() => 1),
    width,
  )
}

/** Signatures side by side; null leaves a column empty. */
export function groupBlock(
  profile: FormatProfile,
  persons: readonly (SignatureOf | null)[],
  widths: readonly number[],
  width: number,
): Block[] {
  const columns = scaleColumns(widths, width)
  const cells = persons.map((person, index) =>
    person === null
      ? []
      : personLines(profile, [person.title], person.otherPost, person.name, columns[index] ?? width),
  )
  return [signatureGap(profile), layoutTable(columns, [cells])]
}

/** "Nơi nhận:" with its lines; the last one, the filing line, ends with a full stop. */
export function recipientList(
  profile: FormatProfile,
  recipients: readonly string[],
  // Lowers the 12 pt label to the base line of the 14 pt capacity line beside it.
  before = 36,
): Block[] {
  if (recipients.length === 0) return []
  const label = paragraph(
    {
      keepNext: true,
      spacing: spacing(profile.spacing.single, { before }),
    },
    textRuns(profile, profile.wording.recipients, {
      size: profile.sizes.recipientsLabel,
      bold: true,
      italic: true,
    }),
  )
  const lines = recipients.map((recipient, index) => {
    const end = index === recipients.length - 1 ? '.' : ';'
    return paragraph(
      {
        alignment: AlignmentType.LEFT,
        spacing: spacing(profile.spacing.single, {}),
      },
      textRuns(profile, `- ${recipient.replace(/[.;\s]+$/, '')}${end}`, {
        size: profile.sizes.recipients,
      }),
    )
  })
  return [label, ...lines]
}

function auditLine(profile: FormatProfile, code: string): Block[] {
  if (code === '') return []
  return [
    paragraph(
      {
        spacing: spacing(profile.spacing.single, { before: 120 }),
      },
      textRuns(profile, `Mã kiểm tra: ${code}`, { size: profile.sizes.note, italic: true }),
    ),
  ]
}

/** The code alone, for papers whose recipients stand elsewhere. */
export const auditBlock = auditLine

function signatureGap(profile: FormatProfile): Block {
  return centred(profile, '', { size: profile.sizes.recipientsLabel }, { keepNext: true })
}
