import { useCallback, useState } from 'react'
import type { AnnexProgress } from '#shared/contract/annex.ts'
import type { CallError } from '#shared/error-code.ts'
import { call, queryClient } from '../../../api.ts'
import { toBase64 } from '../../../file-input.ts'

/** Base64 takes a third more, and a call carries 64 MB. */
const mostBytes = 40 << 20

export type ReadingState =
  | { readonly kind: 'idle' }
  | { readonly kind: 'tooLarge' }
  | { readonly kind: 'opening'; readonly fileName: string }
  | { readonly kind: 'reading'; readonly fileName: string; readonly jobId: string; readonly share: number }
  | { readonly kind: 'refused'; readonly error: CallError }

const askEveryMs = 150
const pause = (ms: number) => new Promise(resolve => setTimeout(resolve, ms))

/** Sends a chosen file to be read, follows how far it is, and hands over the draft. */
export function useAnnexFile(onDraft: (draftId: string) => void) {
  const [state, setState] = useState<ReadingState>({ kind: 'idle' })
  const read = useCallback(
    async (file: File) => {
      const fileName = file.name
      if (file.size > mostBytes) return setState({ kind: 'tooLarge' })
      setState({ kind: 'opening', fileName })
      const started = await call('annex.read', { fileName, bytes: await toBase64(file) })
      if (!started.ok) return setState({ kind: 'refused', error: started.error })
      const { jobId } = started.value
      for (;;) {
        const asked = await call('annex.progress', { jobId })
        const progress: AnnexProgress = asked.ok ? asked.value : { state: 'refused', error: asked.error }
        if (progress.state === 'done') {
          await queryClient.invalidateQueries()
          return onDraft(progress.draftId)
        }
        if (progress.state === 'refused') return setState({ kind: 'refused', error: progress.error })
        setState({ kind: 'reading', fileName, jobId, share: progress.share })
        await pause(askEveryMs)
      }
    },
    [onDraft],
  )
  const cancel = async () => {
    if (state.kind === 'reading') await call('annex.cancel', { jobId: state.jobId })
    setState({ kind: 'idle' })
  }
  return { state, read, cancel }
}
