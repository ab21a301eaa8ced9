import { EventEmitter } from 'node:events'
import type * as Electron from 'electron'

/** What main asked of Electron, in order of asking. Every member is typed by Electron's own declarations. */
export type Recorded = {
  sandboxed: boolean
  schemes: Electron.CustomScheme[]
  windows: { options: Electron.BrowserWindowConstructorOptions; address: string }[]
  handlers: Map<string, (event: Electron.IpcMainInvokeEvent, ...inputs: unknown[]) => unknown>
  permissionRequest: Parameters<Electron.Session['setPermissionRequestHandler']>[0]
  permissionCheck: Parameters<Electron.Session['setPermissionCheckHandler']>[0]
  devicePermission: Parameters<Electron.Session['setDevicePermissionHandler']>[0]
  beforeRequest:
    | ((details: { url: string }, answer: (response: Electron.CallbackResponse) => void) => void)
    | null
  serve: ((request: Request) => Response | Promise<Response>) | null
  exited: number | null
  quit: boolean
  menu: unknown
  forked: string[]
}

export const recorded: Recorded = {
  sandboxed: false,
  schemes: [],
  windows: [],
  handlers: new Map(),
  permissionRequest: null,
  permissionCheck: null,
  devicePermission: null,
  beforeRequest: null,
  serve: null,
  exited: null,
  quit: false,
  menu: undefined,
  forked: [],
}

export const control = { firstInstance: true, appPath: '', temporary: '' }

const appEvents = new EventEmitter()
export const emitApp = (event: string, ...inputs: unknown[]) => appEvents.emit(event, ...inputs)
const powerEvents = new EventEmitter()
export const emitPower = (event: string) => powerEvents.emit(event)

export const app = {
  enableSandbox: () => {
    recorded.sandboxed = true
  },
  requestSingleInstanceLock: () => control.firstInstance,
  whenReady: async () => undefined,
  getAppPath: () => control.appPath,
  getPath: () => control.temporary,
  on: (event: string, listener: (...inputs: unknown[]) => void) => void appEvents.on(event, listener),
  exit: (code?: number) => {
    recorded.exited = code ?? 0
  },
  quit: () => {
    recorded.quit = true
  },
} satisfies Partial<Record<keyof Electron.App, unknown>>

export const protocol = {
  registerSchemesAsPrivileged: (schemes: Electron.CustomScheme[]) => void recorded.schemes.push(...schemes),
} satisfies Partial<Electron.Protocol>

const standInSession = {
  protocol: {
    handle: (_scheme: string, serve: NonNullable<Recorded['serve']>) => {
      recorded.serve = serve
    },
  },
  setPermissionRequestHandler: (handler: Recorded['permissionRequest']) => {
    recorded.permissionRequest = handler
  },
  setPermissionCheckHandler: (handler: Recorded['permissionCheck']) => {
    recorded.permissionCheck = handler
  },
  setDevicePermissionHandler: (handler: Recorded['devicePermission']) => {
    recorded.devicePermission = handler
  },
  setBluetoothPairingHandler: () => undefined,
  setSpellCheckerEnabled: () => undefined,
  webRequest: {
    onBeforeRequest: (listener: NonNullable<Recorded['beforeRequest']>) => {
      recorded.beforeRequest = listener
    },
  },
} satisfies Partial<Record<keyof Electron.Session, unknown>>

export const session = { fromPartition: () => standInSession } satisfies Partial<
  Record<keyof typeof Electron.session, unknown>
>

export class StandInContents extends EventEmitter {
  openHandler: Parameters<Electron.WebContents['setWindowOpenHandler']>[0] | undefined
  setWindowOpenHandler(handler: Parameters<Electron.WebContents['setWindowOpenHandler']>[0]) {
    this.openHandler = handler
  }
  focus() {}
  reloads = 0
  reload() {
    this.reloads += 1
  }
}

export class BrowserWindow extends EventEmitter {
  static readonly all: BrowserWindow[] = []
  readonly webContents = new StandInContents()
  readonly options: Electron.BrowserWindowConstructorOptions
  constructor(options: Electron.BrowserWindowConstructorOptions) {
    super()
    this.options = options
    BrowserWindow.all.push(this)
    emitApp('web-contents-created', {}, this.webContents)
  }
  async loadURL(address: string) {
    recorded.windows.push({ options: this.options, address })
  }
  show() {}
  close() {}
  isDestroyed() {
    return false
  }
}

export const ipcMain = {
  handle: (channel: string, handler: (event: Electron.IpcMainInvokeEvent, ...inputs: unknown[]) => unknown) =>
    void recorded.handlers.set(channel, handler),
} satisfies Partial<Electron.IpcMain>

export const powerMonitor = {
  on: (event: string, listener: () => void) => void powerEvents.on(event, listener),
} satisfies Partial<Record<keyof Electron.PowerMonitor, unknown>>

export const safeStorage = {
  isEncryptionAvailable: () => false,
  encryptString: (text: string) => Buffer.from(text),
  decryptString: (bytes: Buffer) => bytes.toString(),
} satisfies Partial<Electron.SafeStorage>

export const dialog = {
  showOpenDialog: async () => ({ canceled: true, filePaths: [] }),
  showSaveDialog: async () => ({ canceled: true, filePath: '' }),
  showErrorBox: (_title: string, content: string) => {
    throw new Error(content)
  },
} satisfies Partial<Record<keyof Electron.Dialog, unknown>>

/** A child that ends at once: what main forks is told by its path. */
export const utilityProcess = {
  fork: (path: string) => {
    recorded.forked.push(path)
    const child = Object.assign(new EventEmitter(), { postMessage: () => undefined, kill: () => true })
    setImmediate(() => child.emit('exit', 11))
    return child
  },
}

export const shell = { openPath: async () => '' } satisfies Partial<Electron.Shell>

export const Menu = {
  setApplicationMenu: (menu: unknown) => {
    recorded.menu = menu
  },
  buildFromTemplate: (template: unknown) => template,
}
