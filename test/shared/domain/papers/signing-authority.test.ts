import { expect, test } from 'vitest'
import { capacityLines, type SigningAuthority } from '#shared/domain/papers/signing-authority.ts'

test.each<[SigningAuthority, readonly string[]]>([
  [{ kind: 'own', title: 'Chủ tịch' }, ['CHỦ TỊCH']],
  [{ kind: 'acting', title: 'Giám đốc' }, ['Q. GIÁM ĐỐC']],
  [{ kind: 'deputy', head: 'Chủ tịch', title: 'Phó Chủ tịch' }, ['KT. CHỦ TỊCH', 'PHÓ CHỦ TỊCH']],
  [
    { kind: 'collective', body: 'Ủy ban nhân dân', title: 'Chủ tịch', head: '' },
    ['TM. ỦY BAN NHÂN DÂN', 'CHỦ TỊCH'],
  ],
  [
    { kind: 'collective', body: 'Ủy ban nhân dân', title: 'Phó Chủ tịch', head: 'Chủ tịch' },
    ['TM. ỦY BAN NHÂN DÂN', 'KT. CHỦ TỊCH', 'PHÓ CHỦ TỊCH'],
  ],
  [{ kind: 'byOrder', head: 'Chủ tịch', title: 'Chánh Văn phòng' }, ['TL. CHỦ TỊCH', 'CHÁNH VĂN PHÒNG']],
  [{ kind: 'authorised', head: 'Giám đốc', title: 'Trưởng phòng' }, ['TUQ. GIÁM ĐỐC', 'TRƯỞNG PHÒNG']],
])('%j', (authority, lines) => {
  expect(capacityLines(authority)).toEqual(lines)
})
