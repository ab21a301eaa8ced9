import { expect, it } from 'vitest'
import { paperKinds } from '#shared/domain/paper-kind.ts'
import { paperScopes } from '#shared/domain/paper-scope.ts'
import { textParts } from '#shared/domain/papers/text-parts.ts'
import { paperGroups } from '../../../renderer/screens/papers/paper-groups.ts'
import { hasText } from '../../../renderer/screens/papers/paper-links.ts'
import { offices } from '../../electron/documents/samples/offices.ts'
import { papersOf } from '../../electron/documents/samples/papers.ts'

const papers = papersOf(offices.province26)

it.each(paperKinds)('the text of %s is offered for editing where there is any', kind => {
  const parts = textParts(papers[kind]).filter(part => part.key !== 'text.subject')
  expect(hasText(kind)).toBe(parts.length > 0)
})

it('every paper of a session stands in one group', () => {
  const grouped = paperGroups.flatMap(group => group.kinds as readonly string[])
  const ofSession = paperKinds.filter(kind => paperScopes[kind].startsWith('session'))
  expect(grouped.toSorted()).toEqual(ofSession.toSorted())
})
