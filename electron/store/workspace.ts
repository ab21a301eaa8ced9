import type { Database } from './database.ts'

export type WorkspaceRow = {
  id: string
  name: string
  sample: 0 | 1
  created_at: number
  log_public_key: Buffer
  sample_pin: string | null
}

export function insertWorkspace(
  db: Database,
  row: {
    id: string
    name: string
    sample: boolean
    samplePin: string | null
    createdAt: number
    logPublicKey: Uint8Array
  },
): void {
  db.prepare(
    'INSERT INTO workspace (only, id, name, sample, sample_pin, created_at, log_public_key) VALUES (1, ?, ?, ?, ?, ?, ?)',
  ).run(row.id, row.name, row.sample ? 1 : 0, row.samplePin, row.createdAt, row.logPublicKey)
}

export function loadWorkspace(db: Database): WorkspaceRow | undefined {
  return db
    .prepare<[], WorkspaceRow>(
      'SELECT id, name, sample, sample_pin, created_at, log_public_key FROM workspace',
    )
    .get()
}
