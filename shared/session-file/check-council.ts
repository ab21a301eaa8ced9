import { belongsToCouncil } from '../domain/council.ts'
import { decideQuorum } from '../domain/quorum.ts'
import type { Report } from './problem.ts'
import { minuteOf } from './schema.ts'
import type { Situation } from './situation.ts'

/** Reports the second and later entries that carry the same name. */
export function reportTwice<T>(
  list: readonly T[],
  nameOf: (entry: T) => string,
  found: (entry: T, index: number) => void,
): void {
  const seen = new Set<string>()
  for (const [index, entry] of list.entries()) {
    const name = nameOf(entry)
    if (seen.has(name)) found(entry, index)
    seen.add(name)
  }
}

/** Keys, roles, roll, quorum and the order of the days. */
export function checkCouncil(situation: Situation, report: Report): void {
  const { file, memberKeys } = situation
  for (const list of ['members', 'producers', 'products'] as const) {
    reportTwice<{ key: string }>(
      file[list],
      entry => entry.key,
      ({ key }, index) => report([list, index, 'key'], 'key-twice', { key }),
    )
  }
  for (const role of ['chair', 'secretary'] as const) {
    const places = file.members.flatMap((member, index) => (member.role === role ? [index] : []))
    if (places.length === 0) report(['members'], 'role-not-once', { role, count: 0 })
    for (const index of places.slice(1))
      report(['members', index, 'role'], 'role-not-once', { role, count: places.length })
  }
  for (const [index, { member }] of file.attendance.entries()) {
    if (!memberKeys.has(member)) report(['attendance', index, 'member'], 'member-unknown', { key: member })
  }
  reportTwice(
    file.attendance,
    line => line.member,
    ({ member }, index) => report(['attendance', index, 'member'], 'entry-twice', { key: member }),
  )
  checkRoll(situation, report)
  checkDays(situation, report)
}

/** Everybody of the council is on the roll, enough are present, and two are there to open the tally. */
function checkRoll({ file }: Situation, report: Report): void {
  const present = new Set(file.attendance.flatMap(line => (line.present ? [line.member] : [])))
  const onRoll = new Set(file.attendance.map(line => line.member))
  const council = file.members.filter(member => belongsToCouncil(member.role))
  for (const { key, fullName } of council) {
    if (!onRoll.has(key)) report(['attendance'], 'attendance-missing', { key, name: fullName })
  }
  const there = (role: string) => council.some(member => member.role === role && present.has(member.key))
  const { quorum } = file.regulation
  if (!quorum) {
    report(['regulation', 'quorum'], 'quorum-rule-missing')
    return
  }
  const finding = decideQuorum(quorum, {
    size: council.length,
    present: council.filter(member => present.has(member.key)).length,
    chairPresent: there('chair'),
  })
  const { needed, size } = finding
  if (finding.chairMissing || (!there('chair') && !there('viceChair'))) report(['attendance'], 'chair-absent')
  else if (!finding.enough)
    report(['attendance'], 'quorum-not-met', { present: finding.present, size, needed })
  if (!there('secretary')) report(['attendance'], 'secretary-absent')
}

function checkDays({ file }: Situation, report: Report): void {
  const { heldOn, endedOn, start, end } = file.session
  const lastDay = endedOn ?? heldOn
  const [from, to] = [minuteOf(start), minuteOf(end)]
  const sameDayBackwards = lastDay === heldOn && from !== null && to !== null && to < from
  if (lastDay < heldOn) report(['session', 'endedOn'], 'ends-before-start')
  else if (sameDayBackwards) report(['session', 'end'], 'ends-before-start')
  for (const [index, { lodgedOn }] of file.products.entries()) {
    if (lodgedOn !== null && lodgedOn > lastDay)
      report(['products', index, 'lodgedOn'], 'lodged-after-session', { day: lodgedOn, heldOn })
  }
}
