import { describe, expect, it } from 'vitest'
import {
  countSigned,
  decideSigning,
  droppedSigners,
  type PaperSigner,
  type SigningMark,
  type SigningWay,
  signingStateOf,
} from '#shared/domain/paper-signing.ts'

const chair: PaperSigner = { memberId: 'c', fullName: 'Trần Quốc Khánh', title: 'Chủ tịch Hội đồng' }
const secretary: PaperSigner = { memberId: 's', fullName: 'Lê Thu Hà', title: 'Thư ký' }
const guest: PaperSigner = { memberId: null, fullName: 'Vũ Văn Hải', title: 'Chủ tịch UBND xã' }
const mark = (signer: PaperSigner, way: SigningWay): SigningMark => ({ signer, way })

describe('the state of a paper', () => {
  it.each<[string, readonly SigningMark[], number, string]>([
    ['nothing', [], 0, 'unsigned'],
    ['a scan', [], 2, 'onPaper'],
    ['a handwriting', [mark(chair, 'onScreen')], 0, 'onScreen'],
    ['a handwriting and a scan', [mark(chair, 'onScreen')], 1, 'onScreen'],
    [
      'a certificate after a handwriting',
      [mark(chair, 'onScreen'), mark(secretary, 'digital')],
      0,
      'digital',
    ],
  ])('with %s is what the strongest way says', (_name, marks, scans, state) => {
    expect(signingStateOf({ marks, scans })).toBe(state)
  })

  it('counts who has signed in any way; a scan stands for all', () => {
    const signers = [chair, secretary, guest]
    expect(countSigned(signers, { marks: [], scans: 0 })).toBe(0)
    expect(countSigned(signers, { marks: [mark(chair, 'onScreen'), mark(chair, 'digital')], scans: 0 })).toBe(
      1,
    )
    expect(
      countSigned(signers, { marks: [mark({ ...guest, fullName: 'VŨ  Văn Hải' }, 'digital')], scans: 0 }),
    ).toBe(1)
    expect(countSigned(signers, { marks: [], scans: 1 })).toBe(3)
  })
})

describe('signing', () => {
  const fresh = { superseded: false, marks: [], scans: 0 }
  it.each<[string, SigningWay, PaperSigner, Parameters<typeof decideSigning>[2], string | null]>([
    ['a fresh paper by hand', 'onScreen', chair, fresh, null],
    ['a fresh paper digitally', 'digital', chair, fresh, null],
    [
      'by hand after somebody else',
      'onScreen',
      secretary,
      { ...fresh, marks: [mark(chair, 'onScreen')] },
      null,
    ],
    [
      'digitally after one’s own handwriting',
      'digital',
      chair,
      { ...fresh, marks: [mark(chair, 'onScreen')] },
      null,
    ],
    [
      'digitally after somebody else',
      'digital',
      secretary,
      { ...fresh, marks: [mark(chair, 'digital')] },
      null,
    ],
    [
      'by hand after a certificate',
      'onScreen',
      secretary,
      { ...fresh, marks: [mark(chair, 'digital')] },
      'paper-signed-digitally',
    ],
    [
      'twice by hand',
      'onScreen',
      chair,
      { ...fresh, marks: [mark(chair, 'onScreen')] },
      'paper-already-signed',
    ],
    [
      'twice digitally',
      'digital',
      chair,
      { ...fresh, marks: [mark(chair, 'digital')] },
      'paper-already-signed',
    ],
    [
      'an old version that nobody has signed',
      'digital',
      chair,
      { ...fresh, superseded: true },
      'paper-superseded',
    ],
    [
      'an old version that was begun',
      'onScreen',
      secretary,
      { superseded: true, marks: [mark(chair, 'onScreen')], scans: 0 },
      null,
    ],
    [
      'an old version that was signed on paper',
      'digital',
      chair,
      { superseded: true, marks: [], scans: 1 },
      null,
    ],
  ])('%s', (_name, way, signer, situation, refused) => {
    const decided = decideSigning(way, signer, situation)
    expect(decided.ok ? null : decided.error).toBe(refused)
  })

  it('keeps whoever has signed on the list', () => {
    const marks = [mark(chair, 'onScreen')]
    expect(droppedSigners(marks, [secretary])).toEqual(marks)
    expect(droppedSigners(marks, [{ ...chair, title: 'khác' }, secretary])).toEqual([])
  })
})
