import { foldName } from '#shared/domain/holder-name.ts'
import type { PaperSigner } from '#shared/domain/paper-signing.ts'
import type { Signer } from '#shared/domain/papers/common.ts'
import { capacityText } from '#shared/domain/papers/signing-authority.ts'
import type { Member } from '../../store/member.ts'
import type { PaperDraft } from '../papers/drafts.ts'

type Named = { readonly fullName: string; readonly title: string }

/** A signature takes a role of at most so many characters. */
const longestTitle = 100

/**
 * Whom a paper itself names to sign it: whoever its wording gives the power (TM., KT., TL., TUQ.), by name and title as
 * printed. Null for a paper that is signed by seats of the council: minutes, tallies, score sheets [NĐ 30/2020 Đ.13].
 */
export function printedSigners({ data }: PaperDraft, members: readonly Member[]): PaperSigner[] | null {
  const named = namedIn(data)
  if (named === null) return null
  return named.filter(({ fullName }) => fullName !== '').map(signer => withSeat(signer, members))
}

function namedIn(data: PaperDraft['data']): Named[] | null {
  if ('signers' in data) {
    const { producer, secretary, head } = data.signers
    return [
      { fullName: producer, title: 'Đại diện chủ thể' },
      { fullName: secretary, title: 'Thư ký' },
      { fullName: head, title: 'Trưởng đoàn' },
    ]
  }
  if ('frame' in data) return [bySigner(data.frame.signer)]
  if ('framed' in data) return [bySigner(data.signer)]
  return null
}

const bySigner = ({ authority, name }: Signer): Named => ({
  fullName: name,
  title: capacityText(authority).slice(0, longestTitle),
})

/** A name that exactly one member bears is that member's; of two namesakes it is not known whose it is. */
function withSeat({ fullName, title }: Named, members: readonly Member[]): PaperSigner {
  const bearers = members.filter(member => foldName(member.fullName) === foldName(fullName))
  const [only] = bearers.length === 1 ? bearers : []
  return { memberId: only?.id ?? null, fullName, title }
}
