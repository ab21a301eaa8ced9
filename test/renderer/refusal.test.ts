import i18next, { type TFunction } from 'i18next'
import { beforeAll, expect, test } from 'vitest'
import type { CallError } from '#shared/error-code.ts'
import { errorCodes } from '#shared/error-code.ts'
import { catalogue } from '#shared/texts/catalogue.ts'
import { refusalSentence } from '../../renderer/refusal.ts'

let t: TFunction
beforeAll(async () => {
  const translator = i18next.createInstance()
  t = (await translator.init({
    lng: 'vi',
    defaultNS: 'app',
    resources: { vi: { app: catalogue.vi } },
    interpolation: { escapeValue: false },
  })) as TFunction
})

test('codes among the facts are read out as words', () => {
  const error: CallError = { code: 'move-not-allowed', facts: { state: 'draft', move: 'decide' } }
  expect(refusalSentence(t, error)).toBe(
    'Phiên họp đang ở bước “Chuẩn bị” nên chưa thể “Ghi nhận đã ban hành quyết định”.',
  )
})

test('a paper and what it lacks are named', () => {
  const error: CallError = {
    code: 'paper-data-missing',
    facts: { paper: 'minutes', fields: 'heldOn, place' },
  }
  expect(refusalSentence(t, error)).toContain(
    'Biên bản họp Hội đồng: chưa lập được vì còn thiếu ngày họp, địa điểm.',
  )
})

test('a long list of products is cut after five names and counted', () => {
  const products = Array.from({ length: 8 }, (_, index) => `SP${index + 1}`).join('; ')
  const sentence = refusalSentence(t, { code: 'products-not-tallied', facts: { products } })
  expect(sentence).toBe('Chưa mở tổng hợp cho: SP1; SP2; SP3; SP4; SP5 và 3 sản phẩm khác.')
})

test('wrong input says where, an unexpected fault gives its number', () => {
  expect(refusalSentence(t, { code: 'input-invalid', at: 'session.year' })).toContain('session.year')
  expect(refusalSentence(t, { code: 'unexpected', incident: 'K7Q2' })).toContain('K7Q2')
})

test('every refusal is a sentence that ends', () => {
  for (const code of errorCodes) expect(refusalSentence(t, { code }), code).toMatch(/[.!?]$/)
})
