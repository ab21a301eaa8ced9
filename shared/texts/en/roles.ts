import type { CallerRole } from '../../contract/call.ts'

export const roles: Record<CallerRole, string> = {
  chair: 'Chair',
  viceChair: 'Vice chair',
  member: 'Member',
  secretary: 'Secretary',
  advisor: 'Advisory team',
  observer: 'Observer',
  setup: 'Founder',
  nobody: 'Nobody',
}
