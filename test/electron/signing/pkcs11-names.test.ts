import { expect, it } from 'vitest'
import { refusalOf } from '#electron/signing/token/pkcs11-names.ts'

// Return values of PKCS#11 2.40 (pkcs11t.h) that a token answers with, and what the user is told.
it.each([
  ['CKR_PIN_INCORRECT', 0x000000a0, 'token-pin-wrong'],
  ['CKR_PIN_LEN_RANGE', 0x000000a2, 'token-pin-length'],
  ['CKR_PIN_EXPIRED', 0x000000a3, 'token-pin-expired'],
  ['CKR_PIN_LOCKED', 0x000000a4, 'token-pin-locked'],
  ['CKR_FUNCTION_CANCELED', 0x00000050, 'token-cancelled'],
  ['CKR_TOKEN_NOT_PRESENT', 0x000000e0, 'token-removed'],
  ['CKR_DEVICE_REMOVED', 0x00000032, 'token-removed'],
  ['CKR_TOKEN_NOT_RECOGNIZED', 0x000000e1, 'token-not-ready'],
  ['CKR_USER_PIN_NOT_INITIALIZED', 0x00000102, 'token-not-ready'],
  ['a value of the vendor’s own', 0x80000001, 'token-failed'],
])('%s is said as its own refusal, with the value to look up', (_, value, code) => {
  expect(refusalOf(value)).toEqual({ code, detail: `CKR 0x${value.toString(16)}` })
})
