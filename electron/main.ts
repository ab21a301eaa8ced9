import path from 'node:path'
import { fileURLToPath } from 'node:url'
import {
  app,
  type BrowserWindow,
  dialog,
  ipcMain,
  powerMonitor,
  safeStorage,
  session as sessions,
  shell,
  utilityProcess,
} from 'electron'
import { type Application, startApplication, systemTimer } from './application.ts'
import { dataFolderFrom } from './data-folder.ts'
import { setMenu } from './menu.ts'
import { fileSecretStore, safeStorageSecretStore } from './sealing/device-secret.ts'
import {
  closeSession,
  fenceContents,
  isTrustedSender,
  prepareSecurity,
  projectorAddress,
  serveApp,
  startAddress,
} from './security.ts'
import { utilityTokenProcess } from './signing/token/token-process.ts'
import type { Ports } from './usecases/context.ts'
import { leaveSeat } from './usecases/seat.ts'
import { contextOf } from './usecases/workspace.ts'
import { openWindow } from './window.ts'

const here = path.dirname(fileURLToPath(import.meta.url))
const preload = path.join(here, 'preload.cjs')
const tokenWorker = path.join(here, 'signing', 'token', 'token-worker.js')
const pages = path.join(here, '..', 'renderer')

const windows = new Set<BrowserWindow>()
const contentsOf = () =>
  [...windows].filter(window => !window.isDestroyed()).map(window => window.webContents)

const ports: Ports = {
  async askSavePath(fileName) {
    const answer = await dialog.showSaveDialog({ defaultPath: fileName })
    return answer.canceled || !answer.filePath ? undefined : answer.filePath
  },
  async askFolder() {
    const answer = await dialog.showOpenDialog({ properties: ['openDirectory', 'createDirectory'] })
    return answer.canceled ? undefined : answer.filePaths[0]
  },
  async askExisting(what) {
    const answer = await dialog.showOpenDialog({
      properties: [what === 'folder' ? 'openDirectory' : 'openFile'],
    })
    return answer.canceled ? undefined : answer.filePaths[0]
  },
  async openPath(file) {
    await shell.openPath(file)
  },
  startTokenProcess: () => utilityTokenProcess(utilityProcess.fork(tokenWorker, [], { stdio: 'ignore' })),
}

/** The system's key store where there is a real one, otherwise a file that only this user can read. */
async function start(): Promise<Application> {
  const folder = dataFolderFrom(process.argv)
  const bound = safeStorageSecretStore(safeStorage, path.join(folder, 'device.safe'))
  return startApplication({
    name: 'electron',
    folder,
    resources: path.join(app.getAppPath(), 'resources'),
    temporaryFolder: path.join(app.getPath('temp'), 'cham-sao'),
    secretStore: bound ?? fileSecretStore(path.join(folder, 'device.key')),
    deviceBound: bound !== undefined,
    ports,
    keepsCopies: true,
  })
}

/** Leaves the seat when the machine sleeps or is locked: nobody comes back to another's open ballot. */
function lockWithMachine(application: Application): void {
  const leave = () => {
    const { workspace } = application.app
    if (workspace) leaveSeat(contextOf(application.app, workspace.db))
    // A page keeps what it showed until it asks again: a fresh one shows nobody's ballot.
    for (const contents of contentsOf()) contents.reload()
  }
  powerMonitor.on('suspend', leave)
  powerMonitor.on('lock-screen', leave)
}

/** Nobody waits longer than this for a stick that does not answer; the workspace itself is on the disk already. */
const LONGEST_STOP_MS = 60_000

/** Holds the end of the run back until the workspace is copied and closed; then quits for good. */
function stopBeforeQuitting(application: Application): void {
  let state: 'running' | 'stopping' | 'stopped' = 'running'
  app.on('will-quit', event => {
    if (state === 'stopped') return
    event.preventDefault()
    if (state === 'stopping') return
    state = 'stopping'
    const late = new Promise(resolve => setTimeout(resolve, LONGEST_STOP_MS))
    void Promise.race([application.stop().catch(() => undefined), late]).then(() => {
      state = 'stopped'
      app.quit()
    })
  })
}

async function run(): Promise<void> {
  await app.whenReady()
  const application = await start()
  const session = sessions.fromPartition('persist:cham-sao')
  closeSession(session)
  serveApp(session, pages)
  const open = (address: string) => {
    const window = openWindow(session, preload, address)
    windows.add(window)
    window.on('closed', () => windows.delete(window))
  }
  app.on('web-contents-created', (_event, contents) => fenceContents(contents, () => open(projectorAddress)))
  ipcMain.handle('cham-sao:call', (event, name: unknown, input: unknown) =>
    application.router({ trusted: isTrustedSender(event, contentsOf()), name: String(name), input }),
  )
  lockWithMachine(application)
  setMenu()
  open(startAddress)
  app.on('second-instance', () => contentsOf()[0]?.focus())
  app.on('window-all-closed', () => app.quit())
  application.startCopying(systemTimer)
  stopBeforeQuitting(application)
}

if (app.requestSingleInstanceLock()) {
  prepareSecurity()
  run().catch((error: unknown) => {
    dialog.showErrorBox('Chấm Sao', error instanceof Error ? error.message : String(error))
    app.exit(1)
  })
} else app.quit()
