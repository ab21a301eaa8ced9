import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { findBrowser } from '#electron/browser.ts'

/** The end-to-end run needs a browser; on Debian as root it can be installed here and now, elsewhere one sentence says what to do. */
function ensureBrowser(): string | undefined {
  const found = findBrowser()
  if (found !== undefined) return found
  const debianRoot = process.getuid?.() === 0 && existsSync('/etc/debian_version')
  if (!debianRoot) return undefined
  const apt = (...commandLine: string[]) =>
    spawnSync('apt-get', commandLine, {
      stdio: 'inherit',
      env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
    })
  apt('update', '-qq')
  apt('install', '-y', '-qq', '--no-install-recommends', 'chromium')
  return findBrowser()
}

if (ensureBrowser() === undefined) {
  console.error(
    'The end-to-end run needs Chromium, Chrome or Edge: install one, or name it in CHAM_SAO_BROWSER.',
  )
  process.exit(1)
}
