import type { FollowState } from '../../domain/follow-up.ts'

export const follow = {
  title: 'Follow-up',
  hint: 'A certificate runs for 36 months; the file for re-evaluation is handed in 180 to 120 days before it ends.',
  counts: 'In force by commune',
  commune: 'Commune',
  three: '3 stars',
  four: '4 stars',
  five: '5 stars',
  total: 'Total',
  certificates: 'Certificates',
  product: 'Product, producer',
  stars: 'Stars',
  decision: 'Decision',
  expires: 'Ends',
  window: 'File for re-evaluation',
  windowDays: '{{from}} to {{to}}',
  state: 'State',
  states: {
    notIssued: 'Decision has no number yet',
    valid: 'In force',
    windowOpen: 'File is due now',
    windowMissed: 'File is overdue',
    expired: 'Ended',
  } satisfies Record<FollowState, string>,
  print: 'Print',
  empty: {
    title: 'No product recognised yet',
    text: "A product comes here when the session's minutes are approved; the clock runs from the day that the register gives the decision.",
    action: 'To the sessions',
  },
} as const
