/** Who issues: the council, whoever decides, the office that serves the council, its advisory team, an inspection team. */
export const agencyKeys = ['council', 'decider', 'department', 'advisors', 'inspectors'] as const
export type AgencyKey = (typeof agencyKeys)[number]
