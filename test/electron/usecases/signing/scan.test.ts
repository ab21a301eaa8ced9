import { readFileSync } from 'node:fs'
import path from 'node:path'
import { deflateSync } from 'node:zlib'
import { beforeAll, describe, expect, it } from 'vitest'
import { countPdfPages } from '#electron/exchange/pdf-pages.ts'
import type { CallInput } from '#shared/contract.ts'
import { base64, drawPicture, drawStrokes } from '../../signing/support/handwriting.ts'
import { openPaperDesk, type PaperDesk } from './papers.ts'

/** A PDF of `count` pages, all objects plain or packed into an object stream; `mark` makes it differ from others. */
function makePdf(count: number, packed: boolean, mark = ''): Uint8Array {
  const pages = Array.from(
    { length: count },
    (_, i) => `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] >> %${i}`,
  )
  const kids = pages.map((_, i) => `${i + 3} 0 R`).join(' ')
  const objects = [
    `<< /Type /Catalog /Pages 2 0 R >>`,
    `<< /Type /Pages /Kids [${kids}] /Count ${count} >>`,
    ...pages,
  ]
  if (!packed) {
    const body = objects.map((object, i) => `${i + 1} 0 obj\n${object}\nendobj\n`).join('')
    return Buffer.from(
      `%PDF-1.4\n%${mark}\n${body}trailer << /Root 1 0 R >>\nstartxref\n0\n%%EOF\n`,
      'latin1',
    )
  }
  const content = `${objects.join('\n')}\n`
  let offset = 0
  const index = objects.map((object, i) => {
    const entry = `${i + 1} ${offset}`
    offset += object.length + 1
    return entry
  })
  const first = `${index.join(' ')} `
  const data = deflateSync(Buffer.from(first + content, 'latin1'))
  const head = `%PDF-1.7\n%${mark}\n9000 0 obj\n<< /Type /ObjStm /N ${objects.length} /First ${first.length} /Filter /FlateDecode /Length ${data.length} >>\nstream\n`
  const tail =
    '\nendstream\nendobj\n9001 0 obj\n<< /Type /XRef /Root 1 0 R /Size 9002 /Length 0 >>\nstream\n\nendstream\nendobj\nstartxref\n0\n%%EOF\n'
  return Buffer.concat([Buffer.from(head, 'latin1'), data, Buffer.from(tail, 'latin1')])
}

/** The smallest JPEG a reader takes: start, frame, scan, end. */
const jpeg = (end = 'ffd9') =>
  Buffer.from(
    `ffd8ffe000104a46494600010100000100010000ffc0000b080010001001011100ffda0008010100003f00d2${end}`,
    'hex',
  )

let desk: PaperDesk
beforeAll(async () => {
  desk = await openPaperDesk()
  return () => desk.close()
}, 60_000)

const input = (paperId: string, bytes: Uint8Array, fileName = 'bien-ban.pdf'): CallInput<'scan.attach'> => ({
  paperId,
  file: { fileName, bytes: base64(bytes) },
  signedOn: '2026-06-05',
  place: 'Hòa An',
})

describe('a scan of a paper signed by hand', () => {
  it('makes the paper signed on paper, with day, place, pages and who attached it', async () => {
    const paperId = await desk.newPaper()
    const view = await desk.t.get('scan.attach', input(paperId, makePdf(3, true)))
    expect(view).toMatchObject({
      state: 'onPaper',
      scans: [
        {
          fileName: 'bien-ban.pdf',
          mediaType: 'application/pdf',
          pages: 3,
          signedOn: '2026-06-05',
          place: 'Hòa An',
          attachedBy: 'Lê Thu Hà',
          withdrawn: null,
        },
      ],
    })
    const list = await desk.t.get('signature.list', { sessionId: desk.sessionId })
    expect(list.find(entry => entry.paperId === paperId)).toMatchObject({
      state: 'onPaper',
      signed: 2,
      expected: 2,
      onPaper: { signedOn: '2026-06-05', place: 'Hòa An' },
    })
    expect((await desk.t.get('trail.verify', { code: '' })).findings).toEqual([])
  })

  it('can be one picture or several', async () => {
    const paperId = await desk.newPaper()
    await desk.t.get('scan.attach', input(paperId, drawPicture(drawStrokes(1)), 'trang 1.png'))
    const view = await desk.t.get('scan.attach', input(paperId, jpeg(), 'trang 2.jpg'))
    expect(view.scans.map(scan => [scan.mediaType, scan.pages])).toEqual([
      ['image/png', 1],
      ['image/jpeg', 1],
    ])
  })

  it('opens under the ending of what it is, not of what it is called', async () => {
    const paperId = await desk.newPaper()
    const view = await desk.t.get(
      'scan.attach',
      input(paperId, makePdf(1, false, 'x'), '..\\..\\hóa đơn.exe'),
    )
    await desk.t.get('scan.open', { scanId: view.scans[0]?.id ?? '' })
    const opened = desk.t.opened.at(-1) ?? ''
    expect(path.basename(opened)).toBe('hóa đơn.pdf')
    expect(readFileSync(opened).subarray(0, 5).toString()).toBe('%PDF-')
  })

  it('is withdrawn with a reason and stays in the records', async () => {
    const paperId = await desk.newPaper()
    const attached = await desk.t.get('scan.attach', input(paperId, makePdf(2, false)))
    const scanId = attached.scans[0]?.id ?? ''
    const view = await desk.t.get('scan.withdraw', { scanId, reason: 'Nhầm tệp' })
    expect(view).toMatchObject({ state: 'unsigned', scans: [{ withdrawn: { reason: 'Nhầm tệp' } }] })
    expect(await desk.t.call('scan.withdraw', { scanId, reason: 'x' })).toMatchObject({
      error: { code: 'scan-not-found' },
    })
    expect(await desk.t.get('scan.attach', input(paperId, makePdf(2, false)))).toMatchObject({
      state: 'onPaper',
    })
  })

  const encrypted = () =>
    Buffer.from(
      Buffer.from(makePdf(1, false)).toString('latin1').replace('/Root 1 0 R', '/Root 1 0 R /Encrypt 9 0 R'),
      'latin1',
    )
  it.each<[string, () => Uint8Array, string]>([
    ['a PDF cut short', () => makePdf(3, false).subarray(0, 200), 'scan-damaged'],
    ['a PDF without pages', () => makePdf(0, false), 'scan-damaged'],
    [
      'a PDF whose pages turn in a circle',
      () =>
        Buffer.from(
          Buffer.from(makePdf(1, false))
            .toString('latin1')
            .replace('/Type /Page /Parent', '/Type /Pages /Kids [2 0 R] /Parent'),
          'latin1',
        ),
      'scan-damaged',
    ],
    ['a PDF with a password', encrypted, 'scan-encrypted'],
    ['a picture cut short', () => drawPicture(drawStrokes(2)).subarray(0, 300), 'scan-damaged'],
    ['a photograph cut short', () => jpeg(''), 'scan-damaged'],
    ['a Word file', () => Buffer.from('PK\x03\x04'), 'scan-kind-unknown'],
    ['nothing we know', () => Buffer.from('GIF89a'), 'scan-kind-unknown'],
  ])('refuses %s', async (_name, make, code) => {
    const paperId = await desk.newPaper()
    expect(await desk.t.call('scan.attach', input(paperId, make()))).toMatchObject({ error: { code } })
    expect(await desk.t.get('signature.load', { paperId })).toMatchObject({ state: 'unsigned', scans: [] })
  })

  it('is attached once, to a paper that is there, and with a place', async () => {
    const paperId = await desk.newPaper()
    const first = input(paperId, makePdf(4, true))
    await desk.t.get('scan.attach', first)
    expect(await desk.t.call('scan.attach', first)).toMatchObject({
      error: { code: 'scan-attached-already' },
    })
    expect(await desk.t.call('scan.attach', { ...first, paperId: 'none' })).toMatchObject({
      error: { code: 'paper-not-found' },
    })
    expect(await desk.t.call('scan.attach', { ...first, place: ' ' })).toMatchObject({
      error: { code: 'input-invalid', at: 'place' },
    })
    const large = { ...first, file: { fileName: 'x.pdf', bytes: 'A'.repeat(26_666_672) } }
    expect(await desk.t.call('scan.attach', large)).toMatchObject({
      error: { code: 'input-invalid', at: 'file.bytes' },
    })
  })
})

describe('the pages of a PDF', () => {
  it.each([
    [1, false],
    [36, false],
    [36, true],
    [400, true],
  ])('are %i, packed: %s', (count, packed) => {
    expect(countPdfPages(makePdf(count, packed))).toEqual({ ok: true, value: count })
  })

  it('of a small file that sends the count round and round are none', () => {
    const nodes = Array.from(
      { length: 45 },
      (_, i) => `${i + 2} 0 obj\n<< /Type /Pages /Kids [${i + 3} 0 R ${i + 3} 0 R] >>\nendobj\n`,
    )
    const last = '47 0 obj\n<< /Type /Pages /Kids [] >>\nendobj\n'
    const text = `%PDF-1.4\n1 0 obj\n<< /Type /Catalog /Pages 2 0 R >>\nendobj\n${nodes.join('')}${last}trailer << /Root 1 0 R >>\n%%EOF\n`
    expect(countPdfPages(Buffer.from(text))).toEqual({ ok: false, error: 'damaged' })
  })

  it('are those of the last update', () => {
    const added =
      '2 0 obj\n<< /Type /Pages /Kids [3 0 R 50 0 R] /Count 2 >>\nendobj\n50 0 obj\n<< /Type /Page /Parent 2 0 R >>\nendobj\ntrailer << /Root 1 0 R >>\n%%EOF\n'
    const updated = Buffer.concat([makePdf(1, false), Buffer.from(added)])
    expect(countPdfPages(updated)).toEqual({ ok: true, value: 2 })
  })
})
