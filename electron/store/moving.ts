import type { Database } from './database.ts'

/** The secret under the moving code in force; undefined where none was ever made. */
export function loadMovingBox(db: Database): Buffer | undefined {
  return db.prepare<[], Buffer>('SELECT box FROM moving_code').pluck().get()
}

/** When that code was made, ms; null without one. */
export const loadMovingMoment = (db: Database): number | null =>
  db.prepare<[], number>('SELECT made_at FROM moving_code').pluck().get() ?? null

/** Puts a new code in force; the one before still opens the copies made under it. */
export function saveMovingBox(db: Database, box: Uint8Array, madeAt: number): void {
  db.prepare('REPLACE INTO moving_code (only, box, made_at) VALUES (1, ?, ?)').run(box, madeAt)
}

/** The secret as this machine locked it for itself; undefined where the workspace was never moved here. */
export function loadMachineBox(db: Database, device: string): Buffer | undefined {
  return db.prepare<[string], Buffer>('SELECT box FROM machine_key WHERE device = ?').pluck().get(device)
}

export function insertMachineBox(
  db: Database,
  key: { device: string; box: Uint8Array; movedAt: number },
): void {
  db.prepare('INSERT INTO machine_key (device, box, moved_at) VALUES (?, ?, ?)').run(
    key.device,
    key.box,
    key.movedAt,
  )
}
