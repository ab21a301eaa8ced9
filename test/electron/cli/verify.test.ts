// npm run verify as somebody runs it who was sent a file: a process of its own, its exit code and what it says.
import { spawnSync } from 'node:child_process'
import { readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { unzipSync, zipSync } from 'fflate'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { loadSignedFile } from '#electron/store/paper-signing.ts'
import {
  type Identity,
  makeIdentity,
  signerOf,
  signingMoment,
  year,
} from '../signing/support/certificates.ts'
import { type Council, makeCouncil, meetingNames, signAll, signOrFail } from '../signing/support/council.ts'
import { base64, drawPicture, drawStrokes } from '../signing/support/handwriting.ts'
import { makeKeyFile } from '../signing/support/key-file.ts'
import { dotPng, makePaper } from '../signing/support/papers.ts'
import { editParts, editText, flipByte } from '../signing/support/tamper.ts'
import { hasTool, reportMissing } from '../signing/support/tools.ts'
import { type PlayedSession, playSession } from '../usecases/played-session.ts'

const script = path.resolve(import.meta.dirname, '../../../electron/cli/verify.ts')
const page = Buffer.from(
  '%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj 2 0 obj<</Type/Pages/Count 1/Kids[3 0 R]>>endobj 3 0 obj<</Type/Page/Parent 2 0 R>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF',
)
const present = hasTool('openssl')

let session: PlayedSession
let council: Council
let key: string

const inFolder = (name: string) => path.join(session.t.folder, name)
const put = (name: string, content: Uint8Array | string) => writeFileSync(inFolder(name), content)

async function signedPaper(): Promise<Uint8Array> {
  const { t, sessionId } = session
  const [paper] = await t.get('paper.generate', { sessionId, kinds: ['minutes'] })
  const paperId = paper?.id ?? ''
  const file = { fileName: 'x.p12', bytes: base64(makeKeyFile(council.chair, 'x')) }
  const signing = { paperId, key: { kind: 'file', file, password: 'x' } as const, place: '' }
  await t.get('signature.digital', { ...signing, signer: 0 })
  const own = { fileName: 'y.p12', bytes: base64(makeKeyFile(await council.person('Người Khác'), 'x')) }
  const other = { kind: 'file', file: own, password: 'x' } as const
  await t.get('signature.digital', { ...signing, key: other, signer: 1, holderReason: 'thẻ đã hỏng' })
  const db = t.app.workspace?.db
  const bytes = db && loadSignedFile(db, paperId)?.bytes
  if (!bytes) throw new Error('no file')
  const scan = (fileName: string, content: Uint8Array) =>
    t.get('scan.attach', {
      ...{ paperId, file: { fileName, bytes: base64(content) } },
      ...{ signedOn: '2026-06-05', place: 'Hòa An' },
    })
  await scan('a.png', drawPicture(drawStrokes(1)))
  await scan('a.pdf', page)
  const attached = await scan('b.png', drawPicture(drawStrokes(2)))
  await t.get('scan.withdraw', { scanId: attached.scans.at(-1)?.id ?? '', reason: 'nhầm' })
  return new Uint8Array(bytes)
}

async function badCertificates(paper: Uint8Array) {
  const from = (wish: Partial<Parameters<typeof makeIdentity>[0]>) =>
    makeIdentity({ name: 'CN=Người ký', issuer: council.authority, ...wish })
  const signedBy = async (identity: Identity) => signAll(paper, [[identity, 'Chủ tịch']])
  const stranger = await makeIdentity({ name: 'CN=Tự cấp' })
  put('self-signed.docx', await signedBy(stranger))
  const expired = await from({ notBefore: Date.UTC(2026, 9, 1), notAfter: Date.UTC(2026, 11, 1) })
  put('since-expired.docx', await signedBy(expired))
  // Another certificate over the same key, put in place of the one that signed.
  const chair = await makeIdentity({ name: 'CN=Trần Quốc Khánh', issuer: council.authority })
  const twin = await makeIdentity({ name: 'CN=Kẻ Giả Danh', issuer: council.authority, keys: chair.keys })
  put(
    'swapped.docx',
    editText(await signedBy(chair), '_xmlsignatures/sig1.xml', text =>
      text.replace(base64(chair.der), base64(twin.der)),
    ),
  )
  // An issuer that had run out when the paper was signed.
  const past = { notBefore: signingMoment - 2 * year, notAfter: signingMoment - year / 2 }
  const office = await from({ authority: true, ...past })
  const below = await makeIdentity({ name: 'CN=Dưới quyền', issuer: office, notAfter: signingMoment + year })
  put('issuer-not-allowed.docx', await signOrFail(paper, signerOf(below, [office])))
}

beforeAll(async () => {
  if (!present) return
  session = await playSession({ closes: 'by-hand' })
  council = await makeCouncil(meetingNames)
  const { t, sessionId } = session
  const signed = await signedPaper()
  put('signed.docx', signed)
  put(
    'text.docx',
    editText(signed, 'word/document.xml', text => text.replace('HỘI ĐỒNG', 'HỘI ĐỔNG')),
  )
  put(
    'type.docx',
    editText(signed, '[Content_Types].xml', text => text.replace('styles+xml', 'settings+xml')),
  )
  put(
    'added.docx',
    editText(
      editParts(signed, parts => {
        parts['word/header9.xml'] = new TextEncoder().encode('<x/>')
      }),
      'word/_rels/document.xml.rels',
      text =>
        text.replace(
          '</Relationships>',
          '<Relationship Id="rId99" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/header" Target="header9.xml"/></Relationships>',
        ),
    ),
  )
  put('value.docx', flipByte(signed, '_xmlsignatures/sig1.xml', 2500))
  put(
    'dropped.docx',
    editText(signed, '_xmlsignatures/_rels/origin.sigs.rels', text =>
      text.replace(/<Relationship [^>]*sig1\.xml"\/>/, ''),
    ),
  )
  put('saved-again.docx', zipSync(unzipSync(signed)))
  put('short.docx', signed.subarray(0, signed.length - 40))
  put('unsigned.docx', await makePaper())
  await badCertificates(await makePaper())
  put('scan.png', drawPicture(drawStrokes(1)))
  put('scan.pdf', page)
  put('withdrawn.png', drawPicture(drawStrokes(2)))
  put('stranger.png', drawPicture(drawStrokes(9)))
  put('broken.png', dotPng.subarray(0, 40))
  put('note.txt', 'ghi chú')
  put('empty.docx', '')
  put('root.pem', council.authority.pem)
  for (const move of ['finishScoring', 'conclude'] as const) await t.get('session.move', { sessionId, move })
  t.savePath = inFolder('session.zip')
  const sealed = await t.get('session.archive', { sessionId, withScans: true, signers: [] })
  key = sealed?.key ?? ''
  const archive = new Uint8Array(readFileSync(inFolder('session.zip')))
  put('changed.zip', flipByte(archive, 'tally.json', 300))
  put(
    'extra.zip',
    editParts(archive, parts => {
      parts['papers/x.docx'] = dotPng
    }),
  )
  put(
    'unsealed.zip',
    editParts(archive, parts => {
      delete parts['seal.json']
    }),
  )
  const workspace = Buffer.from(t.app.workspace?.db.serialize() ?? '')
  // A copy in memory has no write-ahead log: the file header says so in bytes 18 and 19.
  workspace.fill(1, 18, 20)
  put('council.chamsao', workspace)
  put('cut.chamsao', workspace.subarray(0, 6000))
  await t.get('trust.add', {
    file: { fileName: 'root.pem', bytes: base64(Buffer.from(council.authority.pem)) },
  })
}, 120_000)
afterAll(() => session?.t.close())

/** Runs with this machine's own data folder, unless another is named. */
function verify(line: string, data: string) {
  const parameters = line
    .split(' ')
    .filter(part => part !== '')
    .map(part => (part === 'KEY' ? key : /^[a-z-]+\.[a-z0-9]+$/.test(part) ? inFolder(part) : part))
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [script, ...parameters, '--data', inFolder(data)],
    {
      encoding: 'utf8',
    },
  )
  return { status, stdout, stderr }
}

type Row = readonly [line: string, status: 0 | 1 | 2, said: RegExp]

const here: readonly Row[] = [
  [
    'signed.docx',
    0,
    /Hợp lệ.*Trần Quốc Khánh.*Người Khác.*chứng thư số của Người Khác cho Lê Thu Hà.*thẻ đã hỏng/s,
  ],
  [
    'signed.docx --workspace council.chamsao',
    0,
    /Đúng là bản ký số.*chứng thư số của Người Khác cho Lê Thu Hà/s,
  ],
  ['signed.docx --lang en', 0, /Valid: the file is whole/],
  ['text.docx', 1, /Không hợp lệ.*word\/document\.xml/s],
  ['type.docx', 1, /word\/styles\.xml/],
  ['added.docx', 1, /không che.*|không được chữ ký|header9/],
  ['value.docx', 1, /Không hợp lệ/],
  ['dropped.docx', 1, /Không hợp lệ/],
  ['swapped.docx', 1, /Không hợp lệ/],
  ['saved-again.docx --workspace council.chamsao', 0, /không có trong hồ sơ/],
  ['short.docx', 1, /Không đọc được/],
  ['empty.docx', 1, /Không đọc được/],
  ['unsigned.docx', 1, /chưa có chữ ký số/],
  ['self-signed.docx', 1, /Chưa rõ nơi cấp/],
  ['issuer-not-allowed.docx', 1, /không được phép cấp|hết hạn/],
  ['scan.png --workspace council.chamsao', 0, /Đúng là bản quét/],
  ['scan.pdf --workspace council.chamsao', 0, /Đúng là bản quét/],
  ['scan.png', 1, /Bản quét không có chữ ký số/],
  ['withdrawn.png --workspace council.chamsao', 1, /đã bị rút/],
  ['stranger.png --workspace council.chamsao', 1, /không có trong hồ sơ/],
  ['session.zip --key KEY', 0, /Cộng lại khớp/],
  ['session.zip --workspace council.chamsao', 0, /Cộng lại khớp.*hồ sơ phiên họp/s],
  ['session.zip', 1, /Chưa biết khóa này/],
  ['changed.zip --key KEY', 1, /tally\.json/],
  ['extra.zip --key KEY', 1, /papers\/x\.docx/],
  ['unsealed.zip --key KEY', 1, /không có|chưa/],
  ['council.chamsao', 0, /Hồ sơ nguyên vẹn/],
  ['council.chamsao --code 0000-0000-0000-0000', 1, /./],
  ['cut.chamsao', 1, /./],
]
const elsewhere: readonly Row[] = [
  ['signed.docx', 1, /Chưa rõ nơi cấp/],
  ['signed.docx --trust root.pem', 0, /Hợp lệ/],
]
/** Asked wrongly: said on the other channel, and nothing on this one. */
const wrong: readonly Row[] = [
  ['', 2, /npm run verify/],
  ['signed.docx text.docx', 2, /npm run verify/],
  ['signed.docx --unknown', 2, /npm run verify/],
  ['signed.docx --lang fr', 2, /npm run verify/],
  ['session.zip --key 12ab', 2, /npm run verify/],
  ['signed.docx --trust note.txt', 2, /note\.txt/],
  ['signed.docx --trust none.pem', 2, /none\.pem/],
  ['signed.docx --workspace none.chamsao', 2, /none\.chamsao/],
  ['signed.docx --workspace cut.chamsao', 2, /cut\.chamsao/],
  ['none.docx', 2, /none\.docx/],
  ['note.txt', 1, /note\.txt/],
  ['broken.png', 1, /broken\.png/],
]

describe('npm run verify', () => {
  if (!present) {
    it('needs openssl', () => reportMissing('npm run verify', 'not installed: openssl'))
    return
  }
  it.each(here)('on the machine that trusts the issuer: %s → %i', (line, status, said) => {
    const run = verify(line, '.')
    expect(run).toMatchObject({ status, stdout: expect.stringMatching(said), stderr: '' })
  })

  it.each(elsewhere)('on another machine: %s → %i', (line, status, said) => {
    expect(verify(line, 'elsewhere')).toMatchObject({ status, stdout: expect.stringMatching(said) })
  })

  it.each(wrong)('asked wrongly: "%s" → %i', (line, status, said) => {
    expect(verify(line, '.')).toMatchObject({ status, stdout: '', stderr: expect.stringMatching(said) })
  })

  it.each([
    ['signed.docx', 0, { kind: 'document', verdict: 'valid' }],
    ['text.docx', 1, { kind: 'document', verdict: 'broken', signatures: [{ integrity: 'broken' }, {}] }],
    ['scan.pdf --workspace council.chamsao', 0, { kind: 'scan', verdict: 'valid', recorded: { as: 'scan' } }],
    ['session.zip --key KEY', 0, { kind: 'archive', verdict: 'valid', recount: { verdict: 'same' } }],
    ['council.chamsao', 0, { kind: 'workspace', verdict: 'valid' }],
    ['none.docx', 2, { error: { code: 'file-not-found' } }],
    ['note.txt', 1, { error: { code: 'file-kind-unknown' } }],
  ] as const)('as JSON: %s → %i', (line, status, report) => {
    const run = verify(`${line} --json`, '.')
    expect(run.status).toBe(status)
    expect(JSON.parse(run.stdout)).toMatchObject(report)
  })
})
