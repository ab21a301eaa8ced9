import type { TokenRefusalCode } from '#shared/domain/signing-refusal.ts'

/** Numbers of the Cryptoki standard (PKCS #11 v2.40, pkcs11t.h) that we use. */
export const objectClass = { certificate: 1, privateKey: 3 } as const
export const attribute = { class: 0, label: 3, value: 0x11, id: 0x102, alwaysAuthenticate: 0x202 } as const
export const mechanism = { rsaPkcs: 1, sha256RsaPkcs: 0x40, ecdsa: 0x1041 } as const
export const user = { user: 1, contextSpecific: 2 } as const
export const sessionFlags = { serial: 4 } as const
export const tokenFlags = {
  protectedAuthenticationPath: 0x100,
  initialized: 0x400,
  pinCountLow: 0x10000,
  pinFinalTry: 0x20000,
  pinLocked: 0x40000,
} as const

export const returnValue = {
  ok: 0,
  mechanismInvalid: 0x70,
  pinIncorrect: 0xa0,
} as const

const refusals: ReadonlyMap<number, TokenRefusalCode> = new Map([
  [0x03, 'token-removed'], // CKR_SLOT_ID_INVALID
  [0x30, 'token-removed'], // CKR_DEVICE_ERROR
  [0x32, 'token-removed'], // CKR_DEVICE_REMOVED
  [0x50, 'token-cancelled'], // CKR_FUNCTION_CANCELED
  [0x60, 'token-key-not-found'], // CKR_KEY_HANDLE_INVALID
  [0x68, 'token-key-not-supported'], // CKR_KEY_FUNCTION_NOT_PERMITTED
  [0x70, 'token-key-not-supported'], // CKR_MECHANISM_INVALID
  [0xa0, 'token-pin-wrong'],
  [0xa1, 'token-pin-wrong'], // CKR_PIN_INVALID
  [0xa2, 'token-pin-length'],
  [0xa3, 'token-pin-expired'],
  [0xa4, 'token-pin-locked'],
  [0xb3, 'token-removed'], // CKR_SESSION_HANDLE_INVALID
  [0xe0, 'token-removed'], // CKR_TOKEN_NOT_PRESENT
  [0xe1, 'token-not-ready'], // CKR_TOKEN_NOT_RECOGNIZED
  [0x102, 'token-not-ready'], // CKR_USER_PIN_NOT_INITIALIZED
])

export function refusalOf(value: number): { code: TokenRefusalCode; detail: string } {
  return { code: refusals.get(value) ?? 'token-failed', detail: `CKR 0x${value.toString(16)}` }
}
