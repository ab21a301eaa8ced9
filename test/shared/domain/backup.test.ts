import { describe, expect, it } from 'vitest'
import {
  type BackupReason,
  copyFileName,
  copyStamp,
  isCopyDue,
  readCopyName,
  surplusCopies,
} from '#shared/domain/backup.ts'

const at = (text: string) => Date.parse(`${text}+07:00`)

describe('the name of a copy', () => {
  it("carries the moment in Vietnam's time, and is read back", () => {
    const copy = {
      workspace: 'Hoi-dong.2026',
      madeAt: at('2026-06-05T00:30:12.345'),
      reason: 'closing',
    } as const
    const name = copyFileName(copy)
    expect(name).toBe('Hoi-dong.2026.20260605-003012-345.closing.chamsao')
    expect(readCopyName(name)).toEqual(copy)
    expect(copyStamp(at('2025-12-31T23:59:59.999'))).toBe('20251231-235959-999')
  })

  it.each([
    'Hoi-dong.chamsao',
    'Hoi-dong.20260605-003012-345.other.chamsao',
    'Hoi-dong.20261305-003012-345.timer.chamsao',
    'Hoi-dong.20260605-003012.timer.chamsao',
    '.a1b2c3d4.cham-sao-unfinished',
    'Hoi-dong.20260605-003012-345.replaced.chamsao-wal',
  ])('is not %s', name => expect(readCopyName(name)).toBeUndefined())
})

describe('a copy is due', () => {
  it.each([
    [0, true, false],
    [10 * 60_000 - 1, true, false],
    [10 * 60_000, true, true],
    [10 * 60_000, false, false],
    [-1, true, true],
  ])('%d ms after the last, changed %s: %s', (passed, changed, due) => {
    const lastAt = at('2026-06-05T08:00')
    expect(isCopyDue({ now: lastAt + passed, lastAt, everyMinutes: 10, changed })).toBe(due)
  })
})

describe('copies beyond the number kept', () => {
  const copies = (...reasons: BackupReason[]) => reasons.map((reason, index) => ({ madeAt: index, reason }))

  it('are the oldest, whatever order they are found in', () => {
    const four = copies('timer', 'closing', 'hand', 'timer')
    expect(surplusCopies(four, 4)).toEqual([])
    expect(surplusCopies(four.toReversed(), 3)).toEqual([{ madeAt: 0, reason: 'timer' }])
  })

  it('never are what a migration or a restore left', () => {
    const kept = copies('replaced', 'migration', 'timer', 'timer', 'timer', 'timer')
    expect(surplusCopies(kept, 3)).toEqual([{ madeAt: 2, reason: 'timer' }])
  })
})
