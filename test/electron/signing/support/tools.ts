import { execFileSync, spawnSync } from 'node:child_process'
import { it } from 'vitest'

/** The system's Python: python3-uno of Debian belongs to it, not to a Python put before it on the path. */
export const systemPython = '/usr/bin/python3'

const probes = {
  soffice: ['soffice', '--version'],
  uno: [systemPython, '-c', 'import uno'],
  xmlsec1: ['xmlsec1', '--version'],
  certutil: ['certutil', '-H'],
  pk12util: ['pk12util', '-H'],
  softhsm2: ['softhsm2-util', '--version'],
  'pkcs11-tool': ['pkcs11-tool', '--help'],
  openssl: ['openssl', 'version'],
  gcc: ['gcc', '--version'],
} as const
export type Tool = keyof typeof probes

const known = new Map<Tool, boolean>()

export function hasTool(tool: Tool): boolean {
  const [command, ...parameters] = probes[tool]
  const present = known.get(tool) ?? spawnSync(command, parameters, { stdio: 'ignore' }).error === undefined
  const works = tool !== 'uno' ? present : present && spawnSync(command, parameters).status === 0
  known.set(tool, works)
  return works
}

/** Where every tool has to be there (continuous integration), a missing one fails the tests that need it. */
const toolsAreRequired = (): boolean => process.env.REQUIRE_TOOLS === '1'

/**
 * A test that needs programs of the system: where one is missing the test says so in its name and in the output, and fails where
 * `REQUIRE_TOOLS=1` is set.
 */
export function itWith(
  tools: readonly Tool[],
  name: string,
  check: () => Promise<void> | void,
  timeout?: number,
): void {
  const missing = tools.filter(tool => !hasTool(tool))
  if (missing.length === 0) it(name, check, timeout)
  else {
    const reason = `not installed: ${missing.join(', ')}`
    it(`${name} (not run, ${reason})`, () => reportMissing(name, reason))
  }
}

export function reportMissing(name: string, reason: string): void {
  if (toolsAreRequired()) throw new Error(`${name}: cannot run, ${reason}`)
  console.warn(`${name}: not run, ${reason}`)
}

export function run(
  command: string,
  parameters: readonly string[],
  environment: Record<string, string> = {},
): string {
  return execFileSync(command, parameters, {
    env: { ...process.env, ...environment },
    encoding: 'utf8',
    stdio: 'pipe',
  })
}
