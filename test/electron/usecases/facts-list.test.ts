import { expect, it } from 'vitest'
import { factKinds } from '#shared/domain/facts/fact-fields.ts'
import { paperScopes } from '#shared/domain/paper-scope.ts'
import { playSession } from './played-session.ts'

it('lists the facts of every paper of the whole session as each is loaded for itself', {
  timeout: 60_000,
}, async () => {
  const { t, sessionId } = await playSession()
  const views = await t.get('facts.list', { sessionId })
  const kinds = factKinds.filter(kind => paperScopes[kind] === 'session')
  expect(views.map(({ content }) => content.kind)).toEqual(kinds)
  for (const kind of kinds)
    expect(views).toContainEqual(await t.get('facts.load', { kind, sessionId, productId: null }))
  expect(await t.call('facts.list', { sessionId: 'no' })).toMatchObject({
    ok: false,
    error: { code: 'session-not-found' },
  })
})

it('suggests guests who were invited for the minutes, so that they are typed once', {
  timeout: 60_000,
}, async () => {
  const { t, sessionId } = await playSession()
  const place = { sessionId, productId: null }
  const { content } = await t.get('facts.load', { ...place, kind: 'invitation' })
  if (content.kind !== 'invitation') throw new Error('another kind')
  const guests = [{ honorific: 'Bà', fullName: 'Lê Thị Hạnh', post: 'Chủ tịch Hội Nông dân' }]
  await t.get('facts.save', { ...place, content: { ...content, facts: { ...content.facts, guests } } })
  const minutes = await t.get('facts.load', { ...place, kind: 'minutes' })
  expect(minutes).toMatchObject({ saved: false, content: { facts: { guests } } })
})
