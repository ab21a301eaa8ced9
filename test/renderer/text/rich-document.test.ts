import { describe, expect, it } from 'vitest'
import { documentOf, markupOf, readableText } from '../../../renderer/screens/text/rich-document.ts'

describe('the editor gives back the text it was given', () => {
  it.each([
    'Chủ tọa khai mạc phiên họp.',
    'Hội đồng **nhất trí** với *kết quả* chấm.\nKhông có ý kiến khác.',
    '## Ý kiến thảo luận\n- Bao bì còn sơ sài;\n- **Nhãn** thiếu hạn dùng.\na) Sở Công Thương\nb) Sở Y tế\nKết luận.',
    '1. Giao Sở.\n2. Giao Ủy ban nhân dân xã.',
    'Hạng \\*\\*\\* theo Bộ tiêu chí',
    '\\- không phải gạch đầu dòng',
    'Sản phẩm "A <B> & C" 🌿',
    '',
  ])('%j', markup => {
    expect(markupOf(documentOf(markup))).toBe(markup)
  })
})

it('counts points as the law does, with đ after d', () => {
  const points = ['Một', 'Hai', 'Ba', 'Bốn', 'Năm', 'Sáu'].map((word, index) => `${'abcdđe'[index]}) ${word}`)
  expect(markupOf(documentOf(points.join('\n')))).toBe(points.join('\n'))
})

it('reads as it is printed, without marks', () => {
  expect(readableText('## Ý kiến\n- **Bao bì** *đẹp*\na) Một\nb) Hai')).toBe(
    'Ý kiến\n- Bao bì đẹp\na) Một\nb) Hai',
  )
})
