import { readFile } from 'node:fs/promises'
import { app, type IpcMainInvokeEvent, protocol, type Session, type WebContents } from 'electron'
import { pageFile, securityHeaders } from './content-security.ts'

/** The app's own address: nothing is loaded from anywhere else, and no `file://`. */
const appScheme = 'app'
const appHost = 'bundle'
export const startAddress = `${appScheme}://${appHost}/`
export const projectorAddress = `${startAddress}#/projector`

/** Before the app is ready: the scheme is known as standard and secure, every renderer is sandboxed. */
export function prepareSecurity(): void {
  app.enableSandbox()
  protocol.registerSchemesAsPrivileged([{ scheme: appScheme, privileges: { standard: true, secure: true } }])
}

/** In Node `new URL('app://bundle/').origin` is "null", so scheme and host are compared instead. */
function isOwnAddress(address: string): boolean {
  try {
    const url = new URL(address)
    return url.protocol === `${appScheme}:` && url.host === appHost
  } catch {
    return false
  }
}

/** Serves the built pages, and nothing outside their folder. */
export function serveApp(session: Session, pages: string): void {
  session.protocol.handle(appScheme, async request => {
    const url = new URL(request.url)
    const page = url.host === appHost && request.method === 'GET' ? pageFile(pages, url.pathname) : undefined
    const bytes = page && (await readFile(page.file).catch(() => undefined))
    if (!page || !bytes) return new Response(null, { status: 404, headers: securityHeaders })
    return new Response(new Uint8Array(bytes), {
      status: 200,
      headers: { ...securityHeaders, 'Content-Type': page.type },
    })
  })
}

/** No permission, no device, no request that leaves the machine. */
export function closeSession(session: Session): void {
  session.setPermissionRequestHandler((_contents, _permission, answer) => answer(false))
  session.setPermissionCheckHandler(() => false)
  session.setDevicePermissionHandler(() => false)
  session.setBluetoothPairingHandler((_details, answer) => answer({ confirmed: false }))
  session.setSpellCheckerEnabled(false)
  session.webRequest.onBeforeRequest((details, answer) => answer({ cancel: !allowedRequest(details.url) }))
}

/** The app's own scheme, and what a page makes itself (data and blob images under the content policy). */
function allowedRequest(address: string): boolean {
  return (
    isOwnAddress(address) ||
    address.startsWith('data:') ||
    address.startsWith(`blob:${appScheme}://${appHost}`)
  )
}

/** Pages stay where they are: no navigation away, no new window, no webview. `openProjector` answers the one address allowed. */
export function fenceContents(contents: WebContents, openProjector: () => void): void {
  const stay = (event: { preventDefault(): void; url?: string }, address: string) => {
    if (!isOwnAddress(address)) event.preventDefault()
  }
  contents.on('will-navigate', event => stay(event, event.url))
  contents.on('will-redirect', event => stay(event, event.url))
  contents.on('will-frame-navigate', event => stay(event, event.url))
  contents.on('will-attach-webview', event => event.preventDefault())
  contents.setWindowOpenHandler(({ url }) => {
    if (url === projectorAddress) openProjector()
    return { action: 'deny' }
  })
}

/** A call counts only from the top frame of one of our windows, on our own page. */
export function isTrustedSender(event: IpcMainInvokeEvent, windows: readonly WebContents[]): boolean {
  const frame = event.senderFrame
  return frame !== null && frame.parent === null && windows.includes(event.sender) && isOwnAddress(frame.url)
}
