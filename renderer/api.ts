import { keepPreviousData, QueryClient, useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import type { CallInput, CallName, CallOutput, CallResult } from '#shared/contract.ts'
import type { CallError } from '#shared/error-code.ts'
import { announceRefusal } from './notices.ts'
import { send } from './transport.ts'

/** One call to the shell. Never throws: a host that is gone is an answer too. */
export async function call<Name extends CallName>(
  name: Name,
  input: CallInput<Name>,
): Promise<CallResult<Name>> {
  return (await send(name, input)) as CallResult<Name>
}

/** A refused read, carried through the query cache. */
class CallRefused extends Error {
  readonly error: CallError
  constructor(error: CallError) {
    super(error.code)
    this.error = error
  }
}

export const queryClient = new QueryClient({
  defaultOptions: {
    // Without a network the browser reports "offline", and the cache would hold every call back.
    queries: { networkMode: 'always', retry: false, staleTime: 0, gcTime: 60_000 },
    mutations: { networkMode: 'always', retry: false },
  },
})

type ReadOptions = { readonly enabled?: boolean; readonly everyMs?: number; readonly keepShown?: boolean }

/** Reads through the cache: `data`, `refusal`, `isPending`, `refetch`. */
export function useCall<Name extends CallName>(
  name: Name,
  input: CallInput<Name>,
  options: ReadOptions = {},
) {
  const query = useQuery<CallOutput<Name>, CallRefused>({
    queryKey: [name, input],
    queryFn: async () => {
      const result = await call(name, input)
      if (!result.ok) throw new CallRefused(result.error)
      return result.value
    },
    enabled: options.enabled ?? true,
    refetchInterval: options.everyMs ?? false,
    ...(options.keepShown ? { placeholderData: keepPreviousData } : {}),
  })
  // Only what is named here is watched: spreading the whole query would redraw the screen at every refetch.
  const { data, error, isPending, refetch } = query
  const refusal: CallError | null = error?.error ?? null
  return { data, refusal, isPending, refetch }
}

/** Acts on the open file that leave it open and whoever sits in his seat. */
const leavesCaller: ReadonlySet<CallName> = new Set<CallName>([
  'workspace.archive',
  'workspace.makeMovingCode',
])

/** Whoever sits next must not find the answers given to the one before, nor those of another file. */
const changesCaller = (name: CallName): boolean =>
  !leavesCaller.has(name) &&
  (name.startsWith('seat.') || name.startsWith('workspace.') || name === 'backup.restore')

type ActOptions = {
  /** The form shows the refusal itself, beside the field or above the buttons. */
  readonly inline?: boolean
}

/** Acts, then has every shown answer asked again. A refusal is said aloud unless the form shows it. */
export function useAct<Name extends CallName>(name: Name, options: ActOptions = {}) {
  const client = useQueryClient()
  const mutation = useMutation({
    mutationFn: (input: CallInput<Name>) => call(name, input),
    onSuccess: async result => {
      if (!result.ok) {
        if (!options.inline) announceRefusal(result.error)
        return
      }
      await (changesCaller(name) ? client.resetQueries() : client.invalidateQueries())
    },
  })
  const refusal: CallError | null = mutation.data && !mutation.data.ok ? mutation.data.error : null
  return {
    run: (input: CallInput<Name>): Promise<CallResult<Name>> => mutation.mutateAsync(input),
    pending: mutation.isPending,
    refusal,
    clear: mutation.reset,
  }
}
