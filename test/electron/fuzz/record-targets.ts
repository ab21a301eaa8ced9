import { readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import * as fc from 'fast-check'
import { lookInside } from '#electron/exchange/backup/copy-content.ts'
import type { Database } from '#electron/store/database.ts'
import type { CallName } from '#shared/contract.ts'
import { type ByteChange, byteChanges, changeBytes } from './bytes.ts'
import { assertUntouched, inTime, refusalIn } from './fault.ts'
import { nastyText } from './nasty.ts'
import { makeTarget, type Target } from './target.ts'
import type { World } from './world.ts'

/** Calls that read most of what a workspace holds, with ids that are there. */
function reads(world: World): [CallName, unknown][] {
  const first = (name: string) => world.words[name] ?? []
  const [product] = first('productId')
  const none: [CallName, unknown][] = (
    [
      'council.load',
      'seat.list',
      'producer.list',
      'product.list',
      'session.list',
      'register.list',
      'wording.load',
      'follow.list',
      'room.show',
    ] as const
  ).map(name => [name, {}])
  const ofSession = first('sessionId').flatMap((sessionId): [CallName, unknown][] => [
    ['session.load', { sessionId }],
    ['room.load', { sessionId }],
    ['tally.overview', { sessionId }],
    ['tally.load', { sessionId, productId: product }],
    ['paper.list', { sessionId }],
    ['paper.check', { sessionId }],
    ['signature.list', { sessionId }],
    ['facts.load', { kind: 'minutes', sessionId, productId: null }],
    ['text.load', { kind: 'minutes', sessionId, productId: null }],
    ['ballot.progress', { sessionId }],
    ['paperSheet.list', { sessionId }],
    ['written.load', { sessionId }],
  ])
  return [...none, ...ofSession, ['trail.list', { before: null, count: 5 }], ['trail.verify', { code: '' }]]
}

/** Every read answers or is refused by name. */
async function readAll(world: World): Promise<void> {
  for (const [name, input] of reads(world)) {
    await world.sit('secretary')
    world.takeErrors()
    const answer = await inTime(() => world.t.router({ trusted: true, name, input }))
    refusalIn(answer, world.takeErrors())
  }
}

type Edit = {
  readonly table: number
  readonly column: number
  readonly row: number
  readonly value: string
  readonly inside: number | null
}

/** Puts a value in the place of another one, as with an editor for SQLite; false where the tables themselves say no. */
function edit(db: Database, { table, column, row, value, inside }: Edit): boolean {
  const tables = db
    .prepare<[], string>(
      "SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite_%' ORDER BY name",
    )
    .pluck()
    .all()
    .filter(table => db.prepare(`SELECT 1 FROM ${table} LIMIT 1`).get() !== undefined)
  const name = tables[table % tables.length] ?? ''
  const columns = db
    .prepare<[string], string>("SELECT name FROM pragma_table_info(?) WHERE type = 'TEXT' AND pk = 0")
    .pluck()
    .all(name)
  const target = columns[column % Math.max(columns.length, 1)]
  const count = db.prepare<[], number>(`SELECT count(*) FROM ${name}`).pluck().get() ?? 0
  if (target === undefined || count === 0) return false
  const at = row % count
  const old = String(db.prepare(`SELECT ${target} FROM ${name} LIMIT 1 OFFSET ${at}`).pluck().get() ?? '')
  const place = inside === null ? -1 : Math.floor((inside / 1000) * old.length)
  const next = place < 0 ? value : old.slice(0, place) + value + old.slice(place + value.length)
  const triggers = db
    .prepare<[], { name: string; sql: string }>("SELECT name, sql FROM sqlite_schema WHERE type = 'trigger'")
    .all()
  for (const trigger of triggers) db.exec(`DROP TRIGGER ${trigger.name}`)
  try {
    const sql = `UPDATE ${name} SET ${target} = ? WHERE rowid = (SELECT rowid FROM ${name} LIMIT 1 OFFSET ${at})`
    return db.prepare(sql).run(next).changes > 0
  } catch {
    return false
  } finally {
    for (const trigger of triggers) db.exec(trigger.sql)
  }
}

const fileOf = (world: World) => path.join(world.root, 'data', world.fileName)

export const recordTargets: readonly Target[] = [
  makeTarget({
    name: 'edited-record',
    weight: 5,
    cases: () =>
      fc.record({
        table: fc.nat(1000),
        column: fc.nat(1000),
        row: fc.nat(1000),
        value: fc.oneof(
          { weight: 2, arbitrary: fc.constantFrom('{', '[]', '{}', 'null', '1', '"x"', '{"a":1}', '') },
          { weight: 1, arbitrary: nastyText },
        ),
        inside: fc.option(fc.nat(999), { freq: 3 }),
      }),
    run: async (world, value: Edit) => {
      const db = await world.stand()
      if (!edit(db, value)) return
      try {
        await readAll(world)
      } finally {
        await world.reset()
      }
    },
  }),
  makeTarget({
    name: 'damaged-workspace',
    weight: 5,
    cases: () => byteChanges,
    run: async (world, changes: readonly ByteChange[]) => {
      await world.t.call('workspace.close', {})
      const file = fileOf(world)
      writeFileSync(file, changeBytes(readFileSync(file), changes))
      try {
        const around = world.surroundings()
        const copied = await inTime(async () => lookInside(file))
        refusalIn(copied.ok ? copied : { ok: false, error: { code: copied.error } })
        const opened = await inTime(() =>
          world.t.router({ trusted: true, name: 'workspace.open', input: { fileName: world.fileName } }),
        )
        if (refusalIn(opened, world.takeErrors()) === undefined) await readAll(world)
        assertUntouched(around, world.surroundings())
      } finally {
        await world.reset()
      }
    },
  }),
]
