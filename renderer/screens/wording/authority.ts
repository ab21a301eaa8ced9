import { assertNever } from '#shared/assert-never.ts'
import type { SigningAuthority } from '#shared/domain/papers/signing-authority.ts'
import type { Wording } from '#shared/domain/wording.ts'

export const authorityKinds = ['own', 'acting', 'deputy', 'collective', 'byOrder', 'authorised'] as const

/** The same person with another power to sign: titles that both have stay. */
export function authorityAs(kind: SigningAuthority['kind'], before: SigningAuthority): SigningAuthority {
  const { title } = before
  const head = 'head' in before ? before.head : ''
  switch (kind) {
    case 'own':
    case 'acting':
      return { kind, title }
    case 'deputy':
    case 'byOrder':
    case 'authorised':
      return { kind, head, title }
    case 'collective':
      return { kind, body: '', title, head }
    default:
      return assertNever(kind)
  }
}

const written = (lines: readonly string[]): string[] => lines.filter(line => line.trim() !== '')

/** Blank lines of lists typed one a line go. */
export function withoutBlankLines(wording: Wording): Wording {
  const { agencies, papers } = wording
  return {
    ...wording,
    agencies: Object.fromEntries(
      Object.entries(agencies).map(([key, agency]) => [
        key,
        { ...agency, nameLines: written(agency.nameLines) },
      ]),
    ) as Wording['agencies'],
    papers: Object.fromEntries(
      Object.entries(papers).map(([kind, paper]) => [
        kind,
        { ...paper, recipients: written(paper.recipients) },
      ]),
    ) as Wording['papers'],
  }
}
