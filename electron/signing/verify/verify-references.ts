import type { Element } from '@xmldom/xmldom'
import type { SignatureProblem } from '#shared/domain/signature-report.ts'
import { digestByUri, isWeakDigest, sameBytes } from '../algorithms.ts'
import { canonicalizations, canonicalize } from '../canonical-xml.ts'
import { base64Of, childElements, childrenNamed, namespaces, onlyChild } from '../xml.ts'
import type { SignatureStructure } from './signature-structure.ts'

const ds = namespaces.signature

export type CanonicalMode = (typeof canonicalizations)[keyof typeof canonicalizations]

/** How an element names its canonicalization; null when we do not know it or it has parameters. */
export function canonicalModeOf(element: Element | null): CanonicalMode | null {
  const uri = element?.getAttribute('Algorithm') ?? ''
  if (element === null || childElements(element).length > 0 || !(uri in canonicalizations)) return null
  return canonicalizations[uri as keyof typeof canonicalizations]
}

export type Digest = { readonly uri: string; readonly value: Uint8Array }

export function readDigest(reference: Element): Digest | null {
  const uri = onlyChild(reference, ds, 'DigestMethod')?.getAttribute('Algorithm') ?? ''
  const value = base64Of(onlyChild(reference, ds, 'DigestValue'))
  return value === null || digestByUri(uri, new Uint8Array()) === null ? null : { uri, value }
}

export const matches = (digest: Digest, data: Uint8Array) =>
  sameBytes(digestByUri(digest.uri, data), digest.value)

export function transformsOf(reference: Element): Element[] {
  return childrenNamed(reference, ds, 'Transforms').flatMap(list => childrenNamed(list, ds, 'Transform'))
}

export type CheckedReferences = {
  readonly signed: ReadonlySet<Element>
  readonly problems: readonly SignatureProblem[]
  readonly weak: boolean
}

/** Checks the digests of SignedInfo; `signed` are the elements whose bytes the signature value stands for. */
export function checkReferences(structure: SignatureStructure): CheckedReferences {
  const signed = new Set<Element>()
  const problems: SignatureProblem[] = []
  let weak = false
  for (const reference of childrenNamed(structure.signedInfo, ds, 'Reference')) {
    const uri = reference.getAttribute('URI') ?? ''
    const target = uri.startsWith('#') ? structure.targets.get(uri.slice(1)) : undefined
    const digest = readDigest(reference)
    const mode = referenceMode(reference)
    if (target === undefined) problems.push({ code: 'signature-malformed', detail: uri })
    else if (digest === null || mode === null) problems.push({ code: 'algorithm-not-supported', detail: uri })
    else if (!matches(digest, canonicalize(target, mode))) {
      problems.push({ code: 'signed-content-changed', detail: uri })
    } else {
      signed.add(target)
      weak ||= isWeakDigest(digest.uri)
    }
  }
  if (!signed.has(structure.manifestObject))
    problems.push({ code: 'signature-malformed', detail: 'Manifest' })
  return { signed, problems, weak }
}

/** Without a transform the element is made canonical by version 1.0 (XML Signature, 4.4.3.2). */
function referenceMode(reference: Element): CanonicalMode | null {
  const transforms = transformsOf(reference)
  if (transforms.length > 1) return null
  const [transform] = transforms
  return transform === undefined ? { exclusive: false, comments: false } : canonicalModeOf(transform)
}
