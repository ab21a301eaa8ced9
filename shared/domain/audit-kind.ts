import { sessionMoves } from './session.ts'

/** Every act that changes anything and therefore stands in the audit trail; each has its words in both catalogues. */
export const auditKinds = [
  'workspace.create',
  'workspace.differs',
  'council.save',
  'regulation.save',
  'wording.save',
  'member.save',
  'member.move',
  'member.remove',
  'seat.enrol',
  'seat.try',
  'seat.take',
  'seat.leave',
  'seat.changeSecret',
  'seat.reset',
  'seat.unlock',
  'producer.save',
  'producer.remove',
  'product.save',
  'product.remove',
  'pack.publish',
  'pack.word',
  'pack.remove',
  'session.create',
  'session.save',
  'session.addProducts',
  'session.removeProduct',
  'session.reorder',
  'session.attend',
  'session.recuse',
  'written.begin',
  'written.cancel',
  'written.callMeeting',
  'room.lead',
  'room.remark',
  'room.timer',
  'room.project',
  'ballot.draft',
  'ballot.seal',
  'paperSheet.type',
  'paperSheet.checkTotals',
  'paperSheet.settle',
  'paperSheet.discard',
  'paperSheet.merge',
  'tally.open',
  'tally.startRound',
  'tally.waive',
  'gate.vote',
  'minimum.vote',
  'finding.save',
  'minutes.saveSection',
  'text.save',
  'facts.save',
  'paper.generate',
  'register.give',
  'register.enter',
  'register.void',
  'session.convene',
  'session.withdraw',
  'session.startScoring',
  'session.finishScoring',
  'session.reopenScoring',
  'session.conclude',
  'session.reopenTally',
  'session.approveMinutes',
  'session.reopenMinutes',
  'session.decide',
  'session.reopenDecision',
] as const
export type AuditKind = (typeof auditKinds)[number]

/** A kind that a workspace of another version wrote may be unknown here. */
export function isAuditKind(kind: string): kind is AuditKind {
  return auditKinds.some(known => known === kind)
}

/** Each move of a session has its own kind; a move without one does not compile. */
export const moveKinds = Object.fromEntries(
  Object.keys(sessionMoves).map(move => [move, `session.${move}`]),
) as {
  readonly [Move in keyof typeof sessionMoves]: `session.${Move}` & AuditKind
}
