import type { SignatureTrust } from '#shared/domain/signature-report.ts'
import { type Certificate, isWeakKey } from './certificate.ts'

/** Critical extensions this check understands; another one forbids trust (RFC 5280, 6.1.4). */
const understood = new Set([
  '2.5.29.15', // key usage
  '2.5.29.19', // basic constraints
  '2.5.29.32', // certificate policies
  '2.5.29.37', // extended key usage
])

const maximumChain = 8

/**
 * Whether the certificate could be believed at `at` (ms): its own dates and usage, then a chain of issuers up to one of the
 * anchors the user installed. Revocation is not asked: there is no network.
 */
export function decideTrust(
  leaf: Certificate,
  helpers: readonly Certificate[],
  anchors: readonly Certificate[],
  at: number,
): SignatureTrust {
  if (at < leaf.facts.notBeforeAt) return 'not-yet-valid'
  if (at > leaf.facts.notAfterAt) return 'expired'
  if (!isForSigning(leaf)) return 'not-for-signing'
  const anchorPrints = new Set(anchors.map(anchor => anchor.facts.fingerprint))
  if (anchorPrints.has(leaf.facts.fingerprint)) return 'trusted'
  if (!leaf.details.critical.every(oid => understood.has(oid))) return 'issuer-not-allowed'
  return climb(leaf, [...anchors, ...helpers], anchorPrints, at, [leaf.facts.fingerprint])
}

/** No key usage extension means no restriction (RFC 5280, 4.2.1.3). */
export function isForSigning(certificate: Certificate): boolean {
  const usage = certificate.details.keyUsage
  return usage === null || usage.digitalSignature || usage.nonRepudiation
}

function climb(
  below: Certificate,
  candidates: readonly Certificate[],
  anchorPrints: ReadonlySet<string>,
  at: number,
  path: readonly string[],
): SignatureTrust {
  let worst: SignatureTrust = 'unknown-issuer'
  if (path.length > maximumChain) return worst
  for (const issuer of candidates) {
    const print = issuer.facts.fingerprint
    if (path.includes(print) || !isIssuedBy(below, issuer)) continue
    const anchored = anchorPrints.has(print)
    const allowed = mayIssue(issuer, path.length - 1, at)
    const found = !allowed
      ? 'issuer-not-allowed'
      : anchored
        ? 'trusted'
        : climb(issuer, candidates, anchorPrints, at, [...path, print])
    if (found === 'trusted') return found
    if (found === 'issuer-not-allowed') worst = found
  }
  return worst
}

function isIssuedBy(below: Certificate, issuer: Certificate): boolean {
  try {
    return below.x509.checkIssued(issuer.x509) && below.x509.verify(issuer.publicKey)
  } catch {
    return false
  }
}

/** A certificate authority in its dates, allowed to sign certificates, with a key and hash that hold. */
function mayIssue(issuer: Certificate, issuersBelow: number, at: number): boolean {
  const { keyUsage, pathLength, critical } = issuer.details
  const inTime = at >= issuer.facts.notBeforeAt && at <= issuer.facts.notAfterAt
  const usage = keyUsage === null || keyUsage.certificateSign
  const shortEnough = pathLength === null || issuersBelow <= pathLength
  return (
    issuer.x509.ca &&
    inTime &&
    usage &&
    shortEnough &&
    !isWeakKey(issuer) &&
    critical.every(oid => understood.has(oid))
  )
}
