import type { CouncilView, MemberView } from '#shared/contract/council.ts'
import type { CallInput } from '#shared/contract.ts'
import { ok } from '#shared/result.ts'
import { insertCouncil, insertRegulation, loadCouncil, loadRegulation } from '../store/council.ts'
import {
  insertMember,
  loadMember,
  loadMembers,
  updateMember,
  updatePosition,
  updateRemoved,
} from '../store/member.ts'
import { type Answer, type Context, change, refuse } from './context.ts'

export function loadCouncilView(context: Context): Answer<CouncilView> {
  const { db } = context
  return ok({ council: loadCouncil(db) ?? null, regulation: loadRegulation(db), members: loadMembers(db) })
}

export function saveCouncil(context: Context, council: CallInput<'council.save'>): Answer<CouncilView> {
  return change(context, 'council.save', council, () => {
    insertCouncil(context.db, council, context.now())
    return loadCouncilView(context)
  })
}

export function saveRegulation(
  context: Context,
  regulation: CallInput<'regulation.save'>,
): Answer<CouncilView> {
  return change(context, 'regulation.save', regulation, () => {
    insertRegulation(context.db, regulation, context.now())
    return loadCouncilView(context)
  })
}

export function saveMember(context: Context, input: CallInput<'member.save'>): Answer<MemberView> {
  const id = input.id ?? context.newId()
  return change(context, 'member.save', { id, role: input.member.role }, () => {
    const before = input.id === null ? undefined : loadMember(context.db, id)
    if (input.id !== null && !before) return refuse('member-not-found')
    const { role } = input.member
    const single = role === 'chair' || role === 'secretary'
    const holder = single && loadMembers(context.db).find(member => member.role === role && member.id !== id)
    if (holder) return refuse('role-taken', { at: 'role', facts: { member: holder.fullName } })
    if (before) updateMember(context.db, id, input.member)
    else insertMember(context.db, id, input.member)
    const saved = loadMember(context.db, id)
    return saved ? ok(saved) : refuse('member-not-found')
  })
}

/** Puts a member where another stands in the order of the decision; the places of members who left are no longer counted. */
export function moveMember(context: Context, input: CallInput<'member.move'>): Answer<CouncilView> {
  return change(context, 'member.move', input, () => {
    const members = [...loadMembers(context.db)].sort((a, b) => a.position - b.position)
    const moved = members.find(member => member.id === input.id)
    if (!moved) return refuse('member-not-found')
    const at = members.findIndex(member => member.position >= input.position)
    const rest = members.filter(member => member !== moved)
    rest.splice(at < 0 ? rest.length : at, 0, moved)
    for (const [position, member] of rest.entries()) updatePosition(context.db, member.id, position)
    return loadCouncilView(context)
  })
}

/** Takes a member out of the council from now on; the sessions he sat in keep him. */
export function removeMember(context: Context, input: CallInput<'member.remove'>): Answer<null> {
  return change(context, 'member.remove', input, () => {
    if (!loadMembers(context.db).some(member => member.id === input.id)) return refuse('member-not-found')
    if (context.caller.kind === 'member' && context.caller.memberId === input.id)
      return refuse('member-in-use')
    updateRemoved(context.db, input.id, context.now())
    return ok(null)
  })
}
