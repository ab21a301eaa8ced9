import { describe, expect, it } from 'vitest'
import { traceOf } from '#electron/log.ts'

const withStack = (stack: string) => Object.assign(new TypeError('quotes Trần Quốc Khánh'), { stack })

describe('the trace of an error', () => {
  it('holds the kind, the code and where it came from, but no word of the message', () => {
    const error = Object.assign(new SyntaxError('Unexpected token in "Trần Quốc Khánh'), { code: 'E_TEST' })
    const trace = traceOf(error)
    expect(trace).toMatch(/^SyntaxError E_TEST\n {4}at .*log\.test\.ts:\d+:\d+/)
    expect(trace).not.toContain('Khánh')
  })

  it.each([
    [
      '    at run (C:\\Users\\Nguyen Thi Lan\\AppData\\Local\\Programs\\cham-sao\\resources\\app.asar\\electron\\router.js:10:5)',
      '    at run (…/app.asar/electron/router.js:10:5)',
    ],
    [
      '    at async route (file:///home/nguyen.thi.lan/app/electron/router.ts:44:10)',
      '    at async route (…/app/electron/router.ts:44:10)',
    ],
    ['    at node:internal/main:1:2', '    at node:internal/main:1:2'],
    ['    at file:///C:/Users/Lan/a/b/c.ts:1:2', '    at …/a/b/c.ts:1:2'],
  ])('names no user of the machine: %s', (frame, shown) => {
    expect(traceOf(withStack(`TypeError: x\n${frame}`))).toBe(`TypeError\n${shown}`)
  })

  it('of something thrown that is no error is its type', () => expect(traceOf('Khánh')).toBe('string'))
})
