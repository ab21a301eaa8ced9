import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type CheckedFile, fileVerifiers } from '#electron/cli/file-verifiers.ts'
import { addCertificateSeal, makeManifest, startSeal } from '#electron/signing/detached.ts'
import { packSealedArchive } from '#electron/signing/sealed-archive.ts'
import { type FileVerifier, verifyFile } from '#electron/signing/verify-file.ts'
import { signerOf, signingMoment } from './support/certificates.ts'
import { type Council, makeCouncil, signAll } from './support/council.ts'
import { makePaper } from './support/papers.ts'
import { editText } from './support/tamper.ts'

const folder = mkdtempSync(join(tmpdir(), 'cham-sao-verify-'))
afterAll(() => rmSync(folder, { recursive: true }))
const pathOf = (name: string) => join(folder, name)
let council: Council

beforeAll(async () => {
  council = await makeCouncil()
  const paper = await makePaper()
  const signed = await signAll(paper, [
    [council.chair, 'Chủ tịch'],
    [council.secretary, 'Thư ký'],
  ])
  const files = new Map([['biên-bản.docx', signed]])
  const manifest = makeManifest(files, {}, signingMoment)
  const seal = await addCertificateSeal(startSeal(manifest), signerOf(council.chair), {
    signedAt: signingMoment,
    role: '',
  })
  if (!seal.ok) throw new Error(seal.error.code)
  const contents: [string, Uint8Array | string][] = [
    ['signed.docx', signed],
    ['changed.docx', editText(signed, 'word/document.xml', text => text.replace('78,56', '98,56'))],
    ['unsigned.docx', paper],
    ['not-really.docx', 'không phải tệp Word'],
    ['note.txt', 'ghi chú'],
    ['archive.zip', packSealedArchive(files, manifest, seal.value, signingMoment)],
    ['root.pem', council.authority.pem],
  ]
  for (const [name, content] of contents) writeFileSync(pathOf(name), content)
})

const script = fileURLToPath(new URL('../../../electron/cli/verify.ts', import.meta.url))
const verifyCommand = (...parameters: string[]) => {
  const { status, stdout, stderr } = spawnSync(process.execPath, [script, ...parameters], {
    encoding: 'utf8',
  })
  return { status, stdout, stderr }
}

describe('npm run verify', () => {
  it('says 0 and who signed when every signature is whole and trusted', () => {
    const { status, stdout } = verifyCommand(pathOf('signed.docx'), '--trust', pathOf('root.pem'))
    expect(status).toBe(0)
    for (const said of ['Hợp lệ', 'Trần Thị Chủ', 'UBND xã Bình Mẫu', 'Thư ký', '23/11/2026 20:46'])
      expect(stdout).toContain(said)
  })

  it('says 1 and what is wrong when it is not', () => {
    const changed = verifyCommand(pathOf('changed.docx'), '--trust', pathOf('root.pem'))
    expect(changed.status).toBe(1)
    expect(changed.stdout).toContain('Nội dung đã bị sửa sau khi ký: word/document.xml')
    const cases = [
      ['unsigned.docx', 'carries no digital signature'],
      ['signed.docx', 'Unknown issuer'],
      ['not-really.docx', 'damaged'],
    ] as const
    for (const [name, said] of cases) {
      const { status, stdout } = verifyCommand(pathOf(name), '--lang', 'en')
      expect([name, status]).toEqual([name, 1])
      expect(stdout).toContain(said)
    }
  })

  it('gives the report as JSON', () => {
    const { status, stdout } = verifyCommand(pathOf('archive.zip'), '--json', '--trust', pathOf('root.pem'))
    expect(status).toBe(0)
    expect(JSON.parse(stdout)).toMatchObject({
      kind: 'archive',
      verdict: 'valid',
      fileCount: 1,
      signatures: [{ trust: 'trusted' }],
    })
  })

  it.each([
    ['no file', []],
    ['two files', ['a', 'b']],
    ['an unknown option', ['a', '--x']],
    ['an unknown language', ['a', '--lang', 'fr']],
    ['a file that is not there', ['/khong/co.docx']],
    ['a folder', [tmpdir()]],
  ])('says 2 for %s', (_, parameters) => {
    const { status, stderr } = verifyCommand(...parameters)
    expect(status).toBe(2)
    expect(stderr).not.toBe('')
  })

  it('says 2 for a trust anchor that is no certificate, 1 for a kind of file it does not know', () => {
    expect(verifyCommand(pathOf('signed.docx'), '--trust', pathOf('note.txt')).status).toBe(2)
    expect(verifyCommand(pathOf('note.txt')).status).toBe(1)
  })
})

describe('a further kind of file', () => {
  it('is one more entry in the list', async () => {
    type NoteReport = { kind: 'note'; verdict: 'unsigned'; length: number }
    const notes: FileVerifier<NoteReport> = {
      recognise: (_, file) => file.path.endsWith('.txt'),
      verify: async file => ({ kind: 'note', verdict: 'unsigned', length: (await file.bytes()).length }),
    }
    const options = { trustAnchors: [], knownKeys: [], at: signingMoment }
    const verifiers: FileVerifier<CheckedFile | NoteReport>[] = [notes, ...fileVerifiers]
    const kinds = []
    for (const name of ['note.txt', 'archive.zip', 'signed.docx']) {
      const verified = await verifyFile<CheckedFile | NoteReport>(pathOf(name), options, verifiers)
      kinds.push(verified.ok && verified.value.kind)
    }
    expect(kinds).toEqual(['note', 'archive', 'document'])
  })
})
