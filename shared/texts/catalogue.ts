import { annex as annexEn } from './en/annex.ts'
import { backup as backupEn } from './en/backup.ts'
import { ballot as ballotEn } from './en/ballot.ts'
import { coherence as coherenceEn } from './en/coherence.ts'
import { common as commonEn } from './en/common.ts'
import { council as councilEn } from './en/council.ts'
import { demo as demoEn } from './en/demo.ts'
import { domain as domainEn } from './en/domain.ts'
import { errors as errorsEn } from './en/errors.ts'
import { facts as factsEn } from './en/facts.ts'
import { fields as fieldsEn } from './en/fields.ts'
import { folder as folderEn } from './en/folder.ts'
import { follow as followEn } from './en/follow.ts'
import { frame as frameEn } from './en/frame.ts'
import { lacking as lackingEn } from './en/lacking.ts'
import { minutes as minutesEn } from './en/minutes.ts'
import { paper as paperEn } from './en/paper.ts'
import { practice as practiceEn } from './en/practice.ts'
import { privacy as privacyEn } from './en/privacy.ts'
import { producer as producerEn } from './en/producer.ts'
import { product as productEn } from './en/product.ts'
import { register as registerEn } from './en/register.ts'
import { regulation as regulationEn } from './en/regulation.ts'
import { roles as rolesEn } from './en/roles.ts'
import { room as roomEn } from './en/room.ts'
import { rubric as rubricEn } from './en/rubric.ts'
import { seat as seatEn } from './en/seat.ts'
import { session as sessionEn } from './en/session.ts'
import { sessionFile as sessionFileEn } from './en/session-file.ts'
import { settings as settingsEn } from './en/settings.ts'
import { sheet as sheetEn } from './en/sheet.ts'
import { signature as signatureEn } from './en/signature.ts'
import { signing as signingEn } from './en/signing.ts'
import { tally as tallyEn } from './en/tally.ts'
import { text as textEn } from './en/text.ts'
import { trail as trailEn } from './en/trail.ts'
import { verification as verificationEn } from './en/verification.ts'
import { wording as wordingEn } from './en/wording.ts'
import { work as workEn } from './en/work.ts'
import { workspace as workspaceEn } from './en/workspace.ts'
import type { SameKeys } from './shape.ts'
import { annex } from './vi/annex.ts'
import { backup } from './vi/backup.ts'
import { ballot } from './vi/ballot.ts'
import { coherence } from './vi/coherence.ts'
import { common } from './vi/common.ts'
import { council } from './vi/council.ts'
import { demo } from './vi/demo.ts'
import { domain } from './vi/domain.ts'
import { errors } from './vi/errors.ts'
import { facts } from './vi/facts.ts'
import { fields } from './vi/fields.ts'
import { folder } from './vi/folder.ts'
import { follow } from './vi/follow.ts'
import { frame } from './vi/frame.ts'
import { lacking } from './vi/lacking.ts'
import { minutes } from './vi/minutes.ts'
import { paper } from './vi/paper.ts'
import { practice } from './vi/practice.ts'
import { privacy } from './vi/privacy.ts'
import { producer } from './vi/producer.ts'
import { product } from './vi/product.ts'
import { register } from './vi/register.ts'
import { regulation } from './vi/regulation.ts'
import { roles } from './vi/roles.ts'
import { room } from './vi/room.ts'
import { rubric } from './vi/rubric.ts'
import { seat } from './vi/seat.ts'
import { session } from './vi/session.ts'
import { sessionFile } from './vi/session-file.ts'
import { settings } from './vi/settings.ts'
import { sheet } from './vi/sheet.ts'
import { signature } from './vi/signature.ts'
import { signing } from './vi/signing.ts'
import { tally } from './vi/tally.ts'
import { text } from './vi/text.ts'
import { trail } from './vi/trail.ts'
import { verification } from './vi/verification.ts'
import { wording } from './vi/wording.ts'
import { work } from './vi/work.ts'
import { workspace } from './vi/workspace.ts'

const vi = {
  annex,
  paper,
  minutes,
  session,
  backup,
  ballot,
  practice,
  privacy,
  producer,
  product,
  register,
  regulation,
  council,
  coherence,
  common,
  demo,
  domain,
  errors,
  facts,
  fields,
  follow,
  folder,
  frame,
  lacking,
  roles,
  room,
  rubric,
  seat,
  sessionFile,
  settings,
  sheet,
  signature,
  signing,
  tally,
  text,
  trail,
  wording,
  work,
  verification,
  workspace,
} as const

/** Keys and sentences come from the Vietnamese files; a new noun is one file a language and a line in each list. */
export type Texts = typeof vi

const en: SameKeys<Texts> = {
  annex: annexEn,
  paper: paperEn,
  minutes: minutesEn,
  session: sessionEn,
  backup: backupEn,
  ballot: ballotEn,
  practice: practiceEn,
  privacy: privacyEn,
  producer: producerEn,
  product: productEn,
  register: registerEn,
  regulation: regulationEn,
  council: councilEn,
  coherence: coherenceEn,
  common: commonEn,
  demo: demoEn,
  domain: domainEn,
  errors: errorsEn,
  facts: factsEn,
  fields: fieldsEn,
  follow: followEn,
  folder: folderEn,
  frame: frameEn,
  lacking: lackingEn,
  roles: rolesEn,
  room: roomEn,
  rubric: rubricEn,
  seat: seatEn,
  sessionFile: sessionFileEn,
  settings: settingsEn,
  sheet: sheetEn,
  signature: signatureEn,
  signing: signingEn,
  tally: tallyEn,
  text: textEn,
  trail: trailEn,
  wording: wordingEn,
  work: workEn,
  verification: verificationEn,
  workspace: workspaceEn,
}

export const catalogue = { vi, en } as const
