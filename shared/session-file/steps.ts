/** What a played session does one after the other. */
export const playSteps = ['setUp', 'enrol', 'score', 'open', 'conclude', 'minutes'] as const
export type PlayStep = (typeof playSteps)[number]
