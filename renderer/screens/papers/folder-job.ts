import { useSyncExternalStore } from 'react'

/** Folders that are being written, by session: the work goes on while another page is looked at. */
const jobs = new Map<string, string>()
const listeners = new Set<() => void>()
const subscribe = (listener: () => void) => {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

function put(sessionId: string, jobId: string | null): void {
  if (jobId === null) jobs.delete(sessionId)
  else jobs.set(sessionId, jobId)
  for (const listener of listeners) listener()
}

/** The folder of a session that is being written or has just been written; null when none, or when it was seen to its end. */
export function useFolderJob(sessionId: string): {
  readonly jobId: string | null
  readonly begin: (jobId: string) => void
  readonly close: () => void
} {
  const jobId = useSyncExternalStore(subscribe, () => jobs.get(sessionId)) ?? null
  return { jobId, begin: started => put(sessionId, started), close: () => put(sessionId, null) }
}
