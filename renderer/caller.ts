import type { CallerRole } from '#shared/contract/call.ts'
import { keepers, scorers } from '#shared/contract/call.ts'
import { useCall } from './api.ts'

/** Whether a role is on a list of the contract. */
export const among = (roles: readonly CallerRole[], caller: CallerRole | undefined): boolean =>
  roles.some(role => role === caller)

/** Who is at the keyboard and what the contract lets him do. The shell decides again at each call. */
export function useCaller() {
  const { data: status } = useCall('workspace.status', {})
  return {
    status: status ?? null,
    caller: status?.caller ?? 'nobody',
    seat: status?.seat ?? null,
    keeps: among(keepers, status?.caller) && !status?.archived,
    scores: among(scorers, status?.caller),
  }
}
