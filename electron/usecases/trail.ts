import type { TrailPage } from '#shared/contract/trail.ts'
import type { CallInput } from '#shared/contract.ts'
import type { VerificationReport } from '#shared/domain/verification-report.ts'
import { ok } from '#shared/result.ts'
import { shortCode } from '../sealing/audit-chain.ts'
import { loadEntries, loadHead } from '../store/audit.ts'
import { loadMember } from '../store/member.ts'
import type { Answer, Context } from './context.ts'
import { verifyWorkspace } from './verify-workspace.ts'

export function listTrail(context: Context, input: CallInput<'trail.list'>): Answer<TrailPage> {
  const total = loadHead(context.db)?.seq ?? 0
  const page = loadEntries(context.db, { before: input.before ?? total + 1, count: input.count })
  const nameOf = (seat: string) => loadMember(context.db, seat)?.fullName ?? seat
  return ok({
    total,
    entries: page.map(({ seq, at, host, seat, kind, hash }) => ({
      seq,
      at,
      host,
      seat: nameOf(seat),
      kind,
      code: shortCode(hash),
    })),
  })
}

export function verifyTrail(context: Context, input: CallInput<'trail.verify'>): Answer<VerificationReport> {
  return ok(verifyWorkspace(context.db, { code: input.code, logSecret: context.logSecret }))
}
