import { existsSync, readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'

const root = path.resolve(import.meta.dirname, '../..')

type Source = { readonly file: string; readonly text: string; readonly imports: readonly string[] }

const sourcesOf = (folder: string): Source[] =>
  readdirSync(path.join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter(name => /\.tsx?$/.test(name))
    .map(name => path.posix.join(folder, name.replaceAll('\\', '/')))
    .map(file => {
      const text = readFileSync(path.join(root, file), 'utf8')
      const imports = [
        ...text.matchAll(
          /^(?:import|export)\b[^;]*?from '([^'\n]+)'|^import '([^'\n]+)'|\bimport\('([^'\n]+)'\)/gm,
        ),
      ].map(match => match[1] ?? match[2] ?? match[3] ?? '')
      return { file, text, imports }
    })

const [shared, electron, renderer] = ['shared', 'electron', 'renderer'].map(sourcesOf)
const product = [...(shared ?? []), ...(electron ?? []), ...(renderer ?? [])]
const inside = (file: string, target: string) => path.posix.join(path.posix.dirname(file), target)

/** Imports of a layer that are none of the allowed ones, as "file → import". */
const strays = (sources: readonly Source[] | undefined, allowed: (target: string, file: string) => boolean) =>
  (sources ?? []).flatMap(({ file, imports }) =>
    imports.filter(target => !allowed(target, file)).map(target => `${file} → ${target}`),
  )

describe('the layers', () => {
  it('shared is pure: zod and itself', () => {
    const own = (target: string, file: string) =>
      target === 'zod' ||
      target.startsWith('#shared/') ||
      (target.startsWith('.') && inside(file, target).startsWith('shared/'))
    expect(strays(shared, own)).toEqual([])
  })

  it('shared reads no clock and no randomness', () => {
    const faults = (shared ?? []).filter(({ text }) =>
      /\bDate\.now\(|new Date\(\)|Math\.random\(|randomUUID|globalThis|process\./.test(text),
    )
    expect(faults.map(source => source.file)).toEqual([])
  })

  it('the renderer knows shared and packages, never electron or Node', () => {
    const allowed = (target: string, file: string) =>
      !target.startsWith('node:') &&
      !target.startsWith('#electron/') &&
      target !== 'electron' &&
      (!target.startsWith('.') || inside(file, target).startsWith('renderer/'))
    expect(
      strays(
        renderer?.filter(source => !source.file.endsWith('vite.config.ts')),
        allowed,
      ),
    ).toEqual([])
  })

  it('the electron layer never imports a screen', () => {
    expect(strays(electron, target => !/react|mantine|renderer/.test(target))).toEqual([])
  })

  it('the package electron is imported by the five files of the shell only', () => {
    const users = (electron ?? [])
      .filter(source => source.imports.includes('electron'))
      .map(source => path.posix.basename(source.file))
    expect(users.toSorted()).toEqual(['main.ts', 'menu.ts', 'preload.ts', 'security.ts', 'window.ts'])
  })

  it('the folders of the shell stand on each other as the README draws them', () => {
    const standsOn: Readonly<Record<string, readonly string[]>> = {
      files: [],
      pdf: [],
      documents: [],
      rubrics: ['files'],
      sealing: ['files'],
      signing: ['files', 'sealing'],
      store: ['files', 'sealing'],
      exchange: ['files', 'sealing', 'signing', 'store'],
      usecases: ['files', 'pdf', 'documents', 'rubrics', 'sealing', 'signing', 'store', 'exchange'],
    }
    const folderOf = (file: string) => file.split('/').slice(1, -1)[0] ?? ''
    const faults = (electron ?? []).flatMap(({ file, imports }) => {
      const allowed = standsOn[folderOf(file)]
      if (allowed === undefined) return []
      return imports
        .filter(target => target.startsWith('.'))
        .map(target => folderOf(inside(file, target)))
        .filter(folder => folder !== folderOf(file) && !allowed.includes(folder))
        .map(folder => `${file} → ${folder || 'electron'}/`)
    })
    expect(faults).toEqual([])
  })

  it('no file imports itself by way of others', () => {
    const importsOf = new Map(
      product.map(({ file, imports }) => [
        file,
        imports.flatMap(target =>
          target.startsWith('#') ? [target.slice(1)] : target.startsWith('.') ? [inside(file, target)] : [],
        ),
      ]),
    )
    const done = new Set<string>()
    const circles: string[] = []
    const visit = (file: string, way: readonly string[]): void => {
      if (way.includes(file)) circles.push([...way.slice(way.indexOf(file)), file].join(' → '))
      if (done.has(file) || way.includes(file)) return
      for (const target of importsOf.get(file) ?? []) visit(target, [...way, file])
      done.add(file)
    }
    for (const { file } of product) visit(file, [])
    expect(circles).toEqual([])
  })
})

describe('every source file', () => {
  it('is at most 300 lines long', () => {
    expect(product.filter(({ text }) => text.split('\n').length > 301).map(source => source.file)).toEqual([])
  })

  it('gives up no type', () => {
    expect(
      product
        .filter(({ text }) => /\bas any\b|: any\b|@ts-ignore|@ts-expect-error|@ts-nocheck/.test(text))
        .map(source => source.file),
    ).toEqual([])
  })

  it('holds no network address but the names of XML vocabularies and this machine', () => {
    const names = /https?:\/\/(?:schemas\.|www\.w3\.org|purl\.org|uri\.etsi\.org|127\.0\.0\.1|\$\{|localhost)/
    const found = product.flatMap(({ file, text }) =>
      [...text.matchAll(/https?:\/\/[^\s'"`)]+/g)]
        .filter(match => !names.test(match[0]))
        .map(match => `${file}: ${match[0]}`),
    )
    expect(found).toEqual([])
  })
})

describe('the README', () => {
  it('names only files that are there', () => {
    const text = readFileSync(path.join(root, 'README.md'), 'utf8')
    const linked = [...text.matchAll(/\]\(([^)#:]+)\)/g)].map(match => match[1] ?? '')
    expect(linked.length).toBeGreaterThan(0)
    expect(linked.filter(file => !existsSync(path.join(root, file)))).toEqual([])
  })

  it('names only commands that there are', () => {
    const text = readFileSync(path.join(root, 'README.md'), 'utf8')
    const scripts = JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8')).scripts
    const named = [...text.matchAll(/npm run ([a-z]+)/g)].map(match => match[1] ?? '')
    expect(named.filter(name => scripts[name] === undefined)).toEqual([])
  })
})
