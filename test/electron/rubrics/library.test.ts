import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { findRubric, loadRubricLibrary } from '#electron/rubrics/library.ts'
import { rubricHash } from '#electron/sealing/rubric-hash.ts'
import { criteriaOf, printedCodeOf } from '#shared/domain/rubric.ts'
import { soundHead, soundSetJson } from '../../shared/domain/sound-set.ts'

const shipped = path.resolve('resources/rubrics')
let folder: string
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'cham-sao-rubrics-'))
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

function writePack(root: string, id: string, sets: Record<string, unknown>, head: object = soundHead): void {
  mkdirSync(path.join(root, id), { recursive: true })
  writeFileSync(path.join(root, id, 'pack.json'), JSON.stringify({ ...head, id }))
  for (const [name, set] of Object.entries(sets))
    writeFileSync(path.join(root, id, name), typeof set === 'string' ? set : JSON.stringify(set))
}

describe('the packs that ship', () => {
  const library = loadRubricLibrary(shipped)
  test('all 52 sets load and sum', () => {
    expect(library.problems).toEqual([])
    expect(library.packs.map(pack => [pack.head.id, pack.sets.map(set => set.no)])).toEqual([
      ['26-2026', Array.from({ length: 26 }, (_, index) => index + 1)],
      ['1048-2019', Array.from({ length: 26 }, (_, index) => index + 1)],
    ])
  })
  test('the code printed twice in set 14 of 1048 has two keys and one print', () => {
    const set = findRubric(library, '1048-2019', 14)?.set
    const repeated = set ? criteriaOf(set).filter(entry => printedCodeOf(entry.criterion) === '6.1.3') : []
    expect(repeated.map(({ criterion }) => [criterion.code, criterion.title])).toEqual([
      ['6.1.3', 'Màu sắc'],
      ['6.1.3.2', 'Mùi'],
    ])
    expect(repeated[1]?.criterion.remark).toContain('6.1.3 hai lần')
  })
  test('only set 19 of 1048 is unverified', () => {
    const unverified = library.packs.flatMap(pack =>
      pack.sets.filter(set => set.unverified).map(set => `${pack.head.id} ${set.no}`),
    )
    expect(unverified).toEqual(['1048-2019 19'])
  })
})

/** The sound set as set 2 with one place of its text changed. */
const changed = (from: string, to: string): string => {
  const text = JSON.stringify({ ...soundSetJson(), no: 2 })
  if (!text.includes(from)) throw new Error(`Nothing to change: ${from}`)
  return text.replace(from, to)
}

describe('a broken pack is named with the place and not offered; the others work', () => {
  const numbers = () =>
    loadRubricLibrary(folder).packs.map(pack => [pack.head.id, pack.sets.map(set => set.no)])
  test.each<[string, unknown, string, string]>([
    ['not JSON', '{ "no": 2, ', 'unreadable', ''],
    [
      'a mark of two stars',
      changed('"minFor":4', '"minFor":2'),
      'malformed',
      'A / 1 / 1.1 / options / 2 / minFor',
    ],
    [
      'a field nobody knows',
      changed('"title":"Cấu trúc"', '"title":"Cấu trúc","weight":2'),
      'malformed',
      'B / 5 / 5.2',
    ],
    [
      'points that do not add up',
      changed('"max":15,"options":[{"label":"Mức 0"', '"max":14,"options":[{"label":"Mức 0"'),
      'section-sum',
      'B / 5',
    ],
    ['the number of another set', soundSetJson(), 'set-twice', 'no'],
  ])('%s', (_, broken, code, at) => {
    writePack(folder, 'invented', { '01-sound.json': soundSetJson(), '02-broken.json': broken })
    writePack(folder, 'other', { '01-sound.json': soundSetJson() })
    const { problems } = loadRubricLibrary(folder)
    expect(problems).toContainEqual(
      expect.objectContaining({ packId: 'invented', file: '02-broken.json', code, at }),
    )
    expect(numbers()).toEqual(
      expect.arrayContaining([
        ['invented', [1]],
        ['other', [1]],
      ]),
    )
  })
  test('a head with another name, a bad head and no head', () => {
    writePack(folder, 'sound', { '01-sound.json': soundSetJson() })
    writePack(folder, 'renamed', {})
    writeFileSync(path.join(folder, 'renamed', 'pack.json'), JSON.stringify(soundHead))
    writePack(folder, 'scale', {}, { ...soundHead, scale: { A: 1, B: 2, C: 3 } })
    mkdirSync(path.join(folder, 'empty'))
    const { problems } = loadRubricLibrary(folder)
    expect(problems.map(problem => [problem.packId, problem.code, problem.at]).sort()).toEqual([
      ['empty', 'unreadable', ''],
      ['renamed', 'malformed', 'id'],
      ['scale', 'scale-not-hundred', 'scale'],
    ])
    expect(numbers()).toEqual([['sound', [1]]])
  })
})

describe('the folder of the office', () => {
  const load = () => loadRubricLibrary({ shipped, imported: folder })
  test('imported packs stand beside the shipped ones', () => {
    writePack(folder, 'invented', { '01-sound.json': soundSetJson() })
    expect(load().packs.map(pack => [pack.head.id, pack.origin])).toEqual([
      ['26-2026', 'shipped'],
      ['invented', 'imported'],
      ['1048-2019', 'shipped'],
    ])
  })
  test('an imported pack cannot take the place of a shipped one', () => {
    const before = load()
    writePack(folder, '26-2026', { '01-sound.json': soundSetJson() })
    const { packs, problems } = load()
    expect(problems).toEqual([expect.objectContaining({ packId: '26-2026', code: 'pack-twice' })])
    expect(packs).toEqual(before.packs)
  })
  test('packs found sound are not checked again until a byte changes', () => {
    writePack(folder, 'invented', { '01-sound.json': soundSetJson() })
    const first = load()
    expect(load()).toEqual(first)
    const file = path.join(folder, 'invented', '01-sound.json')
    writeFileSync(file, readFileSync(file, 'utf8').replace('"max":15', '"max":14'))
    expect(load().problems.map(problem => problem.code)).toContain('section-sum')
  })
  test('a torn file of verdicts is ignored', () => {
    const first = load()
    writeFileSync(path.join(folder, '.checked.json'), '["abc')
    expect(load()).toEqual(first)
  })
})

describe('official wording', () => {
  const wording = (packId: string) => ({
    packId,
    source: { fileName: 'phu-luc.docx', sha256: '0'.repeat(64), importedAt: 0 },
    sets: [
      {
        no: 1,
        disqualifiers: ['Câu chữ gốc về hồ sơ'],
        criteria: [
          {
            code: '1.2',
            notes: ['Câu chữ gốc của ghi chú'],
            options: [0, 3, 5].map(points => ({ points, text: `Gốc ${points}` })),
          },
          { code: '1.1', notes: [], options: [{ points: 5, text: 'Lệch thang điểm' }] },
        ],
      },
    ],
  })
  beforeEach(() => {
    writePack(path.join(folder, 'app'), 'invented', { '01-sound.json': soundSetJson() })
    mkdirSync(path.join(folder, 'office', 'invented'), { recursive: true })
  })
  const load = () =>
    loadRubricLibrary({ shipped: path.join(folder, 'app'), imported: path.join(folder, 'office') })
  const write = (text: string) =>
    writeFileSync(path.join(folder, 'office', 'invented', 'official.json'), text)
  test('lies over the criteria whose code and points agree, and changes the hash of a rubric', () => {
    const before = findRubric(load(), 'invented', 1)
    write(JSON.stringify(wording('invented')))
    const after = findRubric(load(), 'invented', 1)
    const official = (code: string) =>
      after &&
      criteriaOf(after.set)
        .find(entry => entry.criterion.code === code)
        ?.criterion.options.map(option => option.official)
    expect(official('1.2')).toEqual(['Gốc 0', 'Gốc 3', 'Gốc 5'])
    expect(official('1.1')).toEqual([undefined, undefined, undefined])
    expect(before && after && rubricHash(before) !== rubricHash(after)).toBe(true)
  })
  test('broken, it is named and the pack goes on in its own words', () => {
    const before = load()
    write('{}')
    const after = load()
    expect(after.packs).toEqual(before.packs)
    expect(after.problems).toEqual([expect.objectContaining({ file: 'official.json', code: 'malformed' })])
  })
})
