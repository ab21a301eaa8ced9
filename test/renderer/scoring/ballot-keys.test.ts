import { expect, test } from 'vitest'
import { ballotKey } from '../../../renderer/screens/scoring/ballot-keys.ts'

const pressed = (key: string, code: string, more: object = {}) => ({
  key,
  code,
  ctrlKey: false,
  metaKey: false,
  altKey: false,
  shiftKey: false,
  ...more,
})

test.each([
  ['the row of digits', pressed('3', 'Digit3'), { kind: 'digit', digit: 3 }],
  ['a Vietnamese layout prints ă there', pressed('ă', 'Digit1'), { kind: 'digit', digit: 1 }],
  ['the keypad', pressed('0', 'Numpad0'), { kind: 'digit', digit: 0 }],
  ['with shift it is a sign', pressed('#', 'Digit3', { shiftKey: true }), undefined],
  ['a letter held by the input method', pressed('Process', 'KeyU'), { kind: 'undo' }],
  ['Ctrl+Z', pressed('z', 'KeyZ', { ctrlKey: true }), { kind: 'undo' }],
  ['Ctrl+S belongs to the browser', pressed('s', 'KeyS', { ctrlKey: true }), undefined],
  ['Alt+1 too', pressed('1', 'Digit1', { altKey: true }), undefined],
  ['Enter', pressed('Enter', 'Enter'), { kind: 'next' }],
  ['slash', pressed('/', 'Slash'), { kind: 'find' }],
  ['question mark', pressed('?', 'Slash', { shiftKey: true }), { kind: 'help' }],
  ['left', pressed('ArrowLeft', 'ArrowLeft'), { kind: 'step', by: -1 }],
  ['down', pressed('ArrowDown', 'ArrowDown'), { kind: 'option', by: 1 }],
  ['any other letter', pressed('x', 'KeyX'), undefined],
])('%s', (_, event, expected) => {
  expect(ballotKey(event)).toEqual(expected)
})
