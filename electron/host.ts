import { spawn } from 'node:child_process'
import { existsSync, mkdirSync } from 'node:fs'
import { homedir } from 'node:os'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { type Application, startApplication, systemTimer } from './application.ts'
import { findBrowser, hasDisplay, openInBrowser } from './browser.ts'
import { dataFolderFrom } from './data-folder.ts'
import { makeTemporaryFolder } from './files/temporary-folder.ts'
import { type LoopbackServer, startLoopback } from './loopback-server.ts'
import { fileSecretStore } from './sealing/device-secret.ts'
import { forkTokenProcess } from './signing/token/token-process.ts'
import type { Ports } from './usecases/context.ts'

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..')

/** A name in the folder that is not taken yet: "Bien ban (2).docx". */
function freeName(folder: string, fileName: string): string {
  const { name, ext } = path.parse(path.basename(fileName))
  for (let count = 1; ; count++) {
    const file = path.join(folder, count === 1 ? `${name}${ext}` : `${name} (${count})${ext}`)
    if (!existsSync(file)) return file
  }
}

/** Without Electron there is no save dialog: files go to the user's documents, never over another. */
const loopbackPorts = (saveFolder: string): Ports => ({
  askSavePath: async fileName => {
    mkdirSync(saveFolder, { recursive: true })
    return freeName(saveFolder, fileName)
  },
  askFolder: async () => {
    mkdirSync(saveFolder, { recursive: true })
    return saveFolder
  },
  openPath: async file => {
    const opener =
      process.platform === 'win32' ? 'explorer' : process.platform === 'darwin' ? 'open' : 'xdg-open'
    spawn(opener, [file], { stdio: 'ignore', detached: true })
      .on('error', () => console.log(file))
      .unref()
  },
  startTokenProcess: forkTokenProcess,
})

export type LoopbackHost = Application & {
  readonly loopback: LoopbackServer
  readonly address: string
  stop(): Promise<void>
}

/** Starts the app behind the loopback server; the address carries the token of this run in its fragment. */
export async function startHost(options: {
  folder: string
  saveFolder: string
  pages?: string
  resources?: string
}): Promise<LoopbackHost> {
  const application = await startApplication({
    name: 'loopback',
    folder: options.folder,
    resources: options.resources ?? path.join(root, 'resources'),
    temporaryFolder: makeTemporaryFolder('host'),
    secretStore: fileSecretStore(path.join(options.folder, 'device.key')),
    deviceBound: false,
    ports: loopbackPorts(options.saveFolder),
    keepsCopies: true,
  })
  application.startCopying(systemTimer)
  const loopback = await startLoopback(
    application.router,
    options.pages ?? path.join(root, 'dist', 'renderer'),
  )
  const stop = async () => {
    await loopback.close()
    await application.stop()
  }
  return { ...application, loopback, address: `${loopback.address}/#token=${loopback.token}`, stop }
}

async function main(): Promise<void> {
  const folder = dataFolderFrom(process.argv)
  const host = await startHost({ folder, saveFolder: path.join(homedir(), 'Documents', 'Cham Sao') })
  const browser = hasDisplay() ? findBrowser() : undefined
  if (browser) openInBrowser(browser, host.address, path.join(folder, 'browser-profile'))
  console.log(`Chấm Sao: ${host.address}`)
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.once(signal, () => host.stop().then(() => process.exit(0)))
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await main()
