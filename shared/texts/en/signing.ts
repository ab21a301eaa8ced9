import type { SameKeys } from '../shape.ts'
import type { signing as vietnamese } from '../vi/signing.ts'

export const signing: SameKeys<typeof vietnamese> = {
  verdict: {
    valid: 'Valid: the file is whole and every signature is trusted.',
    untrusted: 'The file is whole, but a certificate cannot be trusted yet.',
    broken: 'Not valid: the file was changed after signing.',
    unsigned: 'The file carries no digital signature.',
    unreadable: 'This file cannot be read.',
  },
  trust: {
    trusted: 'Trusted: issued by an authority that is installed here.',
    'unknown-issuer':
      'Unknown issuer. If you are sure who issued it, install the root certificate of that authority and check again.',
    expired: 'The certificate had expired before the signing.',
    'not-yet-valid': 'The certificate was not yet valid at the signing.',
    'not-for-signing': 'The certificate is not meant for signing.',
    'issuer-not-allowed': 'The issuer was not allowed to issue it, or had expired.',
    unreadable: 'The certificate in the signature cannot be read.',
  },
  keyTrust: {
    'known-key': 'This key is on record.',
    'unknown-key': 'This key is not known. Compare it with the one that the office of the archive published.',
  },
  problem: {
    'part-changed': 'Content was changed after signing: {{detail}}.',
    'part-missing': 'A signed part is missing: {{detail}}.',
    'part-not-covered': 'A part was added that the signature does not cover: {{detail}}.',
    'part-type-changed': 'The content type of a part was changed: {{detail}}.',
    'relationship-changed': 'A relationship between parts was changed: {{detail}}.',
    'relationship-not-covered': 'A relationship was added that the signature does not cover: {{detail}}.',
    'signature-malformed': 'The signature is malformed: {{detail}}.',
    'signature-value-wrong': 'The signature value does not match the certificate.',
    'signed-content-changed': 'Facts inside the signature were changed: {{detail}}.',
    'certificate-unreadable': "The signer's certificate cannot be read.",
    'certificate-swapped': 'The certificate in the signature is not the one that signed.',
    'duplicate-id': 'Two parts of the signature share an identifier: {{detail}}.',
    'algorithm-not-supported': 'The signature uses an algorithm that is not supported: {{detail}}.',
    'signature-not-listed': 'A signature was taken off the list: {{detail}}.',
    'file-changed': 'A file was changed after sealing: {{detail}}.',
    'file-missing': 'A sealed file is missing: {{detail}}.',
    'file-not-listed': 'A file is not on the sealed list: {{detail}}.',
    'manifest-malformed': 'The sealed list is malformed: {{detail}}.',
  },
  warning: {
    'weak-hash': 'The signature uses a weak hash ({{detail}}), as old Office did.',
    'weak-key': 'The RSA key is shorter than 2048 bits.',
    'signing-certificate-not-bound': 'An old kind of signature: it does not state which certificate signed.',
    'signing-time-in-future': "The signing time is later than this machine's clock: {{detail}}.",
    'signing-time-unknown': 'The signature states no signing time.',
    'certificate-expired-since':
      'The certificate was valid at the signing and has expired since: {{detail}}.',
    'custom-data-not-covered': 'Attached data that the text does not show is not covered: {{detail}}.',
  },
  refusal: {
    'container-damaged': 'The file is damaged and cannot be opened ({{detail}}). Fetch the original again.',
    'container-too-large': 'The file is too large or oddly compressed ({{detail}}) and was not opened.',
    'container-not-word': 'This is not a Word file (.docx). Choose another file.',
    'certificate-unreadable': 'The certificate cannot be read. Choose another one.',
    'certificate-expired':
      'The certificate has expired ({{detail}}); nothing was signed. Renew it or use another one.',
    'certificate-not-yet-valid':
      "The certificate is not valid yet ({{detail}}); nothing was signed. Check this machine's date or use another one.",
    'certificate-not-for-signing':
      'This certificate is not meant for signing; nothing was signed. Choose a signing certificate.',
    'certificate-algorithm-not-supported':
      'The key type {{detail}} is not supported. Use RSA of 2048 bits or more, or ECDSA P-256.',
    'key-file-damaged': 'The certificate file is damaged or is no .p12/.pfx file. Choose another file.',
    'key-file-too-large': 'This file is too large for a .p12/.pfx file. Choose another file.',
    'key-file-password-wrong':
      'Wrong password for the certificate file (or the file was altered). Type it again.',
    'key-file-without-key': 'This file holds no private key. Export the certificate together with its key.',
    'key-file-without-certificate':
      'This file holds no certificate for its key. Export it with the certificate.',
    'key-file-not-supported':
      'The file uses an encryption or key type that is not supported ({{detail}}). Export it again.',
    'token-module-not-found':
      "The token's library was not found: {{detail}}. Choose it again in the settings.",
    'token-module-not-loadable':
      "The token's library cannot be loaded: {{detail}}. Install the vendor's 64-bit version and choose it again.",
    'token-missing': 'No token is plugged in. Plug it in and try again.',
    'token-removed': 'The token was removed or exchanged. Plug in the right one and start again.',
    'token-not-ready': 'The token is not initialised or has no PIN. Ask its issuer.',
    'token-pin-wrong':
      'Wrong PIN of the token. The app does not try again by itself; a token locks after a few wrong ones, so be sure before the next.',
    'token-pin-length': 'The PIN is too short or too long for this token. Type it again.',
    'token-pin-locked': 'The token is locked after too many wrong PINs. Ask its issuer to unlock it.',
    'token-pin-expired': "The token's PIN has expired. Change it with the vendor's program.",
    'token-certificate-not-found': 'The token holds no certificate. Ask its issuer.',
    'token-key-not-found': 'The token holds no key for this certificate. Choose another certificate.',
    'token-key-not-supported':
      'The token cannot sign with this key ({{detail}}). Choose another certificate.',
    'token-cancelled': 'Cancelled on the token. Nothing was signed.',
    'token-timeout': 'The token does not answer. Unplug it, plug it in and try again.',
    'token-crashed':
      "The token's library failed and stopped. Unplug and plug in again, or update the vendor's program.",
    'token-failed': 'The token reports {{detail}}. Unplug it, plug it in and try again.',
    'existing-signature-broken':
      'A signature already in the file no longer holds ({{detail}}); none was added. Fetch the original again.',
    'already-signed-by-certificate': '{{detail}} has already signed this file with that certificate.',
    'signing-text-not-allowed': 'The role is longer than 100 characters or has odd characters. Correct it.',
    'part-without-type':
      'The Word file does not declare its part {{detail}}. Open and save it in Word, then sign.',
    'signature-check-failed':
      'The new signature did not pass our check ({{detail}}); the file is unchanged. Try another certificate.',
  },
  otherHolder: 'Signed with the certificate of {{certificate}} for {{name}}. Reason: {{reason}}',
  pinState: {
    ok: 'PIN in order',
    low: 'A wrong PIN was typed lately: few tries left',
    'final-try': 'One try left, a wrong PIN locks the token',
    locked: 'The token is locked',
  },
  report: {
    file: 'File',
    sha256: 'SHA-256',
    signature: 'Signature {{number}}',
    keySeal: 'Key seal {{number}}',
    signer: 'Signer',
    role: 'Role',
    comment: 'Written by the signer',
    signedAt: "Signing time by the signer's machine",
    certificate: 'Certificate',
    issuer: 'Issuer',
    validity: 'Validity',
    from: '{{from}} to {{to}}',
    integrity: 'Integrity',
    whole: 'whole',
    changed: 'changed',
    trust: 'Trust',
    warning: 'Note',
    files: 'Sealed files',
    revocation: 'The app has no network, so it cannot ask whether a certificate was revoked.',
  },
  command: {
    usage:
      'Usage: npm run verify -- FILE|WORKSPACE [--code PRINTED_CODE] [--json] [--lang vi|en] [--trust ROOT_CERTIFICATE]… [--key PUBLIC_KEY]… [--workspace WORKSPACE] [--data DIR]',
    'file-not-found': 'No such file: {{detail}}.',
    'file-not-readable': 'The file cannot be read (too large, or no permission): {{detail}}.',
    'file-kind-unknown': 'This kind of file cannot be verified: {{detail}}.',
    'trust-not-readable': 'Not a certificate: {{detail}}.',
  },
}
