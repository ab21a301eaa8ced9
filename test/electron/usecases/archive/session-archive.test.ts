import { spawnSync } from 'node:child_process'
import { readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { unzipSync, zipSync } from 'fflate'
import { beforeAll, describe, expect, it } from 'vitest'
import { publicKeyOf, signBytes } from '#electron/sealing/curve-keys.ts'
import { addKeySeal, makeManifest, startSeal } from '#electron/signing/detached.ts'
import { packSealedArchive } from '#electron/signing/sealed-archive.ts'
import { examine } from '#electron/usecases/signing/examine.ts'
import type { CallInput } from '#shared/contract.ts'
import { pin, type TestApplication, testApplication } from '../../application.ts'
import { addProduct, foundCouncil, openTogether, scoreAndSeal, startSession } from '../../meeting.ts'
import { type Council, makeCouncil, meetingNames } from '../../signing/support/council.ts'
import { base64, drawPicture, drawStrokes } from '../../signing/support/handwriting.ts'
import { makeKeyFile } from '../../signing/support/key-file.ts'
import { itWith } from '../../signing/support/tools.ts'

/** One session with two rounds on one product, papers signed in every way, sealed once; every test works on a copy. */
let t: TestApplication
let council: Council
let sessionId: string
let archive: Uint8Array
let key: string
let input: CallInput<'session.archive'>

async function concludedSession() {
  const meeting = await foundCouncil(t)
  const tea = await addProduct(t, 'Chè xanh Tân Lộc')
  const rice = await addProduct(t, 'Gạo Suối Trong', 3)
  const started = await startSession(meeting, [tea, rice])
  sessionId = started.sessionId
  for (const productId of [tea, rice])
    for (const memberId of meeting.scorers) {
      const hard = productId === rice && memberId === meeting.chair
      await scoreAndSeal(meeting, { sessionId, productId }, memberId, hard ? () => 1 : undefined)
    }
  await openTogether(meeting, sessionId, [tea, rice])
  await t.get('tally.startRound', { sessionId, productId: rice, reason: 'Chênh lệch vượt giới hạn' })
  for (const memberId of meeting.scorers)
    await scoreAndSeal(meeting, { sessionId, productId: rice }, memberId)
  await openTogether(meeting, sessionId, [rice])
  for (const productId of [tea, rice])
    await t.get('finding.save', { sessionId, productId, inFavour: 4, against: 0, other: 0, remark: '' })
  await t.get('session.move', { sessionId, move: 'finishScoring' })
  await t.get('session.move', { sessionId, move: 'conclude' })
}

async function signedPapers() {
  const papers = await t.get('paper.generate', { sessionId, kinds: ['productTally', 'sessionSummary'] })
  const [summary] = papers.filter(paper => paper.kind === 'sessionSummary')
  const tally = papers.find(paper => paper.kind === 'productTally')
  const strokes = drawStrokes(3)
  const hand = { signer: 0, secret: pin, strokes, place: 'Hòa An' }
  await t.get('signature.onScreen', { paperId: tally?.id ?? '', ...hand })
  const file = { fileName: 'Trang ký.png', bytes: base64(drawPicture(drawStrokes(4))) }
  await t.get('scan.attach', { paperId: summary?.id ?? '', file, signedOn: '2026-06-05', place: 'Hòa An' })
}

async function seal(changed: Partial<CallInput<'session.archive'>> = {}) {
  t.savePath = path.join(t.folder, 'archive.zip')
  const sealed = await t.get('session.archive', { ...input, ...changed })
  if (!sealed) throw new Error('not saved')
  return { sealed, bytes: new Uint8Array(readFileSync(sealed.path)) }
}

beforeAll(async () => {
  t = testApplication({ closes: 'by-hand' })
  council = await makeCouncil(meetingNames)
  await concludedSession()
  await signedPapers()
  input = { sessionId, withScans: true, signers: [] }
  const { sealed, bytes } = await seal()
  archive = bytes
  key = sealed.key
  return () => t.close()
}, 120_000)

const at = () => t.app.environment.now()
const knownKeys = () => [{ name: 'máy của hội đồng', publicKey: Buffer.from(key, 'hex') }]

/** What another office sees: nothing of the workspace, only the key that it was told. */
function check(bytes: Uint8Array, keys = knownKeys()) {
  const examined = examine(bytes, { trustAnchors: [council.authority.der], knownKeys: keys, at: at() })
  if (!examined.ok || examined.value.kind !== 'archive') throw new Error('not an archive')
  return examined.value
}

type Files = Record<string, Uint8Array>
const contentOf = (bytes = archive): Files => {
  const { 'manifest.json': _manifest, 'seal.json': _seal, ...files } = unzipSync(bytes)
  return files
}
const edited = (edit: (files: Files) => void): Uint8Array => {
  const files = unzipSync(archive)
  edit(files)
  return zipSync(files)
}

/** Whoever has the app but not the council's key: edits, then makes manifest and seal anew. */
function sealedAnew(edit: (files: Files) => void): Uint8Array {
  const files = contentOf()
  edit(files)
  const content = new Map(Object.entries(files))
  const manifest = makeManifest(content, {}, at())
  const secret = new Uint8Array(32).fill(9)
  const stranger = {
    name: 'lạ',
    publicKey: publicKeyOf('ed25519', secret),
    sign: (data: Uint8Array) => signBytes(secret, data),
  }
  return packSealedArchive(content, manifest, addKeySeal(startSeal(manifest), stranger, at()), at())
}

const textOf = (files: Files, name: string) => new TextDecoder().decode(files[name])
function editText(files: Files, name: string, edit: (text: string) => string): void {
  const before = textOf(files, name)
  const after = edit(before)
  if (after === before) throw new Error(`The edit of ${name} changed nothing`)
  files[name] = new TextEncoder().encode(after)
}
const editJson = (files: Files, name: string, edit: (json: never) => void) =>
  editText(files, name, text => {
    const json = JSON.parse(text)
    edit(json as never)
    return JSON.stringify(json)
  })

describe('the sealed archive of a session', () => {
  it('holds ballots, tally, minutes, papers, trail and rubrics, sealed by the machine', () => {
    const names = Object.keys(contentOf())
    for (const name of [
      'session.json',
      'ballots.json',
      'tally.json',
      'minutes.json',
      'papers.json',
      'trail.jsonl',
    ])
      expect(names).toContain(name)
    expect(names.filter(name => name.startsWith('rubrics/'))).toHaveLength(2)
    expect(names.filter(name => name.startsWith('papers/signed/'))).toHaveLength(1)
    expect(names).toContain('scans/Trang ký.png')
  })

  it('is whole, and counts to the same result, without the workspace', () => {
    const { report, recount } = check(archive)
    expect(report).toMatchObject({ verdict: 'valid', problems: [], keySeals: [{ trust: 'known-key' }] })
    expect(recount).toMatchObject({ verdict: 'same', findings: [], counted: { ballots: 12, rubrics: 2 } })
    expect(recount?.rounds.map(round => [round.name, round.round, round.counted, round.same])).toEqual([
      ['Chè xanh Tân Lộc', 1, 4, true],
      ['Gạo Suối Trong', 1, 4, true],
      ['Gạo Suối Trong', 2, 4, true],
    ])
    expect(recount?.rounds.at(-1)).toMatchObject({ stars: 5, outcome: 'potentialFive' })
  })

  it('is only as good as the key that sealed it: a stranger is said to be one', () => {
    expect(check(archive, []).report).toMatchObject({
      verdict: 'untrusted',
      keySeals: [{ trust: 'unknown-key' }],
    })
  })

  it('stands in the trail, and the workspace knows it again', async () => {
    const file = { fileName: 'archive.zip', bytes: base64(archive) }
    const checked = await t.get('verification.check', { file, key: '' })
    expect(checked).toMatchObject({
      kind: 'archive',
      report: { verdict: 'valid' },
      recorded: { as: 'archive' },
    })
    expect((await t.get('trail.verify', { code: '' })).findings).toEqual([])
  })

  itWith(['openssl'], 'is signed by chair and secretary with their certificates on wish', async () => {
    const signer = (identity: Council['chair'], role: string) => ({
      key: {
        kind: 'file',
        file: { fileName: 'x.p12', bytes: base64(makeKeyFile(identity, 'x')) },
        password: 'x',
      } as const,
      role,
    })
    const signers = [signer(council.chair, 'Chủ tịch'), signer(council.secretary, 'Thư ký')]
    const { bytes } = await seal({ signers })
    expect(check(bytes, []).report).toMatchObject({
      verdict: 'valid',
      signatures: [
        { signerName: 'Trần Quốc Khánh', role: 'Chủ tịch' },
        { signerName: 'Lê Thu Hà', role: 'Thư ký' },
      ],
    })
    const [first] = signers
    if (!first) return
    const before = readFileSync(t.savePath ?? '')
    const wrong = [{ ...first, key: { ...first.key, password: 'sai' } }]
    expect(await t.call('session.archive', { ...input, signers: wrong })).toMatchObject({
      error: { code: 'key-file-password-wrong' },
    })
    expect(readFileSync(t.savePath ?? '').equals(before)).toBe(true)
  })

  it('leaves scans out on wish', async () => {
    const { bytes } = await seal({ withScans: false })
    expect(Object.keys(contentOf(bytes)).filter(name => name.startsWith('scans/'))).toEqual([])
    expect(check(bytes).recount?.verdict).toBe('same')
  })

  it('is written nowhere, and stands nowhere, when no place is chosen', async () => {
    const trail = await t.get('trail.list', { before: null, count: 1 })
    t.savePath = undefined
    expect(await t.get('session.archive', input)).toBeNull()
    expect((await t.get('trail.list', { before: null, count: 1 })).total).toBe(trail.total)
  })
})

describe('a changed archive', () => {
  it('is reported whichever file of it has one flipped byte', () => {
    const names = Object.keys(unzipSync(archive))
    expect(names.length).toBeGreaterThan(10)
    for (const name of names) {
      const bytes = edited(files => {
        const data = Uint8Array.from(files[name] ?? [])
        const middle = Math.floor(data.length / 2)
        data[middle] = (data[middle] ?? 0) ^ 1
        files[name] = data
      })
      expect(check(bytes).report.verdict, name).toBe('broken')
    }
  })

  it('is reported whichever file of it is missing, and when one is added', () => {
    for (const name of Object.keys(unzipSync(archive))) {
      const bytes = edited(files => delete files[name])
      const examined = examine(bytes, { trustAnchors: [], knownKeys: knownKeys(), at: at() })
      expect(
        examined.ok && examined.value.kind === 'archive' && examined.value.report.verdict,
        name,
      ).not.toBe('valid')
    }
    const added = edited(files => {
      files['papers/them.docx'] = new Uint8Array(3)
    })
    expect(check(added).report.problems).toEqual([{ code: 'file-not-listed', detail: 'papers/them.docx' }])
  })

  it.each<[string, (files: Files) => void, string]>([
    [
      'a changed ballot',
      files =>
        editJson(files, 'ballots.json', ([ballot]: [{ box: string }]) => {
          const box = Buffer.from(ballot.box, 'base64')
          box[100] = (box[100] ?? 0) ^ 1
          ballot.box = box.toString('base64')
        }),
      'ballot-signature',
    ],
    [
      'a ballot left out',
      files => editJson(files, 'ballots.json', (ballots: unknown[]) => ballots.pop()),
      'ballot-missing',
    ],
    [
      'a ballot given twice',
      files =>
        editJson(files, 'ballots.json', (ballots: { id: string }[]) =>
          ballots.push({ ...(ballots[0] ?? { id: '' }), id: 'x' }),
        ),
      'ballot-not-in-trail',
    ],
    [
      'a changed total',
      files =>
        editJson(
          files,
          'tally.json',
          ([product]: [{ rounds: { ballots: { points: { total: number } }[] }[] }]) => {
            const points = product.rounds[0]?.ballots[0]?.points
            if (points) points.total += 1
          },
        ),
      'tally-differs',
    ],
    [
      'a changed answer',
      files =>
        editJson(
          files,
          'tally.json',
          ([product]: [{ rounds: { ballots: { content: { opinion: string } }[] }[] }]) => {
            const content = product.rounds[0]?.ballots[0]?.content
            if (content) content.opinion = 'khác'
          },
        ),
      'tally-differs',
    ],
    [
      'a changed mean',
      files =>
        editJson(files, 'tally.json', ([product]: [{ rounds: { mean: { sum: number } }[] }]) => {
          const mean = product.rounds[0]?.mean
          if (mean) mean.sum += 1
        }),
      'result-differs',
    ],
    [
      'changed stars',
      files =>
        editJson(files, 'tally.json', ([product]: [{ finding: { stars: number; outcome: string } }]) =>
          Object.assign(product.finding, { stars: 4, outcome: 'recognised' }),
        ),
      'result-differs',
    ],
    [
      'a vote that was not cast so',
      files =>
        editJson(files, 'tally.json', ([product]: [{ finding: object }]) =>
          Object.assign(product.finding, { inFavour: 3, against: 1 }),
        ),
      'result-differs',
    ],
    [
      'another secret of a box',
      files =>
        editJson(files, 'session.json', (session: { boxes: { secret: string }[] }) => {
          for (const box of session.boxes) box.secret = '11'.repeat(32)
        }),
      'box-secret',
    ],
    [
      'a box that is said to be sealed still',
      files =>
        editJson(files, 'session.json', (session: { boxes: object[] }) =>
          Object.assign(session.boxes[0] ?? {}, { secret: null, openedAt: null }),
        ),
      'box-secret',
    ],
    [
      'a milder rubric',
      files =>
        editText(files, Object.keys(files).find(name => name.startsWith('rubrics/')) ?? '', text =>
          text.replace('"points":1', '"points":2'),
        ),
      'rubric-changed',
    ],
    [
      'a changed entry of the trail',
      files =>
        editText(files, 'trail.jsonl', text => text.replace('"kind":"seat.take"', '"kind":"seat.leave"')),
      'hash-mismatch',
    ],
    [
      'a trail without its last entry of a ballot',
      files =>
        editText(files, 'trail.jsonl', text =>
          text
            .split('\n')
            .filter(line => !line.includes('"ballot.seal"'))
            .join('\n'),
        ),
      'sequence-broken',
    ],
    [
      'another paper under a recorded name',
      files => {
        const name =
          Object.keys(files).find(entry => entry.startsWith('papers/') && entry.endsWith('.docx')) ?? ''
        files[name] = new Uint8Array(100)
      },
      'paper-changed',
    ],
    [
      'another paper with its hash put right',
      files =>
        editJson(files, 'papers.json', ([paper]: [{ files: { sha256: string; path: string }[] }]) => {
          const [entry] = paper.files
          if (!entry) return
          entry.sha256 = 'a'.repeat(64)
          entry.path = 'papers/none.docx'
        }),
      'paper-missing',
    ],
    ['a list that is no list', files => editText(files, 'tally.json', () => '{}'), 'archive-malformed'],
    ['a trail that is no trail', files => editText(files, 'trail.jsonl', () => 'x'), 'archive-malformed'],
  ])('is found out by counting again, manifest and seal made anew: %s', (_name, edit, fault) => {
    const { report, recount } = check(sealedAnew(edit))
    expect(report.keySeals[0]).toMatchObject({ integrity: 'ok', trust: 'unknown-key' })
    expect(recount?.verdict).toBe('differs')
    expect(recount?.findings.map(finding => finding.fault)).toContain(fault)
  })

  it.each(['../../etc/passwd', 'papers/../../x', '/x', 'C:\\x', 'papers\\x', 'a//b'])(
    'is not even unpacked with a file named %s',
    name => {
      const bytes = edited(files => {
        files[name] = new Uint8Array(1)
      })
      const { report, recount } = check(bytes)
      expect(report).toMatchObject({ verdict: 'unreadable', refusal: { code: 'container-damaged' } })
      expect(recount).toBeNull()
    },
  )

  it.each(['session.json', 'ballots.json', 'tally.json', 'papers.json', 'trail.jsonl'])(
    'never lets the counting throw, whatever stands in %s',
    name => {
      for (const junk of ['', '[{}]', '{"a":1}']) {
        const bytes = sealedAnew(files => {
          files[name] = new TextEncoder().encode(junk)
        })
        expect(check(bytes).recount?.findings.map(finding => finding.fault)).toContain('archive-malformed')
      }
    },
  )
})

describe('npm run verify -- ARCHIVE', () => {
  const script = path.resolve(import.meta.dirname, '../../../../electron/cli/verify.ts')
  const verify = (...parameters: string[]) =>
    spawnSync(process.execPath, [script, ...parameters, '--data', path.join(t.folder, 'other-machine')], {
      encoding: 'utf8',
    })

  it('counts again and says so; 0 with the key it was told, 1 without or when something does not fit', () => {
    const file = path.join(t.folder, 'given.zip')
    writeFileSync(file, archive)
    const good = verify(file, '--key', key)
    expect(good.stdout).toContain('Gạo Suối Trong')
    expect(good.stdout).toContain('khớp')
    expect(good.status).toBe(0)
    expect(verify(file).status).toBe(1)
    const wrong = path.join(t.folder, 'wrong.zip')
    writeFileSync(
      wrong,
      sealedAnew(files =>
        editText(files, 'tally.json', text => text.replace('"overLimit":false', '"overLimit":true')),
      ),
    )
    const bad = verify(wrong, '--json')
    expect(bad.status).toBe(1)
    expect(JSON.parse(bad.stdout)).toMatchObject({ kind: 'archive', recount: { verdict: 'differs' } })
  })
})
