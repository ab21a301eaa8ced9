/** A name as two spellings of it are compared: one Unicode form, case and spaces folded, diacritics as written. */
export const foldName = (name: string): string =>
  name.normalize('NFC').replace(/\s+/gu, ' ').trim().toLocaleLowerCase('vi')

/** Whether a certificate is, by the name on it, the signer's own. A namesake's is not told apart: only its issuer could. */
export const isHeldBy = (commonName: string, fullName: string): boolean =>
  foldName(commonName) === foldName(fullName)

/** Signing with somebody else's certificate: whose, for whom, and why. */
export type OtherHolder = { readonly certificate: string; readonly name: string; readonly reason: string }
