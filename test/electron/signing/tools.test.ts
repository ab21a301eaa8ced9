import { afterEach, expect, it, vi } from 'vitest'
import { reportMissing } from './support/tools.ts'

afterEach(() => {
  vi.unstubAllEnvs()
})

it('a missing tool is a note here, and a failure where every tool is required', () => {
  vi.stubEnv('REQUIRE_TOOLS', '')
  const warn = vi.spyOn(console, 'warn').mockImplementation(() => undefined)
  reportMissing('verifies', 'not installed: xmlsec1')
  expect(warn).toHaveBeenCalledOnce()
  vi.stubEnv('REQUIRE_TOOLS', '1')
  expect(() => reportMissing('verifies', 'not installed: xmlsec1')).toThrow(
    'cannot run, not installed: xmlsec1',
  )
})
