import type { WrittenRound } from '#shared/contract/written.ts'
import type { Database } from './database.ts'

export function loadWritten(db: Database, sessionId: string): WrittenRound | undefined {
  return db
    .prepare<[string], WrittenRound>(
      'SELECT sent_on AS sentOn, deadline_on AS deadlineOn, meeting_reason AS meetingReason FROM written_round WHERE session_id = ?',
    )
    .get(sessionId)
}

export function saveWritten(db: Database, sessionId: string, round: WrittenRound): void {
  db.prepare(
    `INSERT INTO written_round (session_id, sent_on, deadline_on, meeting_reason) VALUES (@sessionId, @sentOn, @deadlineOn, @meetingReason)
     ON CONFLICT (session_id) DO UPDATE SET sent_on = @sentOn, deadline_on = @deadlineOn, meeting_reason = @meetingReason`,
  ).run({ sessionId, ...round })
}

export function deleteWritten(db: Database, sessionId: string): void {
  db.prepare('DELETE FROM written_round WHERE session_id = ?').run(sessionId)
}
