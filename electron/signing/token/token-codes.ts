/** Why a token did not do what was asked. */
export const tokenRefusalCodes = [
  'module-not-found',
  'module-not-loadable',
  'no-token',
  'token-removed',
  'token-not-ready',
  'pin-wrong',
  'pin-length',
  'pin-locked',
  'pin-expired',
  'pin-needed',
  'certificate-not-found',
  'key-not-found',
  'key-not-supported',
  'token-busy',
  'token-timeout',
  'token-crashed',
  'token-cancelled',
  'token-failed',
] as const

export type TokenRefusalCode = (typeof tokenRefusalCodes)[number]

/** `detail` is the return value of the module (`CKR_…` in hexadecimal) or the path; never a PIN. */
export type TokenRefusal = { readonly code: TokenRefusalCode; readonly detail: string }
