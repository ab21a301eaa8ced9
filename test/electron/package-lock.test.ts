import { readFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'

type Entry = {
  version?: string
  dev?: boolean
  dependencies?: Record<string, string>
  optionalDependencies?: Record<string, string>
}

const root = path.resolve(import.meta.dirname, '../..')
const read = (file: string) => JSON.parse(readFileSync(path.join(root, file), 'utf8'))
const lock: { packages: Record<string, Entry> } = read('package-lock.json')
const manifest: { dependencies: Record<string, string>; devDependencies: Record<string, string> } =
  read('package.json')

describe('the lock file', () => {
  it('names every platform package, so that npm ci works on each system', () => {
    const names = new Set(
      Object.keys(lock.packages).map(key =>
        key.slice(key.lastIndexOf('node_modules/') + 'node_modules/'.length),
      ),
    )
    const wanted = Object.values(lock.packages).flatMap(entry =>
      Object.keys(entry.optionalDependencies ?? {}),
    )
    expect(wanted.filter(name => !names.has(name))).toEqual([])
  })

  it('holds exactly the versions that package.json asks for', () => {
    const asked = Object.entries({ ...manifest.dependencies, ...manifest.devDependencies })
    expect(
      asked.filter(([name, version]) => lock.packages[`node_modules/${name}`]?.version !== version),
    ).toEqual([])
  })

  it('has no address of a registry in it', () => {
    expect(readFileSync(path.join(root, 'package-lock.json'), 'utf8')).not.toMatch(/"resolved"/)
  })
})
