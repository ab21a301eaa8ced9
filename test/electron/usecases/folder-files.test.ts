import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { expect, it, onTestFinished } from 'vitest'
import { fileQueue } from '#electron/usecases/folder-files.ts'

function folderOf(): string {
  const folder = mkdtempSync(path.join(tmpdir(), 'cham-sao-queue-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  return folder
}

it('has every file whole once it says so, also those that were still being made', async () => {
  const folder = folderOf()
  const queue = fileQueue()
  for (let index = 0; index < 30; index++)
    await queue.write(path.join(folder, `${index}`), Promise.resolve(`Văn bản ${index}`))
  await queue.flushed()
  expect(readdirSync(folder)).toHaveLength(30)
  expect(readFileSync(path.join(folder, '29'), 'utf8')).toBe('Văn bản 29')
})

type Write = readonly [file: string, content: string | Promise<string>]
const wrongs: readonly (readonly [name: string, wrong: (folder: string) => Write, message: string])[] = [
  ['a file that cannot be written', folder => [path.join(folder, 'taken'), 'x'], 'EEXIST'],
  [
    'a paper that cannot be made',
    folder => [path.join(folder, 'new'), Promise.reject(new Error('no paper'))],
    'no paper',
  ],
]
it.each(wrongs)('ends with %s, and takes nothing more', async (_name, wrong, message) => {
  const folder = folderOf()
  writeFileSync(path.join(folder, 'taken'), 'of somebody else')
  const queue = fileQueue()
  await queue.write(...wrong(folder))
  await queue.settled()
  await expect(queue.write(path.join(folder, 'next'), Promise.reject(new Error('later')))).rejects.toThrow(
    message,
  )
  await expect(queue.flushed()).rejects.toThrow(message)
  expect(readFileSync(path.join(folder, 'taken'), 'utf8')).toBe('of somebody else')
})
