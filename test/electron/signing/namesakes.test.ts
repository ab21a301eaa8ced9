import { describe, expect, it } from 'vitest'
import { isPlaceOf } from '#electron/signing/namesakes.ts'

const chair = 'Chủ tịch Hội đồng'
const deputy = 'Phó Chủ tịch Hội đồng'
const secretary = 'Ủy viên, Thư ký Hội đồng'
const member = 'Ủy viên'

describe('a place is the own one among signers of one name', () => {
  it.each<[string, string, readonly string[], boolean]>([
    ['CHỦ TỊCH HỘI ĐỒNG', chair, [secretary], true],
    ['CHỦ TỊCH HỘI ĐỒNG', secretary, [chair], false],
    ['THƯ KÝ', secretary, [chair], true],
    ['NGƯỜI TỔNG HỢP', secretary, [chair], true],
    ['NGƯỜI TỔNG HỢP', chair, [secretary], false],
    ['CHỦ TỌA', chair, [secretary], true],
    ['CHỦ TỊCH', chair, [deputy], true],
    ['CHỦ TỊCH', deputy, [chair], false],
    ['PHÓ CHỦ TỊCH HỘI ĐỒNG', deputy, [chair], true],
    ['Ủy viên', member, [secretary], true],
    ['Ủy viên', secretary, [member], false],
    // Whose it is cannot be told.
    ['Ủy viên', member, [member], false],
    ['NGƯỜI ĐÁNH GIÁ', member, [chair], false],
    ['', chair, [secretary], false],
  ])('%s for %s beside %j: %s', (line, title, namesakes, own) => {
    expect(isPlaceOf([line, 'Trần Quốc Khánh'], title, namesakes)).toBe(own)
  })
})
