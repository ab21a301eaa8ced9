import { spawn } from 'node:child_process'
import { accessSync, constants } from 'node:fs'
import path from 'node:path'

const names = [
  'chromium',
  'chromium-browser',
  'google-chrome',
  'google-chrome-stable',
  'microsoft-edge',
  'msedge',
  'chrome',
]
const windowsPlaces = ['Google\\Chrome\\Application\\chrome.exe', 'Microsoft\\Edge\\Application\\msedge.exe']
const macPlaces = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
]

const executable = (file: string) => {
  try {
    accessSync(file, constants.X_OK)
    return true
  } catch {
    return false
  }
}

/** An installed browser that can show one page as an app; `CHAM_SAO_BROWSER` names one. Undefined when there is none. */
export function findBrowser(environment: NodeJS.ProcessEnv = process.env): string | undefined {
  const named = environment.CHAM_SAO_BROWSER
  if (named !== undefined) return executable(named) ? named : undefined
  const folders = (environment.PATH ?? '').split(path.delimiter)
  const programFolders = [
    environment.PROGRAMFILES,
    environment['PROGRAMFILES(X86)'],
    environment.LOCALAPPDATA,
  ].filter(folder => folder !== undefined)
  const candidates = [
    ...names.flatMap(name => folders.map(folder => path.join(folder, name))),
    ...programFolders.flatMap(folder => windowsPlaces.map(place => path.join(folder, place))),
    ...macPlaces,
  ]
  return candidates.find(executable)
}

/** Whether a window can be shown at all. */
export function hasDisplay(
  platform: NodeJS.Platform = process.platform,
  environment: NodeJS.ProcessEnv = process.env,
): boolean {
  if (platform !== 'linux') return true
  return Boolean(environment.DISPLAY || environment.WAYLAND_DISPLAY)
}

/** Opens the page in a window of its own with an empty profile and no talk to the outside. */
export function openInBrowser(browser: string, address: string, profileFolder: string): void {
  const sandbox = process.getuid?.() === 0 ? ['--no-sandbox'] : []
  const child = spawn(
    browser,
    [
      `--app=${address}`,
      `--user-data-dir=${profileFolder}`,
      ...sandbox,
      '--no-first-run',
      '--no-default-browser-check',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
      '--disable-quic',
    ],
    { stdio: 'ignore', detached: true },
  )
  child.on('error', () =>
    console.log(`Mở trang này trong trình duyệt / Open this page in a browser: ${address}`),
  )
  child.unref()
}
