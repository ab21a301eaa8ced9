import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { errorCodes } from '#shared/error-code.ts'

const root = path.resolve(import.meta.dirname, '../..')

/** All the code under a folder, without the texts and the list of codes themselves. */
const codeUnder = (folder: string): string =>
  readdirSync(path.join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter(name => /\.tsx?$/.test(name) && !/texts[\\/]|error-code/.test(name))
    .map(name => readFileSync(path.join(root, folder, name), 'utf8'))
    .join('\n')

describe('every reason of refusal', () => {
  it('is given by something', () => {
    const product = ['shared', 'electron', 'renderer'].map(codeUnder).join('\n')
    expect(errorCodes.filter(code => !product.includes(`'${code}'`))).toEqual([])
  })

  it('is met in a test', () => {
    const tests = codeUnder('test')
    expect(errorCodes.filter(code => !tests.includes(`'${code}'`))).toEqual([])
  })
})
