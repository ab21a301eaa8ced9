import { BrowserWindow, type BrowserWindowConstructorOptions, type Session } from 'electron'

/** Switches of every window; a test asserts each of them. */
function windowOptions(session: Session, preload: string): BrowserWindowConstructorOptions {
  return {
    width: 1366,
    height: 768,
    minWidth: 1024,
    minHeight: 640,
    show: false,
    title: 'Chấm Sao',
    backgroundColor: '#ffffff',
    webPreferences: {
      session,
      preload,
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      nodeIntegrationInWorker: false,
      nodeIntegrationInSubFrames: false,
      webSecurity: true,
      allowRunningInsecureContent: false,
      experimentalFeatures: false,
      webviewTag: false,
      navigateOnDragDrop: false,
      spellcheck: false,
      disableBlinkFeatures: 'Auxclick',
      devTools: false,
    },
  }
}

/** Opens a window on one of the app's own addresses and shows it when there is something to see. */
export function openWindow(session: Session, preload: string, address: string): BrowserWindow {
  const window = new BrowserWindow(windowOptions(session, preload))
  window.once('ready-to-show', () => window.show())
  window.loadURL(address).catch(() => window.close())
  return window
}
