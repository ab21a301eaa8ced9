import { describe, expect, it } from 'vitest'
import { areDistinctNames, isSafeName } from '#electron/exchange/archive-name.ts'

describe('isSafeName', () => {
  it.each(['a', 'giấy tờ/biên bản.docx', '.hidden', 'a/b/c.d', 'mẫu 02 (bản 1).pdf', 'con mèo', 'com10'])(
    'takes %j',
    name => {
      expect(isSafeName(name)).toBe(true)
    },
  )

  it.each([
    ['an empty name', ''],
    ['a root', '/etc/passwd'],
    ['a step up', '../x'],
    ['a step up inside', 'a/../../x'],
    ['a step in place', 'a/./x'],
    ['an empty step', 'a//x'],
    ['a folder', 'a/'],
    ['a step up the Windows way', '..\\x'],
    ['a drive', 'C:x'],
    ['a stream of a file', 'a.txt:hidden'],
    ['a device', 'NUL'],
    ['a device with an ending', 'a/com1.txt'],
    ['a dot at the end', 'a.'],
    ['three dots', '...'],
    ['a space at the end', 'a '],
    ['a space at the start', ' a'],
    ['a zero byte', 'a\0b'],
    ['a line break', 'a\nb'],
    ['a turned ending', 'a\u202excod.exe'],
    ['nothing to see', 'a\u200b'],
    ['half a character', 'a\ud800'],
    ['a name in NFD', 'biên bản'.normalize('NFD')],
    ['a long step', 'a'.repeat(151)],
    ['a long name', 'ab/'.repeat(250)],
  ])('refuses %s', (_, name) => expect(isSafeName(name)).toBe(false))
})

describe('areDistinctNames', () => {
  it.each([
    [['a', 'b', 'c/a'], true],
    [['a', 'A'], false],
    [['Đ.txt', 'đ.txt'], false],
    [['a', 'a/b'], false],
    [['A/b', 'a'], false],
    [['a/b', 'a/c'], true],
  ])('%j: %s', (names, distinct) => expect(areDistinctNames(names)).toBe(distinct))
})
