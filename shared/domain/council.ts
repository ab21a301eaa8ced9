import { z } from 'zod'
import type { Regulation } from './regulation.ts'

/** Who scores under which law: 1048 knows district and province; 26/2026 commune, province and centre. */
export const councilLevels = ['commune', 'district', 'province', 'central'] as const
export type CouncilLevel = (typeof councilLevels)[number]

export const memberRoles = ['chair', 'viceChair', 'member', 'secretary', 'advisor', 'observer'] as const
/** Seat in the council. `advisor` is the advisory team ("tổ tư vấn"), never a voter. */
export type MemberRole = (typeof memberRoles)[number]

export const honorifics = ['Ông', 'Bà'] as const

const name = z.string().trim().min(1).max(200)
const text = z.string().trim().max(500)

export const memberInputSchema = z.strictObject({
  honorific: z.enum(honorifics),
  fullName: name,
  post: text,
  organization: text,
  role: z.enum(memberRoles),
})
export type MemberInput = z.infer<typeof memberInputSchema>

export const councilInputSchema = z.strictObject({
  level: z.enum(councilLevels),
  name,
  place: name,
  province: text,
  parentAgency: text,
  abbreviation: z.string().trim().min(1).max(30),
  decisionNumber: text,
  decisionDate: z.iso.date().nullable(),
  decisionBody: text,
})
export type CouncilInput = z.infer<typeof councilInputSchema>

/** Roles that belong to the council and count for quorum; the advisory team and observers do not. */
export function belongsToCouncil(role: MemberRole): boolean {
  switch (role) {
    case 'chair':
    case 'viceChair':
    case 'member':
    case 'secretary':
      return true
    case 'advisor':
    case 'observer':
      return false
  }
}

/** Whether a seat scores; the secretary only if the regulation says so [RULES 7]. */
export function scores(role: MemberRole, regulation: Regulation): boolean {
  switch (role) {
    case 'chair':
    case 'viceChair':
    case 'member':
      return true
    case 'secretary':
      return regulation.secretaryScores.value
    case 'advisor':
    case 'observer':
      return false
  }
}

const roleOrder: Record<MemberRole, number> = {
  chair: 0,
  viceChair: 1,
  member: 2,
  secretary: 3,
  advisor: 4,
  observer: 5,
}

/** Order of members in every paper: chair, vice chair, members in the order of the decision, secretary; never alphabetical. */
export function compareMembers(
  a: { role: MemberRole; position: number },
  b: { role: MemberRole; position: number },
): number {
  return roleOrder[a.role] - roleOrder[b.role] || a.position - b.position
}
