import path from 'node:path'
import { describe, expect, test } from 'vitest'
import { formatProfile } from '#electron/documents/format-profile.ts'
import { packDocument } from '#electron/documents/pack.ts'
import { emptySheets } from '#electron/documents/papers/empty-sheets.ts'
import { readAnnexFile } from '#electron/exchange/annex/read-annex.ts'
import { loadRubricLibrary } from '#electron/rubrics/library.ts'
import { parseAnnex } from '#shared/domain/annex/annex.ts'
import type { RubricPack } from '#shared/domain/rubric.ts'
import { bare } from '../../shared/domain/annex/printed-annex.ts'

/** What a sheet does not print: who is in charge, how many samples, what the project says about the print. */
function asPrinted(set: RubricPack['sets'][number]): unknown {
  const { agency: _agency, samples: _samples, remark: _remark, ...rest } = set
  const { parts, ...more } = bare({ ...rest, subgroup: rest.subgroup ?? '' }) as typeof rest
  return {
    ...more,
    parts: parts.map(part => ({
      ...part,
      sections: part.sections.map(({ remark: _r, ...section }) => ({
        ...section,
        criteria: section.criteria.map(({ remark: _c, ...criterion }) => criterion),
      })),
    })),
  }
}

describe('a pack written as empty score sheets and read back as an annex is the same pack', () => {
  const { packs } = loadRubricLibrary(path.resolve('resources/rubrics'))
  test.each(packs.map(pack => [pack.head.id, pack] as const))('%s', async (id, pack) => {
    const rubrics = pack.sets.map(set => ({ pack: pack.head, set }))
    const regime = id === '26-2026' ? 'R2026' : 'R2019'
    const bytes = await packDocument(emptySheets(rubrics, regime, 'short', 2026, formatProfile))
    const read = readAnnexFile(bytes)
    const reading = read.ok ? parseAnnex(read.value, {}) : undefined
    expect(reading?.scale).toEqual(pack.head.scale)
    expect(reading?.sets.map(asPrinted)).toEqual(pack.sets.map(asPrinted))
  })
})
