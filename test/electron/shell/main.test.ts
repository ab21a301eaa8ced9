import { mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import * as standIn from './electron-stand-in.ts'

vi.mock('electron', () => standIn)

const folder = mkdtempSync(path.join(tmpdir(), 'cham-sao-shell-'))
const root = path.resolve(import.meta.dirname, '../../..')

beforeAll(async () => {
  standIn.control.appPath = root
  standIn.control.temporary = folder
  process.argv.push('--data', folder)
  await import('#electron/main.ts')
  await vi.waitFor(() => expect(standIn.recorded.windows).toHaveLength(1), { timeout: 10_000 })
})

afterAll(() => rmSync(folder, { recursive: true, force: true }))

const preferences = () => standIn.recorded.windows[0]?.options.webPreferences ?? {}
const contents = () => standIn.BrowserWindow.all[0]?.webContents ?? new standIn.StandInContents()

describe('the window', () => {
  it.each([
    ['sandbox', true],
    ['contextIsolation', true],
    ['nodeIntegration', false],
    ['nodeIntegrationInWorker', false],
    ['nodeIntegrationInSubFrames', false],
    ['webSecurity', true],
    ['allowRunningInsecureContent', false],
    ['experimentalFeatures', false],
    ['webviewTag', false],
    ['spellcheck', false],
    ['devTools', false],
  ] as const)('has %s %s', (name, value) => {
    expect(preferences()[name]).toBe(value)
  })

  it("is opened on the app's own scheme, which is standard and secure and nothing more", () => {
    expect(standIn.recorded.windows[0]?.address).toBe('app://bundle/')
    expect(standIn.recorded.schemes).toEqual([
      { scheme: 'app', privileges: { standard: true, secure: true } },
    ])
  })

  it('is sandboxed before the app is ready, and has no menu with reload or developer tools', () => {
    expect(standIn.recorded.sandboxed).toBe(true)
    expect(JSON.stringify(standIn.recorded.menu ?? null)).not.toMatch(/reload|toggleDevTools|viewMenu/i)
  })
})

describe('the session', () => {
  it.each(['media', 'geolocation', 'notifications', 'clipboard-read', 'fileSystem', 'usb'])(
    'denies the permission %s',
    permission => {
      const answers: boolean[] = []
      // The stand-in only needs what the handler reads; it reads nothing.
      const ask = standIn.recorded.permissionRequest as unknown as (
        contents: unknown,
        permission: string,
        answer: (granted: boolean) => void,
      ) => void
      ask({}, permission, granted => answers.push(granted))
      const check = standIn.recorded.permissionCheck as unknown as (
        contents: unknown,
        permission: string,
      ) => boolean
      expect([...answers, check({}, permission)]).toEqual([false, false])
    },
  )

  it.each([
    ['app://bundle/assets/index.js', false],
    ['data:image/png;base64,AA==', false],
    ['https://example.org/', true],
    ['http://127.0.0.1:8080/', true],
    ['file:///etc/passwd', true],
    ['app://elsewhere/', true],
    ['ws://localhost/', true],
  ])('for a request to %s answers cancel: %s', (url, cancel) => {
    const answers: boolean[] = []
    standIn.recorded.beforeRequest?.({ url }, response => answers.push(response.cancel ?? false))
    expect(answers).toEqual([cancel])
  })

  it('serves its pages with the content policy, and nothing outside their folder', async () => {
    const get = async (url: string) => standIn.recorded.serve?.(new Request(url))
    const outside = await Promise.all(
      [
        'app://bundle/%2e%2e/package.json',
        'app://bundle/..%2f..%2fpackage.json',
        'app://other/index.html',
        'app://bundle/%00',
        'app://bundle/x.exe',
      ].map(get),
    )
    expect(outside.map(answer => answer?.status)).toEqual([404, 404, 404, 404, 404])
    const policy = outside[0]?.headers.get('Content-Security-Policy')
    for (const rule of [
      "default-src 'none'",
      "script-src 'self'",
      "frame-ancestors 'none'",
      "require-trusted-types-for 'script'",
      'trusted-types default',
    ])
      expect(policy).toContain(rule)
    expect(policy).not.toMatch(/unsafe|https?:|\*/)
  })
})

describe('a page', () => {
  it.each(['will-navigate', 'will-redirect', 'will-frame-navigate'])(
    'is held back on %s to another address',
    event => {
      const stopped: string[] = []
      for (const url of ['https://example.org/', 'file:///etc/passwd', 'app://bundle/']) {
        contents().emit(event, { url, preventDefault: () => stopped.push(url) })
      }
      expect(stopped).toEqual(['https://example.org/', 'file:///etc/passwd'])
    },
  )

  it('opens no window and no webview; the projector is opened by main itself', () => {
    const open = (url: string) =>
      contents().openHandler?.({ url } as Parameters<NonNullable<standIn.StandInContents['openHandler']>>[0])
    expect(open('https://example.org/')).toEqual({ action: 'deny' })
    expect(standIn.recorded.windows).toHaveLength(1)
    expect(open('app://bundle/#/projector')).toEqual({ action: 'deny' })
    expect(standIn.recorded.windows[1]?.address).toBe('app://bundle/#/projector')
    let prevented = false
    contents().emit('will-attach-webview', { preventDefault: () => (prevented = true) })
    expect(prevented).toBe(true)
  })

  it('may call only from the top frame of a window of ours on our own address', async () => {
    const handler = standIn.recorded.handlers.get('cham-sao:call')
    const call = (event: unknown) =>
      handler?.(event as Parameters<NonNullable<typeof handler>>[0], 'workspace.list', {})
    const sender = contents()
    const frame = { url: 'app://bundle/', parent: null }
    expect(await call({ sender, senderFrame: frame })).toMatchObject({ ok: true })
    const refused = { ok: false, error: { code: 'sender-refused' } }
    expect(await call({ sender, senderFrame: null })).toMatchObject(refused)
    expect(await call({ sender, senderFrame: { url: 'https://example.org/', parent: null } })).toMatchObject(
      refused,
    )
    expect(await call({ sender, senderFrame: { ...frame, parent: frame } })).toMatchObject(refused)
    expect(await call({ sender: new standIn.StandInContents(), senderFrame: frame })).toMatchObject(refused)
  })
})

describe('the application', () => {
  it('leaves the seat when the machine sleeps or is locked', async () => {
    const handler = standIn.recorded.handlers.get('cham-sao:call')
    const event = {
      sender: contents(),
      senderFrame: { url: 'app://bundle/', parent: null },
    } as unknown as Parameters<NonNullable<typeof handler>>[0]
    const call = async (name: string, input: unknown) =>
      (await handler?.(event, name, input)) as { ok: boolean; value: Record<string, unknown> }
    await call('workspace.create', { name: 'Thử' })
    const member = { honorific: 'Bà', fullName: 'Lê Thu Hà', post: '', organization: '', role: 'secretary' }
    const saved = await call('member.save', { id: null, member })
    await call('seat.enrol', { memberId: saved.value.id, secret: '407193' })
    expect((await call('workspace.status', {})).value.caller).toBe('secretary')
    // While somebody sits: the token's library runs in a utility process, whose end is a refusal and not ours.
    await call('token.save', { modulePath: '/khong/co/thu-vien.so' })
    expect(await call('token.list', {})).toMatchObject({
      error: { code: 'token-crashed', facts: { detail: '11' } },
    })
    const [worker = ''] = standIn.recorded.forked
    const source = path.relative(path.join(root, 'electron'), worker).replace(/\.js$/, '.ts')
    expect(source).toBe(path.join('signing', 'token', 'token-worker.ts'))
    standIn.emitPower('lock-screen')
    expect(contents().reloads).toBe(1)
    expect((await call('workspace.status', {})).value.caller).toBe('nobody')
  })

  it('copies and closes the workspace before it quits, and is not hurried by a second quit', async () => {
    let held = 0
    const quit = () => standIn.emitApp('will-quit', { preventDefault: () => void held++ })
    quit()
    quit()
    expect([held, standIn.recorded.quit]).toEqual([2, false])
    await vi.waitFor(() => expect(standIn.recorded.quit).toBe(true), { timeout: 15_000 })
    quit()
    expect(held).toBe(2)
    const copies = readdirSync(path.join(folder, 'backups', 'Thu'))
    expect(copies).toEqual([expect.stringMatching(/^Thu\..*\.closing\.chamsao$/)])
  })
})
