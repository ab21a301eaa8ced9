import {
  type CallInput,
  type CallName,
  type CallOutput,
  type CallResult,
  type Contract,
  contract,
} from '#shared/contract.ts'
import { ok } from '#shared/result.ts'
import type { Ask } from './exchange/ask.ts'
import * as annex from './usecases/annex.ts'
import type { App } from './usecases/app.ts'
import { archiveSession } from './usecases/archive/seal-archive.ts'
import * as backup from './usecases/backup.ts'
import { restoreBackup } from './usecases/backup-restore.ts'
import * as ballot from './usecases/ballot.ts'
import { bringArchive } from './usecases/bring-archive.ts'
import type { Answer, Context } from './usecases/context.ts'
import * as council from './usecases/council.ts'
import * as facts from './usecases/facts.ts'
import { saveFinding } from './usecases/finding.ts'
import * as folder from './usecases/folder.ts'
import { listFollowed } from './usecases/follow.ts'
import { leaveWorkspace, leavingFirst } from './usecases/leave-workspace.ts'
import { archiveWorkspace, openArchive } from './usecases/locked-archive.ts'
import { makeMovingCode, moveHere } from './usecases/moving-code.ts'
import * as numberAll from './usecases/number-all.ts'
import * as pack from './usecases/pack.ts'
import * as paper from './usecases/paper.ts'
import { checkPapers } from './usecases/paper-check.ts'
import { generatePapers } from './usecases/paper-generate.ts'
import { mergeSheet } from './usecases/paper-merge.ts'
import { loadConverter, loadPaperBytes, savePdf } from './usecases/paper-pdf.ts'
import * as sheet from './usecases/paper-sheet.ts'
import { choosePath } from './usecases/path.ts'
import * as practice from './usecases/practice.ts'
import * as privacy from './usecases/privacy.ts'
import * as product from './usecases/product.ts'
import * as register from './usecases/register.ts'
import * as room from './usecases/room.ts'
import * as rubric from './usecases/rubric.ts'
import { exportRubric } from './usecases/rubric-export.ts'
import { createSampleWorkspace } from './usecases/sample.ts'
import { sealBallot } from './usecases/seal-ballot.ts'
import * as seat from './usecases/seat.ts'
import * as seatSecret from './usecases/seat-secret.ts'
import * as session from './usecases/session.ts'
import { moveSession } from './usecases/session-move.ts'
import { signDigitally } from './usecases/signing/digital.ts'
import { signOnScreen } from './usecases/signing/on-screen.ts'
import * as scan from './usecases/signing/scan.ts'
import * as signers from './usecases/signing/signers.ts'
import * as token from './usecases/signing/token.ts'
import * as trust from './usecases/signing/trust.ts'
import { checkFile } from './usecases/signing/verification.ts'
import * as tally from './usecases/tally.ts'
import { openTally } from './usecases/tally-open.ts'
import { savePicture } from './usecases/tally-picture.ts'
import { loadOverview, loadTally } from './usecases/tally-view.ts'
import * as text from './usecases/text.ts'
import * as trail from './usecases/trail.ts'
import { loadWording, saveWording } from './usecases/wording.ts'
import { cancelWork, loadProgress } from './usecases/work.ts'
import * as workspace from './usecases/workspace.ts'
import * as written from './usecases/written.ts'

/** Calls on the open workspace get its context, the few free ones the application. */
type World<Name extends CallName> = Contract[Name]['workspace'] extends true ? Context : App
type Handler<Name extends CallName> = (
  world: World<Name>,
  input: CallInput<Name>,
) => Answer<CallOutput<Name>> | Promise<Answer<CallOutput<Name>>>

/** One handler a call; a forgotten one does not compile. */
export const handlers: { readonly [Name in CallName]: Handler<Name> } = {
  'workspace.list': workspace.listWorkspaces,
  'workspace.create': leavingFirst(workspace.createWorkspace),
  'workspace.createSample': leavingFirst((app: App, input: CallInput<'workspace.createSample'>) =>
    createSampleWorkspace(app, input, askInside),
  ),
  'workspace.open': leavingFirst(workspace.openWorkspace),
  'workspace.archive': archiveWorkspace,
  'workspace.openArchive': leavingFirst(openArchive),
  'workspace.bringArchive': leavingFirst(bringArchive),
  'workspace.makeMovingCode': makeMovingCode,
  'workspace.moveHere': moveHere,
  'workspace.close': leaveWorkspace,
  'workspace.status': workspace.loadStatus,
  'path.choose': choosePath,
  'backup.list': backup.listBackups,
  'backup.status': backup.backupStatus,
  'backup.make': backup.makeBackup,
  'backup.renew': backup.renewBackups,
  'backup.inspect': backup.inspectBackup,
  'backup.restore': restoreBackup,
  'backup.settings': backup.saveBackupSettings,
  'seat.list': seat.listSeats,
  'seat.enrol': seat.enrolSeat,
  'seat.take': seat.takeSeat,
  'seat.alive': () => ok(null),
  'seat.leave': seat.leaveSeat,
  'seat.changeSecret': seatSecret.changeSecret,
  'seat.reset': seatSecret.resetSeat,
  'seat.unlock': seatSecret.unlockSeat,
  'council.load': council.loadCouncilView,
  'council.save': council.saveCouncil,
  'regulation.save': council.saveRegulation,
  'member.save': council.saveMember,
  'member.move': council.moveMember,
  'member.remove': council.removeMember,
  'privacy.export': privacy.exportPersonalData,
  'privacy.erase': privacy.erasePersonalData,
  'producer.list': product.listProducers,
  'producer.save': product.saveProducer,
  'producer.remove': product.removeProducer,
  'product.list': product.listProducts,
  'product.save': product.saveProduct,
  'product.remove': product.removeProduct,
  'rubric.list': rubric.listRubrics,
  'rubric.load': rubric.loadOfferedRubric,
  'rubric.export': exportRubric,
  'pack.remove': pack.removePack,
  'annex.read': annex.startAnnex,
  'annex.progress': annex.annexProgress,
  'annex.cancel': annex.cancelAnnex,
  'annex.list': annex.listAnnexes,
  'annex.load': annex.loadAnnex,
  'annex.loadSet': annex.loadAnnexSet,
  'annex.settle': annex.settleAnnex,
  'annex.describe': annex.describeAnnex,
  'annex.discard': annex.discardAnnex,
  'annex.publish': pack.publishAnnex,
  'annex.previewWording': pack.previewWording,
  'annex.layWording': pack.layWordingOver,
  'session.list': session.listSessions,
  'session.create': session.createSession,
  'session.load': session.loadSessionView,
  'session.save': session.saveSession,
  'session.addProducts': session.addProducts,
  'session.removeProduct': session.removeListedProduct,
  'session.reorder': session.reorderProducts,
  'session.attend': session.recordAttendance,
  'session.recuse': session.recuseMember,
  'session.move': moveSession,
  'ballot.progress': ballot.loadProgress,
  'ballot.load': ballot.loadBallot,
  'ballot.choose': ballot.chooseOption,
  'ballot.note': ballot.noteCriterion,
  'ballot.setAside': ballot.setAside,
  'ballot.opinion': ballot.writeOpinion,
  'ballot.raiseGate': ballot.raiseGate,
  'ballot.seal': sealBallot,
  'paperSheet.list': sheet.listSheets,
  'paperSheet.load': sheet.loadSheet,
  'paperSheet.type': sheet.typeSheet,
  'paperSheet.checkTotals': sheet.checkTotals,
  'paperSheet.settle': sheet.settleSheet,
  'paperSheet.settleGate': sheet.settleGate,
  'paperSheet.discard': sheet.discardSheet,
  'paperSheet.merge': mergeSheet,
  'practice.list': practice.listPractice,
  'practice.load': practice.loadPractice,
  'practice.compare': practice.comparePracticeSheet,
  'written.load': written.loadWrittenStatus,
  'written.begin': written.beginWritten,
  'written.cancel': written.cancelWritten,
  'written.extend': written.extendWritten,
  'written.callMeeting': written.callMeeting,
  'room.load': room.loadRoomView,
  'room.lead': room.leadRoom,
  'room.remark': room.remarkProduct,
  'room.timer': room.setTimer,
  'room.project': room.projectRoom,
  'room.show': room.showRoom,
  'tally.overview': loadOverview,
  'tally.load': loadTally,
  'tally.savePicture': savePicture,
  'tally.open': openTally,
  'tally.startRound': tally.startRound,
  'tally.waive': tally.waiveSpread,
  'gate.vote': tally.voteGate,
  'minimum.vote': tally.voteMinimum,
  'finding.save': saveFinding,
  'paper.list': paper.listPapers,
  'paper.generate': generatePapers,
  'paper.check': checkPapers,
  'paper.save': paper.savePaper,
  'paper.bytes': loadPaperBytes,
  'paper.converter': loadConverter,
  'paper.pdf': savePdf,
  'paper.open': paper.openPaper,
  'signature.list': signers.listSignings,
  'signature.load': signers.loadSigning,
  'signature.setSigners': signers.setSigners,
  'signature.onScreen': signOnScreen,
  'signature.digital': signDigitally,
  'scan.attach': scan.attachScan,
  'scan.withdraw': scan.withdrawScan,
  'scan.open': scan.openScan,
  'token.load': token.loadTokenSetting,
  'token.save': token.saveTokenSetting,
  'token.list': token.listTokens,
  'token.certificates': token.listTokenCertificates,
  'follow.list': listFollowed,
  'session.archive': archiveSession,
  'trust.list': trust.listTrust,
  'trust.read': trust.readTrust,
  'trust.add': trust.addTrust,
  'trust.remove': trust.removeTrust,
  'verification.check': checkFile,
  'trail.list': trail.listTrail,
  'trail.verify': trail.verifyTrail,
  'facts.load': facts.loadFacts,
  'facts.list': facts.listFacts,
  'facts.save': facts.saveFacts,
  'facts.begin': facts.beginCase,
  'folder.start': folder.startFolder,
  'folder.progress': folder.loadFolderProgress,
  'folder.open': folder.openFolder,
  'folder.cancel': folder.cancelFolder,
  'register.list': register.listRegister,
  'register.propose': register.proposeNumber,
  'register.give': register.giveNumber,
  'register.giveAll': numberAll.giveAllNumbers,
  'register.enter': register.enterNumber,
  'register.void': register.voidNumber,
  'text.load': text.loadText,
  'text.save': text.saveText,
  'text.versions': text.loadVersions,
  'wording.load': loadWording,
  'wording.save': saveWording,
  'work.progress': loadProgress,
  'work.cancel': cancelWork,
}

/** Calls from a use case that is made of others; the door has already let its own call in. */
function askInside(app: App): Ask {
  return (async (name: CallName, input: unknown) => {
    // As at the door: the table pairs each name with a handler for its own world and input.
    const handler = handlers[name] as (world: unknown, input: unknown) => unknown
    const { workspace: open } = app
    return (await handler(
      contract[name].workspace && open ? workspace.contextOf(app, open.db) : app,
      input,
    )) as CallResult<CallName>
  }) as Ask
}
