import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { checkChoice, missingCriteria } from '#shared/domain/ballot.ts'
import { practiceSampleSchema, referenceChoices } from '#shared/domain/practice.ts'
import { criteriaOf, type Rubric } from '#shared/domain/rubric.ts'
import { testApplication } from '../application.ts'

const folder = path.resolve(import.meta.dirname, '../../../resources/practice')
const files = readdirSync(folder).filter(name => name.endsWith('.json'))
const read = (name: string) =>
  practiceSampleSchema.parse(JSON.parse(readFileSync(path.join(folder, name), 'utf8')))

describe.each(files)('the sample %s', name => {
  const sample = read(name)
  const rubricOf = async (): Promise<Rubric> =>
    testApplication().get('rubric.load', { packId: sample.packId, setNo: sample.setNo })

  it('answers every criterion of its set, and no other', async () => {
    const { set } = await rubricOf()
    const reference = referenceChoices(sample)
    expect(missingCriteria(set, reference)).toEqual([])
    const known = criteriaOf(set).map(({ criterion }) => criterion.code)
    expect(Object.keys(reference).filter(code => !known.includes(code))).toEqual([])
    for (const [code, choice] of Object.entries(reference)) {
      expect([code, checkChoice(set, sample.cases, code, choice).ok]).toEqual([code, true])
    }
  })

  it('agrees with itself', async () => {
    const t = testApplication()
    const result = await t.get('practice.compare', { id: sample.id, choices: referenceChoices(sample) })
    expect(result).toMatchObject({ distance: 0, agreed: result.asked })
    expect(result.ownTotal).toBe(result.referenceTotal)
    expect(result.lines.every(line => line.reason !== '')).toBe(true)
  })
})

describe('practising', () => {
  it('needs neither a seat nor a council file, and does not give the reference away', async () => {
    const t = testApplication()
    const heads = await t.get('practice.list', {})
    expect(heads.map(head => head.name)).toContain('Chè shan Mây Ngàn')
    const task = await t.get('practice.load', { id: 'che-may-ngan' })
    expect(task.evidence['1.1']).toContain('18,4 tấn')
    expect(JSON.stringify(task)).not.toContain('đạt mức từ 75% đến 100%.')
    expect(t.app.workspace).toBeUndefined()
  })

  it('shows where the trainee judged otherwise, and why the reference says so', async () => {
    const t = testApplication()
    const reference = referenceChoices(read('che-may-ngan.json'))
    const own = { ...reference, '1.6': 1, '3.5': 1, '8': 0 }
    const result = await t.get('practice.compare', { id: 'che-may-ngan', choices: own })
    expect(result).toMatchObject({ distance: 4, agreed: result.asked - 3 })
    expect(result.ownTotal - result.referenceTotal).toBe(0)
    expect(result.lines.find(line => line.criterion === '3.5')).toMatchObject({
      ownPoints: 2,
      referencePoints: 1,
      reason: expect.stringContaining('thẩm định hình thức'),
    })
  })

  it('a sample that misses a star minimum shows how far the minimum counts', async () => {
    const t = testApplication()
    const result = await t.get('practice.compare', {
      id: 'cam-doi-nang',
      choices: referenceChoices(read('cam-doi-nang.json')),
    })
    expect(result.referenceStars).toBe(2)
  })

  it.each([
    ['an unknown sample', 'khong-co', {}, 'practice-not-found'],
    ['a half-finished sheet', 'che-may-ngan', { '1.1': 2 }, 'ballot-incomplete'],
    ['an option that is not there', 'che-may-ngan', { '1.1': 9 }, 'option-unknown'],
  ])('%s is refused', async (_, id, choices, code) => {
    expect(await testApplication().call('practice.compare', { id, choices })).toMatchObject({
      error: { code },
    })
  })
})
