import { chmodSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { expect, it, onTestFinished } from 'vitest'
import { buildPaper } from '#electron/documents/catalogue.ts'
import { formatProfile } from '#electron/documents/format-profile.ts'
import { packDocument } from '#electron/documents/pack.ts'
import { convertToPdf } from '#electron/pdf/convert.ts'
import { findConverter } from '#electron/pdf/find-converter.ts'
import { offices } from '../documents/samples/offices.ts'
import { papersOf } from '../documents/samples/papers.ts'

function folderOf(): string {
  const folder = mkdtempSync(path.join(tmpdir(), 'cham-sao-pdf-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  return folder
}

/** A program in place of soffice. */
function program(folder: string, script: string) {
  const file = path.join(folder, 'soffice')
  writeFileSync(file, `#!/bin/sh\n${script}\n`)
  chmodSync(file, 0o755)
  return { kind: 'libreoffice', program: file } as const
}

it('is looked for by name, on the path, and may be missing', () => {
  const folder = folderOf()
  expect(findConverter({ CHAM_SAO_SOFFICE: path.join(folder, 'none') })).toBeUndefined()
  const { program: file } = program(folder, 'exit 0')
  expect(findConverter({ PATH: folder }, 'linux')).toEqual({ kind: 'libreoffice', program: file })
})

it('gets a profile of its own, which is gone afterwards', async () => {
  const folder = folderOf()
  const converter = program(
    folder,
    `echo "$@" > ${folder}/asked; for a; do case $a in --outdir) take=1;; *) [ "$take" = 1 ] && out=$a; take=0;; esac; done; : > "$out/a.pdf"`,
  )
  const file = path.join(folder, 'a.docx')
  const made = await convertToPdf(converter, { files: [file], into: folder, temporaryFolder: folder })
  expect(made).toEqual({ ok: true, value: [path.join(folder, 'a.pdf')] })
  expect(readFileSync(path.join(folder, 'asked'), 'utf8')).toMatch(
    /-env:UserInstallation=file:\/\/\S+ --headless/,
  )
  expect(readdirSync(folder).sort()).toEqual(['a.pdf', 'asked', 'soffice'])
})

it.each([
  ['says no', 'exit 1', 'pdf-failed'],
  ['writes nothing', 'exit 0', 'pdf-failed'],
  ['never ends', 'sleep 30 & sleep 30', 'pdf-timeout'],
])('a program that %s gives %s', async (_name, script, code) => {
  const folder = folderOf()
  const made = await convertToPdf(program(folder, script), {
    files: [path.join(folder, 'a.docx')],
    into: folder,
    temporaryFolder: folder,
    timeoutMs: 500,
  })
  expect(made).toEqual({ ok: false, error: code })
})

it('stops when it is not wanted any more', async () => {
  const folder = folderOf()
  const controller = new AbortController()
  setTimeout(() => controller.abort(), 100)
  const made = await convertToPdf(program(folder, 'sleep 30'), {
    files: [path.join(folder, 'a.docx')],
    into: folder,
    temporaryFolder: folder,
    signal: controller.signal,
  })
  expect(made).toEqual({ ok: false, error: 'pdf-cancelled' })
})

const installed = findConverter()
it.runIf(installed)('the installed program makes a PDF of a decision', { timeout: 120_000 }, async () => {
  if (!installed) return
  const folder = folderOf()
  const file = path.join(folder, '07_QuyetDinhCongNhan_Dot1_2026.docx')
  const { recognitionDecision } = papersOf(offices.province26)
  writeFileSync(
    file,
    await packDocument(buildPaper('recognitionDecision', recognitionDecision, formatProfile)),
  )
  const made = await convertToPdf(installed, { files: [file], into: folder, temporaryFolder: folder })
  if (!made.ok) throw new Error(made.error)
  expect(
    readFileSync(made.value[0] ?? '')
      .subarray(0, 5)
      .toString(),
  ).toBe('%PDF-')
})
