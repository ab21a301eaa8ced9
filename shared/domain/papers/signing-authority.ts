import { assertNever } from '../../assert-never.ts'

/** By what right a person signs [NĐ 30/2020 Đ.13, PL I.II.7]. Titles in any case; they are printed in capitals. */
export type SigningAuthority =
  /** Head of an office, or the Chairman in his own power: GIÁM ĐỐC; CHỦ TỊCH. */
  | { readonly kind: 'own'; readonly title: string }
  /** Acting head: Q. GIÁM ĐỐC. */
  | { readonly kind: 'acting'; readonly title: string }
  /** Deputy for the head: KT. CHỦ TỊCH / PHÓ CHỦ TỊCH. */
  | { readonly kind: 'deputy'; readonly head: string; readonly title: string }
  /** For a collective: TM. ỦY BAN NHÂN DÂN / CHỦ TỊCH, with `head` also KT. CHỦ TỊCH / PHÓ CHỦ TỊCH. */
  | { readonly kind: 'collective'; readonly body: string; readonly title: string; readonly head: string }
  /** By order: TL. CHỦ TỊCH / CHÁNH VĂN PHÒNG. */
  | { readonly kind: 'byOrder'; readonly head: string; readonly title: string }
  /** Authorised in writing: TUQ. GIÁM ĐỐC / TRƯỞNG PHÒNG. */
  | { readonly kind: 'authorised'; readonly head: string; readonly title: string }

/** Lines above the signature, in capitals with the prefix of the decree (TM., KT., TL., TUQ., Q.). */
export const capacityLines = (authority: SigningAuthority): readonly string[] => linesOf(authority, upper)

/** The same in one line for lists and records: "KT. Chủ tịch, Phó Chủ tịch". */
export const capacityText = (authority: SigningAuthority): string =>
  linesOf(authority, text => text).join(', ')

function linesOf(authority: SigningAuthority, write: (text: string) => string): readonly string[] {
  switch (authority.kind) {
    case 'own':
      return [write(authority.title)]
    case 'acting':
      return [`Q. ${write(authority.title)}`]
    case 'deputy':
      return [`KT. ${write(authority.head)}`, write(authority.title)]
    case 'collective':
      return authority.head === ''
        ? [`TM. ${write(authority.body)}`, write(authority.title)]
        : [`TM. ${write(authority.body)}`, `KT. ${write(authority.head)}`, write(authority.title)]
    case 'byOrder':
      return [`TL. ${write(authority.head)}`, write(authority.title)]
    case 'authorised':
      return [`TUQ. ${write(authority.head)}`, write(authority.title)]
    default:
      return assertNever(authority)
  }
}

const upper = (text: string): string => text.toLocaleUpperCase('vi')
