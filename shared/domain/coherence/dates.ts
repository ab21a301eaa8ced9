import { addMonths, recallDeadline } from '../calendar.ts'
import type { PaperKind } from '../paper-kind.ts'
import type { IssueFacts } from '../papers/common.ts'
import { formatFullDate, formatTableDate } from '../vietnamese-date.ts'
import {
  block,
  type CoherenceGround,
  type Finding,
  ofKind,
  type PaperSheet,
  type Rule,
  warning,
} from './finding.ts'
import { textsOf } from './stars.ts'

/** `until` is the last day of what took more than one. */
type Dated = { readonly sheet: PaperSheet; readonly day: string; readonly until: string }

const issuedOn = (sheet: PaperSheet): string | null => {
  const data = sheet.data as { frame?: { issue: IssueFacts }; issue?: IssueFacts; issuedOn?: string | null }
  return (data.frame?.issue ?? data.issue)?.issuedOn ?? data.issuedOn ?? null
}

/** Order of the procedure: set up, invited, met, submitted, decided, certified and told [checklist 63]. */
const order: readonly PaperKind[] = [
  'councilDecision',
  'invitation',
  'minutes',
  'submission',
  'recognitionDecision',
  'resultNotice',
]

function daysOf(sheets: readonly PaperSheet[], kind: PaperKind, ground: CoherenceGround): Dated[] {
  return sheets
    .filter(sheet => sheet.kind === kind)
    .flatMap(sheet => {
      // The minutes count by the day of the meeting.
      const day =
        sheet.kind === 'minutes'
          ? sheet.data.startsAt.day
          : (issuedOn(sheet) ?? (kind === 'councilDecision' ? ground.councilDecidedOn : null))
      const until = sheet.kind === 'minutes' ? sheet.data.endsAt.day : day
      return day === null || until === null ? [] : [{ sheet, day, until }]
    })
}

/** Each paper's day is not before that of the papers it rests on. */
export const orderRule: Rule = (sheets, ground) => {
  const findings: Finding[] = []
  let before: { readonly day: string; readonly kind: PaperKind } | undefined =
    ground.councilDecidedOn === null ? undefined : { day: ground.councilDecidedOn, kind: 'councilDecision' }
  for (const kind of order) {
    const dated = daysOf(sheets, kind, ground)
    for (const { sheet, day } of dated) {
      if (before && before.kind !== kind && day < before.day)
        findings.push(
          block('dates-order', sheet, {
            day: formatTableDate(day),
            paper: before.kind,
            other: formatTableDate(before.day),
          }),
        )
    }
    const last = dated
      .map(({ until }) => until)
      .sort()
      .at(-1)
    if (last !== undefined && (before === undefined || last >= before.day)) before = { day: last, kind }
  }
  return findings
}

/** Invitations are of a day before the meeting [checklist 63]. */
export const invitationRule: Rule = sheets => {
  const [minutes] = ofKind(sheets, 'minutes')
  return ofKind(sheets, 'invitation').flatMap(sheet => {
    const { issuedOn: day } = sheet.data.frame.issue
    const meeting = minutes?.data.startsAt.day ?? sheet.data.day
    return day !== null && day >= meeting
      ? [block('invitation-late', sheet, { day: formatTableDate(day), meeting: formatTableDate(meeting) })]
      : []
  })
}

/** The meeting ends after it began, and its minutes are not numbered before it ended. */
export const meetingRule: Rule = sheets =>
  ofKind(sheets, 'minutes').flatMap(sheet => {
    const { startsAt, endsAt, issue } = sheet.data
    const ended =
      endsAt.day > startsAt.day || (endsAt.day === startsAt.day && endsAt.minutes > startsAt.minutes)
    return [
      ...(ended ? [] : [block('minutes-end-before-start', sheet)]),
      ...(issue.issuedOn !== null && issue.issuedOn < endsAt.day
        ? [
            block('dates-order', sheet, {
              day: formatTableDate(issue.issuedOn),
              paper: 'minutes',
              other: formatTableDate(endsAt.day),
            }),
          ]
        : []),
    ]
  })

/** A certificate bears the day of its decision and runs 36 months from it [26 Đ.4.3; checklist 61, 63]. */
export const certificateRule: Rule = sheets => {
  const [decision] = ofKind(sheets, 'recognitionDecision')
  const decided = decision?.data.frame.issue.issuedOn ?? null
  return ofKind(sheets, 'certificate').flatMap(sheet => [
    ...(decided !== null && sheet.data.issuedOn !== null && sheet.data.issuedOn !== decided
      ? [
          block('dates-certificate', sheet, {
            day: formatTableDate(sheet.data.issuedOn),
            decided: formatTableDate(decided),
          }),
        ]
      : []),
    ...sheet.data.certificates.flatMap(({ from, until, product }) =>
      from !== null && until !== addMonths(from, 36)
        ? [
            block('expiry-wrong', sheet, {
              product: product.name,
              until: until === null ? '–' : formatTableDate(until),
              expected: formatTableDate(addMonths(from, 36)),
            }),
          ]
        : [],
    ),
  ])
}

/** An edited notice still names the day that follows from the decision. */
export const expiryInTextRule: Rule = sheets => {
  const [decision] = ofKind(sheets, 'recognitionDecision')
  const decided = decision?.data.frame.issue.issuedOn ?? null
  if (decided === null) return []
  const expected = formatFullDate(addMonths(decided, 36))
  return ofKind(sheets, 'resultNotice').flatMap(sheet =>
    textsOf(sheet).flatMap(({ text }) => {
      const said = /đến hết (ngày\s+\d{2}\s+tháng\s+\d{1,2}\s+năm\s+\d{4})/u
        .exec(text)?.[1]
        ?.replace(/\s+/g, ' ')
      return said !== undefined && said !== expected
        ? [block('expiry-in-text', sheet, { said, expected })]
        : []
    }),
  )
}

/** A recall is decided within 15 days of the conclusion [26 Đ.8.4]. */
export const recallRule: Rule = (sheets, { recalls, today }) =>
  ofKind(sheets, 'recallDecision').flatMap(sheet => {
    const recall = recalls.find(each => each.productId === sheet.productId)
    const day = sheet.data.frame.issue.issuedOn ?? today
    if (!recall || day <= recallDeadline(recall.concludedOn)) return []
    return [warning('recall-late', sheet, { deadline: formatTableDate(recallDeadline(recall.concludedOn)) })]
  })
