import { formatFullDate } from '#shared/domain/vietnamese-date.ts'
import { loadEntriesOf } from '../../store/audit.ts'
import type { Context } from '../context.ts'
import type { SessionRecord } from '../session-view.ts'

/** A later deadline, and why the secretary gave it. */
export type WrittenExtension = { readonly deadlineOn: string; readonly reason: string }

/** The round in which the members were asked in writing; none once a meeting was called for it [26 Đ.7.6d]. */
export const writtenRoundOf = ({ record }: { readonly record: Pick<SessionRecord, 'written'> }) =>
  record.written?.meetingReason === null ? record.written : undefined

/** Every extension of a session's deadline in order, from the trail: the round itself only keeps the last day. */
export function loadExtensions({ db }: Pick<Context, 'db'>, sessionId: string): WrittenExtension[] {
  return loadEntriesOf(db, ['written.extend']).flatMap(({ entry }) => {
    const payload = entry.payload as Partial<WrittenExtension & { sessionId: string }>
    const { deadlineOn, reason } = payload
    return payload.sessionId === sessionId && deadlineOn && reason ? [{ deadlineOn, reason }] : []
  })
}

export const extensionTexts = (extensions: readonly WrittenExtension[]): string[] =>
  extensions.map(
    ({ deadlineOn, reason }) =>
      `Thời hạn gửi lại được gia hạn đến ${formatFullDate(deadlineOn)}. Lý do: ${reason.replace(/[.\s]+$/, '')}.`,
  )
