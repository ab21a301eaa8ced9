import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate'
import { describe, expect, test } from 'vitest'
import { buildPaper } from '#electron/documents/catalogue.ts'
import { formatProfile } from '#electron/documents/format-profile.ts'
import { packDocument } from '#electron/documents/pack.ts'
import { type Expected, violations } from './checklist.ts'
import { minutesData, recognitionDecisionData } from './samples/core.ts'

/* The checklist itself must be able to fail: each damage is one a careless change of the kit would do. */

const DECISION: Expected = { kind: 'recognitionDecision', isChairmanAct: true, belowCentre: true }

async function damaged(change: (xml: string) => string, part = 'word/document.xml'): Promise<Uint8Array> {
  const files = unzipSync(
    await packDocument(buildPaper('recognitionDecision', recognitionDecisionData, formatProfile)),
  )
  const before = strFromU8(files[part] ?? new Uint8Array())
  const after = change(before)
  if (after === before) throw new Error('the damage does nothing')
  return zipSync({ ...files, [part]: strToU8(after) })
}

describe('a damage of a decision is found', () => {
  test.each<[string, (xml: string) => string]>([
    ['1', xml => xml.replace('w:w="11906"', 'w:w="12240"')],
    ['2', xml => xml.replace('w:left="1701"', 'w:left="1134"')],
    ['11', xml => xml.replace('<w:titlePg/>', '')],
    ['4', xml => xml.replace('<w:sz w:val="28"/>', '<w:rFonts w:ascii="Arial"/><w:sz w:val="28"/>')],
    ['6', xml => xml.replace('<w:sz w:val="28"/>', '<w:color w:val="FF0000"/><w:sz w:val="28"/>')],
    ['7', xml => xml.replace(' w:lineRule="auto"', '')],
    ['9', xml => xml.replace('Công nhận', 'Công  nhận')],
    ['9', xml => xml.replace('Công nhận', 'Công nhận'.normalize('NFD'))],
    ['10', xml => xml.replaceAll('<w:sz w:val="28"/>', '<w:sz w:val="30"/>')],
    ['15', xml => xml.replace('Độc lập - Tự do', 'Độc lập – Tự do')],
    ['18', xml => xml.replace('<w:b/>', '<w:b/><w:u w:val="single"/>')],
    ['22', xml => xml.replace('Số: 3981/QĐ-UBND', 'Số 3981/QĐ-UBND').replace('>Số 3981', '>Số: 3981 ')],
    ['23', xml => xml.replace('Hòa An, ngày 25 tháng 6', 'Hòa An, ngày 25 tháng 06')],
    ['29', xml => xml.replace('Căn cứ Luật', 'Căn cứ Luật số 72/2025/QH15,')],
    [
      '29',
      xml =>
        xml
          .replace('Điều\u00a02. ', 'Điều\u00a02. Quyết định số 148/QĐ-TTg ')
          .replace('Điều 2. ', 'Điều 2. Quyết định số 148/QĐ-TTg '),
    ],
    ['40', xml => xml.replace('>Trần Quốc Khánh<', '>TS. Trần Quốc Khánh<')],
    ['28', xml => xml.replace('năm\u00a02025;', 'năm\u00a02025.')],
    ['30', xml => xml.replace('w:firstLine="567"', 'w:firstLine="100"')],
    ['31', xml => xml.replace('./.', '.')],
    ['32', xml => xml.replace('Điều 2. ', 'Điều 5. ').replace('Điều\u00a02. ', 'Điều\u00a05. ')],
    ['33', xml => xml.replace('Căn cứ Luật', 'Kính gửi: Luật')],
    ['34', xml => xml.replace('Công nhận', 'undefined')],
    ['36', xml => xml.replace('- Lưu: VT, NNMT.', '- Lưu: VT, NNMT;')],
    ['37', xml => xml.replace('- Như Điều 4;', '- Như Điều 9;')],
    ['38', xml => xml.replace('KT. CHỦ TỊCH', 'KT. Chủ tịch')],
    ['39', xml => xml.replace('KT. CHỦ TỊCH', 'TM. ỦY BAN NHÂN DÂN')],
    ['45', xml => xml.replace('>Phụ lục<', '>Phụ lục I<')],
    ['47', xml => xml.replace('<w:tblLayout w:type="fixed"/>', '')],
    ['47', xml => xml.replace(/<w:gridCol w:w="\d+"\/>/, '<w:gridCol w:w="99"/>')],
    ['48', xml => xml.replace('<w:cantSplit/>', '')],
    ['57', xml => xml.replace('gồm 03 sản phẩm hạng', 'gồm 03 sản phẩm đạt 5 sao, hạng')],
    ['65', xml => xml.replace('Công nhận', '78.56 điểm')],
  ])('point %s', async (point, damage) => {
    const found = violations(await damaged(damage), DECISION)
    expect(found.map(text => text.split(' ')[0])).toContain(point)
  })

  test('point 46: a number where an electronic paper leaves it open', async () => {
    const bytes = await packDocument(
      buildPaper('recognitionDecision', recognitionDecisionData, formatProfile),
    )
    const found = violations(bytes, { ...DECISION, electronic: true })
    expect(found.map(text => text.split(' ')[0])).toEqual(['46'])
    expect(violations(bytes, DECISION)).toEqual([])
  })

  test('point 67: no title', async () => {
    const bytes = await damaged(xml => xml.replace(/<dc:title>.*<\/dc:title>/, ''), 'docProps/core.xml')
    expect(violations(bytes, DECISION)).toEqual(['67 no title or creator'])
  })
})

test('point 43: the secretary signs left, the chair right', async () => {
  const swapped = {
    ...minutesData.signatures,
    left: minutesData.signatures.right,
    right: minutesData.signatures.left,
  }
  const bytes = await packDocument(
    buildPaper('minutes', { ...minutesData, signatures: swapped }, formatProfile),
  )
  expect(violations(bytes, { kind: 'minutes', isChairmanAct: false, belowCentre: true })).toContain(
    '43 signers',
  )
})
