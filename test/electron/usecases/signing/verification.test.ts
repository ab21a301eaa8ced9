import { spawnSync } from 'node:child_process'
import { readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { unzipSync, zipSync } from 'fflate'
import { beforeAll, describe, expect, it } from 'vitest'
import { loadPaperFile } from '#electron/store/paper.ts'
import { loadSignedFile } from '#electron/store/paper-signing.ts'
import { testApplication } from '../../application.ts'
import { type Council, makeCouncil, meetingNames, signAll } from '../../signing/support/council.ts'
import { base64, drawPicture, drawStrokes } from '../../signing/support/handwriting.ts'
import { makeKeyFile } from '../../signing/support/key-file.ts'
import { makePaper } from '../../signing/support/papers.ts'
import { itWith } from '../../signing/support/tools.ts'
import { openPaperDesk, type PaperDesk } from './papers.ts'

let desk: PaperDesk
let council: Council
beforeAll(async () => {
  desk = await openPaperDesk()
  council = await makeCouncil(meetingNames)
  return () => desk.close()
}, 60_000)

const fileOf = (bytes: Uint8Array, fileName = 'tệp') => ({ fileName, bytes: base64(bytes) })
const check = (bytes: Uint8Array) => desk.t.get('verification.check', { file: fileOf(bytes), key: '' })
const rootFile = () => fileOf(Buffer.from(council.authority.pem), 'gốc.pem')

/** A fresh paper, unsigned and signed by the chair's certificate. */
async function signedPaper() {
  const paperId = await desk.newPaper()
  const file = fileOf(makeKeyFile(council.chair, 'x'), 'x.p12')
  const key = { kind: 'file', file, password: 'x' } as const
  await desk.t.get('signature.digital', { paperId, signer: 0, key, place: '' })
  const db = desk.t.app.workspace?.db
  const [made, signed] = [db && loadPaperFile(db, paperId)?.bytes, db && loadSignedFile(db, paperId)?.bytes]
  if (!made || !signed) throw new Error('no file')
  return { made: new Uint8Array(made), signed: new Uint8Array(signed) }
}

describe('trust anchors', () => {
  itWith(
    ['openssl'],
    'decide whether an intact signature is believed, on this machine and in no workspace',
    async () => {
      const { t } = desk
      const { signed } = await signedPaper()
      const before = await check(signed)
      expect(before).toMatchObject({
        report: { verdict: 'untrusted', signatures: [{ trust: 'unknown-issuer', integrity: 'ok' }] },
      })
      const [read] = await t.get('trust.read', { file: rootFile() })
      expect(read).toMatchObject({ commonName: 'Gốc mẫu', authority: true, selfIssued: true })
      expect(await t.get('trust.list', {})).toEqual([])
      await t.get('trust.add', { file: rootFile() })
      expect(await check(signed)).toMatchObject({
        report: { verdict: 'valid', signatures: [{ trust: 'trusted' }] },
      })
      expect(t.app.workspace?.db.serialize().includes(Buffer.from(council.authority.der))).toBe(false)
      expect(await t.get('trust.remove', { fingerprint: read?.fingerprint ?? '' })).toEqual([])
      expect((await check(signed)).report).toMatchObject({ verdict: 'untrusted' })
    },
  )

  it('are certificates and nothing else', async () => {
    for (const bytes of [Buffer.from('không phải'), new Uint8Array([0x30, 0x03, 1, 2, 3])])
      expect(await desk.t.call('trust.add', { file: fileOf(bytes, 'x.cer') })).toMatchObject({
        error: { code: 'trust-unreadable', facts: { file: 'x.cer' } },
      })
    expect(await desk.t.call('trust.remove', { fingerprint: '../../../x' })).toMatchObject({
      error: { code: 'input-invalid' },
    })
  })
})

describe('checking a file', () => {
  itWith(
    ['openssl'],
    'says which recorded version it is, and of a paper saved again that it is none',
    async () => {
      const { made, signed } = await signedPaper()
      expect(await check(made)).toMatchObject({
        kind: 'document',
        report: { verdict: 'unsigned' },
        recorded: { as: 'made', kind: 'productTally', session: 'Phiên họp đợt 1' },
      })
      expect(await check(signed)).toMatchObject({ recorded: { as: 'digital' }, workspace: 'Hội đồng Hòa An' })
      const savedAgain = zipSync(unzipSync(signed))
      expect(await check(savedAgain)).toMatchObject({ report: { verdict: 'untrusted' }, recorded: null })
    },
  )

  it('finds a scan by its hash, also one that was withdrawn', async () => {
    const { t } = desk
    const paperId = await desk.newPaper()
    const scan = drawPicture(drawStrokes(77))
    expect(await check(scan)).toMatchObject({ kind: 'scan', report: { pages: 1 }, recorded: null })
    const place = { signedOn: '2026-06-05', place: 'Hòa An' }
    const view = await t.get('scan.attach', { paperId, file: fileOf(scan, 'x.png'), ...place })
    expect(await check(scan)).toMatchObject({ recorded: { as: 'scan', kind: 'productTally' } })
    await t.get('scan.withdraw', { scanId: view.scans[0]?.id ?? '', reason: 'nhầm' })
    expect(await check(scan)).toMatchObject({ recorded: { as: 'withdrawnScan' } })
  })

  it('works without a workspace, for a paper from elsewhere', async () => {
    const elsewhere = testApplication()
    const signed = await signAll(await makePaper(), [[council.chair, 'Chủ tịch']])
    const answer = await elsewhere.get('verification.check', { file: fileOf(signed), key: '' })
    expect(answer).toMatchObject({
      workspace: null,
      recorded: null,
      report: { signatures: [{ signerName: 'Trần Quốc Khánh', role: 'Chủ tịch' }] },
    })
  })

  it.each([
    ['a text', Buffer.from('ghi chú'), 'checked-file-unknown'],
    ['a workspace', Buffer.from('SQLite format 3\0'), 'checked-file-unknown'],
  ])('refuses %s with a sentence', async (_name, bytes, code) => {
    expect(await desk.t.call('verification.check', { file: fileOf(bytes, 'x'), key: '' })).toMatchObject({
      error: { code, facts: { file: 'x' } },
    })
  })

  itWith(
    ['openssl'],
    'gives the same by npm run verify, with the anchors of the machine and a workspace as witness',
    async () => {
      const { t } = desk
      const { signed } = await signedPaper()
      await t.get('trust.add', { file: rootFile() })
      const [file, scan] = [path.join(t.folder, 'signed.docx'), path.join(t.folder, 'scan.png')]
      writeFileSync(file, signed)
      writeFileSync(scan, drawPicture(drawStrokes(78)))
      const workspace = path.join(t.folder, 'copy.chamsao')
      writeFileSync(workspace, t.app.workspace?.db.serialize() ?? '')
      const script = path.resolve(import.meta.dirname, '../../../../electron/cli/verify.ts')
      const verify = (...parameters: string[]) =>
        spawnSync(process.execPath, [script, ...parameters, '--data', t.folder], { encoding: 'utf8' })
      const known = verify(file, '--workspace', workspace)
      expect(known.stdout).toContain('Đúng là bản ký số của “Phiếu tổng hợp điểm từng sản phẩm”')
      expect(known.status).toBe(0)
      expect(JSON.parse(verify(file, '--json', '--workspace', workspace).stdout)).toMatchObject({
        verdict: 'valid',
        recorded: { as: 'digital' },
      })
      const stranger = verify(scan, '--workspace', workspace, '--lang', 'en')
      expect(stranger.stdout).toContain('does not know this file')
      expect(stranger.status).toBe(1)
      expect(verify(file, '--workspace', path.join(t.folder, 'none.chamsao')).status).toBe(2)
      expect(readFileSync(file)).toEqual(Buffer.from(signed))
    },
  )
})
