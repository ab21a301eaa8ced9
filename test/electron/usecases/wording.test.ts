import { expect, it } from 'vitest'
import { testApplication } from '../application.ts'
import { foundCouncil, sit } from '../meeting.ts'

it('starts from the council, keeps what was settled, and lets the rest follow', async () => {
  const meeting = await foundCouncil(testApplication())
  const { t } = meeting
  const { wording, version } = await t.get('wording.load', {})
  expect(version).toBe(0)
  expect(wording.agencies.department.nameLines).toEqual(['SỞ NÔNG NGHIỆP', 'VÀ MÔI TRƯỜNG'])
  const saved = await t.get('wording.save', {
    ...wording,
    sentences: { ...wording.sentences, contact: 'Chi cục Phát triển nông thôn' },
  })
  expect(saved.version).toBe(1)
  const { council } = await t.get('council.load', {})
  if (!council) throw new Error('no council')
  await t.get('council.save', { ...council, place: 'Đồi Mây' })
  const after = await t.get('wording.load', {})
  expect(after.wording.sentences.contact).toBe('Chi cục Phát triển nông thôn')
  expect(after.wording.agencies.decider.place).toBe('Đồi Mây')
})

it('refuses a letterhead without a name, and a member without the keeping of records', async () => {
  const meeting = await foundCouncil(testApplication())
  const { t } = meeting
  const { wording } = await t.get('wording.load', {})
  const { agencies } = wording
  const nameless = { ...wording, agencies: { ...agencies, council: { ...agencies.council, nameLines: [] } } }
  expect(await t.call('wording.save', nameless)).toMatchObject({
    ok: false,
    error: { code: 'input-invalid', at: 'agencies.council.nameLines' },
  })
  await sit(t, meeting.members[0])
  expect(await t.call('wording.save', wording)).toMatchObject({ ok: false, error: { code: 'role-refused' } })
  expect((await t.get('wording.load', {})).version).toBe(0)
})

it('words nothing before the council is described', async () => {
  const t = testApplication()
  await t.get('workspace.create', { name: 'Hội đồng trống' })
  expect(await t.call('wording.load', {})).toMatchObject({ ok: false, error: { code: 'council-missing' } })
})

it('keeps what is settled under one decision for that one, and what is settled for all where the usual text is the same', async () => {
  const meeting = await foundCouncil(testApplication())
  const { t } = meeting
  const usual = await t.get('wording.load', {})
  expect([usual.regime, [...usual.regimes].sort()]).toEqual(['R2026', ['R2019', 'R2026']])
  const { agencies, sentences } = usual.wording
  await t.get('wording.save', {
    ...usual.wording,
    sentences: { ...sentences, contact: 'Chi cục Phát triển nông thôn' },
    agencies: { ...agencies, department: { ...agencies.department, abbreviation: 'SNNMT1' } },
  })
  const old = await t.get('wording.load', { regime: 'R2019' })
  expect(old.wording.sentences.contact).toBe('Chi cục Phát triển nông thôn')
  expect(old.wording.agencies.department).toEqual(old.defaults.agencies.department)

  const { department } = old.wording.agencies
  await t.get('wording.save', {
    ...old.wording,
    regime: 'R2019',
    agencies: { ...old.wording.agencies, department: { ...department, abbreviation: 'SNN2' } },
  })
  const abbreviation = async (regime: 'R2019' | 'R2026') =>
    (await t.get('wording.load', { regime })).wording.agencies.department.abbreviation
  expect([await abbreviation('R2019'), await abbreviation('R2026')]).toEqual(['SNN2', 'SNNMT1'])
  const again = await t.get('wording.load', {})
  await t.get('wording.save', { ...again.wording, sentences: { ...sentences, contact: 'Văn phòng' } })
  expect([await abbreviation('R2019'), await abbreviation('R2026')]).toEqual(['SNN2', 'SNNMT1'])
  expect(await t.call('wording.load', { regime: 'R2023' })).toMatchObject({
    error: { code: 'input-invalid', at: 'regime' },
  })
})
