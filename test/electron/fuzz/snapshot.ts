import { lstatSync, readdirSync } from 'node:fs'
import path from 'node:path'

/** Every file and folder below a root with its size and time of change. */
export type Snapshot = ReadonlyMap<string, string>

/** `free` are folders in which anything may change. */
export function snapshotOf(root: string, free: readonly string[]): Snapshot {
  const found = new Map<string, string>()
  const walk = (folder: string) => {
    for (const entry of readdirSync(folder, { withFileTypes: true })) {
      const place = path.join(folder, entry.name)
      if (free.includes(place)) continue
      const { size, mtimeMs, mode, ino } = lstatSync(place)
      found.set(
        path.relative(root, place),
        entry.isDirectory() ? `folder ${mode}` : `${mode} ${ino} ${size} ${mtimeMs}`,
      )
      if (entry.isDirectory()) walk(place)
    }
  }
  walk(root)
  return found
}

/** Names that came, went or changed. */
export function differenceOf(before: Snapshot, after: Snapshot): string[] {
  const names = new Set([...before.keys(), ...after.keys()])
  return [...names].filter(name => before.get(name) !== after.get(name))
}
