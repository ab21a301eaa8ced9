import type { MeetingPlace, MeetingStep } from '#shared/domain/meeting-guide.ts'
import type { Database } from './database.ts'

export type Room = {
  readonly projected: boolean
  readonly resultsProjected: boolean
  readonly timerEndsAt: number | null
}

const emptyRoom: Room = { projected: false, resultsProjected: false, timerEndsAt: null }

type RoomRow = { projected: 0 | 1; resultsProjected: 0 | 1; timerEndsAt: number | null }

export function loadRoom(db: Database, sessionId: string): Room {
  const row = db
    .prepare<[string], RoomRow>(
      'SELECT projected, results_projected AS resultsProjected, timer_ends_at AS timerEndsAt FROM room WHERE session_id = ?',
    )
    .get(sessionId)
  return row
    ? { ...row, projected: row.projected === 1, resultsProjected: row.resultsProjected === 1 }
    : emptyRoom
}

export function saveRoom(db: Database, sessionId: string, room: Room): void {
  db.prepare(
    `INSERT INTO room (session_id, projected, results_projected, timer_ends_at) VALUES (@sessionId, @projected, @resultsProjected, @timerEndsAt)
     ON CONFLICT (session_id) DO UPDATE SET projected = @projected, results_projected = @resultsProjected, timer_ends_at = @timerEndsAt`,
  ).run({
    sessionId,
    projected: room.projected ? 1 : 0,
    resultsProjected: room.resultsProjected ? 1 : 0,
    timerEndsAt: room.timerEndsAt,
  })
}

/** One projector, one session: another stops being shown. */
export function clearProjected(db: Database): void {
  db.prepare('UPDATE room SET projected = 0 WHERE projected = 1').run()
}

export function loadProjectedSession(db: Database): string | undefined {
  return db.prepare<[], string>('SELECT session_id FROM room WHERE projected = 1').pluck().get()
}

/** Places the meeting was led to, first to last; the last one is where it is. */
export function loadPlaces(db: Database, sessionId: string): MeetingPlace[] {
  return db
    .prepare<[string], { step: MeetingStep; productId: string | null }>(
      'SELECT step, product_id AS productId FROM room_place WHERE session_id = ? ORDER BY seq',
    )
    .all(sessionId)
}

export function insertPlace(db: Database, sessionId: string, place: MeetingPlace, begunAt: number): void {
  db.prepare(
    `INSERT INTO room_place (session_id, seq, step, product_id, begun_at)
     VALUES (@sessionId, (SELECT ifnull(max(seq), 0) + 1 FROM room_place WHERE session_id = @sessionId), @step, @productId, @begunAt)`,
  ).run({ sessionId, ...place, begunAt })
}

/** The remark in force on each product; one that was emptied is left out. */
export function loadRemarks(db: Database, sessionId: string): Map<string, string> {
  const rows = db
    .prepare<[string], { productId: string; text: string; version: number }>(
      'SELECT product_id AS productId, max(version) AS version, text FROM product_remark WHERE session_id = ? GROUP BY product_id',
    )
    .all(sessionId)
  return new Map(rows.filter(row => row.text !== '').map(row => [row.productId, row.text]))
}

export function insertRemark(
  db: Database,
  place: { sessionId: string; productId: string },
  text: string,
  saved: { at: number; by: string },
): void {
  db.prepare(
    `INSERT INTO product_remark (session_id, product_id, version, text, saved_at, saved_by)
     VALUES (@sessionId, @productId,
       (SELECT ifnull(max(version), 0) + 1 FROM product_remark WHERE session_id = @sessionId AND product_id = @productId),
       @text, @at, @by)`,
  ).run({ sessionId: place.sessionId, productId: place.productId, text, ...saved })
}
