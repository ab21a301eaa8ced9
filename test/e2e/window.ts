import { existsSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { type Browser, chromium, _electron as electron, type Page } from 'playwright-core'
import { findBrowser } from '#electron/browser.ts'
import { startHost } from '#electron/host.ts'
import { PIN_COST_MIN } from '#electron/sealing/member-key.ts'

const root = fileURLToPath(new URL('../..', import.meta.url))
const size = { width: 1366, height: 768 }

/** Nothing of the browser itself may talk to the outside while a test runs. */
export const quietFlags = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
]

export type AppWindow = {
  readonly page: Page
  /** Where workspaces lie. */
  readonly dataFolder: string
  /** Where papers are saved. */
  readonly saveFolder: string
  /** What the page logged as an error, and every breach of the content security policy. */
  readonly faults: readonly string[]
  close(): Promise<void>
}

/** Electron's binary, when it was fetched and the app is built for it. */
function electronBinary(): string | undefined {
  const folder = path.dirname(createRequire(import.meta.url).resolve('electron/package.json'))
  const names = ['electron', 'electron.exe', 'Electron.app/Contents/MacOS/Electron']
  const binary = names.map(name => path.join(folder, 'dist', name)).find(existsSync)
  return existsSync(path.join(root, 'dist', 'electron', 'main.js')) ? binary : undefined
}

type AppOptions = {
  /** For tests that are not about PINs: they are stretched so little that ten members sit down in no time. */
  readonly cheapPins?: boolean
}

/** Opens the app with empty folders: in Electron when it is there, otherwise in an installed browser through the loopback host. */
export async function openApp(options: AppOptions = {}): Promise<AppWindow> {
  const folder = mkdtempSync(path.join(tmpdir(), 'cham-sao-e2e-'))
  const saveFolder = path.join(folder, 'saved')
  const binary = electronBinary()
  const opened = binary
    ? await openElectron(binary, folder, saveFolder)
    : await openBrowser(folder, saveFolder, options)
  opened.page.setDefaultTimeout(10_000)
  const faults = watchFaults(opened.page)
  await opened.page.goto(opened.address ?? opened.page.url())
  const close = async () => {
    await opened.close()
    rmSync(folder, { recursive: true, force: true })
  }
  return { page: opened.page, dataFolder: path.join(folder, 'data'), saveFolder, faults, close }
}

type Opened = { page: Page; address: string | undefined; close: () => Promise<void> }

/** The folder with package.json is the app, as `npm start` starts it; its save dialog answers at once, into `saveFolder`. */
async function openElectron(executablePath: string, folder: string, saveFolder: string): Promise<Opened> {
  const sandbox = process.getuid?.() === 0 ? ['--no-sandbox'] : []
  const app = await electron.launch({
    executablePath,
    args: [root, ...sandbox, '--data', path.join(folder, 'data')],
  })
  mkdirSync(saveFolder, { recursive: true })
  await app.evaluate(({ dialog }, target) => {
    dialog.showSaveDialog = async (...given: unknown[]) => {
      const options = given.at(-1)
      const name =
        typeof options === 'object' && options !== null && 'defaultPath' in options
          ? String(options.defaultPath)
          : 'tep'
      return { canceled: false, filePath: `${target}/${name}` }
    }
  }, saveFolder)
  return { page: await app.firstWindow(), address: undefined, close: () => app.close() }
}

async function openBrowser(folder: string, saveFolder: string, options: AppOptions): Promise<Opened> {
  const executablePath = findBrowser()
  if (executablePath === undefined) {
    throw new Error(
      'No browser found: install chromium (Debian: apt-get install chromium) or set CHAM_SAO_BROWSER.',
    )
  }
  const host = await startHost({ folder: path.join(folder, 'data'), saveFolder })
  if (options.cheapPins) Object.assign(host.app.environment, { pinCost: PIN_COST_MIN })
  const browser: Browser = await chromium.launch({ executablePath, args: quietFlags })
  const page = await browser.newPage({ viewport: size, reducedMotion: 'reduce' })
  const close = async () => {
    await browser.close()
    await host.stop()
  }
  return { page, address: host.address, close }
}

function watchFaults(page: Page): string[] {
  const faults: string[] = []
  page.on('pageerror', error => faults.push(error.message))
  page.on('console', message => {
    if (message.type() === 'error') faults.push(message.text())
  })
  return faults
}
