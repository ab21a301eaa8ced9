import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { inThread } from '#electron/usecases/thread.ts'

const folder = mkdtempSync(path.join(tmpdir(), 'cham-sao-thread-'))
afterAll(() => rmSync(folder, { recursive: true }))

/** A real thread that runs this. */
function run(name: string, code: string, signal = new AbortController().signal) {
  const file = path.join(folder, `${name}.mjs`)
  if (code !== '')
    writeFileSync(file, `import { parentPort, workerData } from 'node:worker_threads'\n${code}\n`)
  return inThread<string>({
    path: file,
    data: 'dữ liệu',
    signal,
    hear: (message, reply) => {
      if (message === 'hỏi') reply('đáp')
      return typeof message === 'string' && message.startsWith('xong') ? { answer: message } : undefined
    },
    here: () => 'tại chỗ',
  })
}

describe('work in a thread', () => {
  it('answers with what the thread says at the end, and lets it ask in between', async () => {
    const code = `parentPort.once('message', said => parentPort.postMessage('xong ' + workerData + ' ' + said))\nparentPort.postMessage('hỏi')`
    expect(await run('asks', code)).toBe('xong dữ liệu đáp')
  })

  it('is done here when the code of the thread is not to be found', async () => {
    expect(await run('missing', '')).toBe('tại chỗ')
  })

  it.each([
    ['throws', `throw new Error('hỏng')`, /hỏng/],
    ['ends without an answer', '', /./],
    ['ends itself', 'process.exit(0)', /without an answer/],
  ])('that %s is a fault of the program', async (name, code, message) => {
    await expect(run(name.replaceAll(' ', '-'), code === '' ? ';' : code)).rejects.toThrow(message)
  })

  it('that hangs is ended as soon as it is not wanted any more', async () => {
    const stop = new AbortController()
    const work = run('hangs', `parentPort.postMessage('hỏi')\nfor (;;) {}`, stop.signal)
    setTimeout(() => stop.abort(new Error('dừng')), 100)
    await expect(work).rejects.toThrow('dừng')
    expect(() => run('never', ';', stop.signal)).toThrow('dừng')
  })
})
