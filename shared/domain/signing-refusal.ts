import { containerRefusalCodes } from './signature-report.ts'

/** Why a certificate may not sign now. */
const certificateRefusalCodes = [
  'certificate-unreadable',
  'certificate-expired',
  'certificate-not-yet-valid',
  'certificate-not-for-signing',
  'certificate-algorithm-not-supported',
] as const

/** Why a PKCS#12 file (`.p12`, `.pfx`) gave no key. */
export const keyFileRefusalCodes = [
  'key-file-damaged',
  'key-file-too-large',
  'key-file-password-wrong',
  'key-file-without-key',
  'key-file-without-certificate',
  'key-file-not-supported',
] as const

/** Why a USB token did not do what was asked. */
export const tokenRefusalCodes = [
  'token-module-not-found',
  'token-module-not-loadable',
  'token-missing',
  'token-removed',
  'token-not-ready',
  'token-pin-wrong',
  'token-pin-length',
  'token-pin-locked',
  'token-pin-expired',
  'token-certificate-not-found',
  'token-key-not-found',
  'token-key-not-supported',
  'token-cancelled',
  'token-timeout',
  'token-crashed',
  'token-failed',
] as const

/** Every reason why a file was not signed; the file itself is then unchanged. */
export const signingRefusalCodes = [
  ...containerRefusalCodes,
  ...certificateRefusalCodes,
  ...keyFileRefusalCodes,
  ...tokenRefusalCodes,
  'existing-signature-broken',
  'already-signed-by-certificate',
  'signing-text-not-allowed',
  'part-without-type',
  'signature-check-failed',
] as const

export type CertificateRefusalCode = (typeof certificateRefusalCodes)[number]
export type KeyFileRefusalCode = (typeof keyFileRefusalCodes)[number]
export type TokenRefusalCode = (typeof tokenRefusalCodes)[number]
export type SigningRefusalCode = (typeof signingRefusalCodes)[number]

/** `detail` names the part, path, day or return value of the token module; never a password or PIN. */
export type Refusal<Code extends SigningRefusalCode> = { readonly code: Code; readonly detail: string }
export type CertificateRefusal = Refusal<CertificateRefusalCode>
export type KeyFileRefusal = Refusal<KeyFileRefusalCode>
export type TokenRefusal = Refusal<TokenRefusalCode>
export type SigningRefusal = Refusal<SigningRefusalCode>
