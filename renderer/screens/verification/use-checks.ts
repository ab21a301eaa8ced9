import { useRef, useState } from 'react'
import { largestCheckedFile } from '#shared/contract/file-input.ts'
import type { VerifiedFile } from '#shared/contract/verification.ts'
import type { CallError } from '#shared/error-code.ts'
import { call } from '../../api.ts'
import { newWorkId } from '../../components/WorkProgress.tsx'
import { fileInputOf } from '../../file-input.ts'
import { formatSize } from '../../format.ts'

/** One chosen file and how far its check is. */
export type Checked = { readonly id: number; readonly fileName: string } & (
  | { readonly kind: 'checking'; readonly workId: string }
  | { readonly kind: 'tooLarge'; readonly size: string }
  | { readonly kind: 'refused'; readonly error: CallError }
  | { readonly kind: 'done'; readonly file: VerifiedFile }
)

/** Checks files one after the other, the newest shown first. */
export function useChecks(key: string) {
  const [checks, setChecks] = useState<readonly Checked[]>([])
  const lastId = useRef(0)
  const settle = (checked: Checked) =>
    setChecks(before => before.map(other => (other.id === checked.id ? checked : other)))
  const check = async (files: readonly File[]) => {
    const begun = files.map(file => ({
      ...{ file, id: ++lastId.current, fileName: file.name },
      workId: newWorkId(),
    }))
    setChecks(before => [
      ...begun.map(({ id, fileName, workId }) => ({ id, fileName, workId, kind: 'checking' as const })),
      ...before,
    ])
    for (const { file, id, fileName, workId } of begun)
      settle({ id, fileName, ...(await checkOne(file, key, workId)) })
  }
  return { checks, check, clear: () => setChecks([]) }
}

type Settled = Checked extends infer Entry
  ? Entry extends Checked
    ? Omit<Entry, 'id' | 'fileName'>
    : never
  : never

async function checkOne(file: File, key: string, workId: string): Promise<Settled> {
  if (file.size > largestCheckedFile) return { kind: 'tooLarge', size: formatSize(largestCheckedFile) }
  const input = await fileInputOf(file).catch(() => null)
  if (input === null || input.bytes === '')
    return { kind: 'refused', error: { code: 'file-not-readable', facts: { file: file.name } } }
  const answer = await call('verification.check', { file: input, key, workId })
  return answer.ok ? { kind: 'done', file: answer.value } : { kind: 'refused', error: answer.error }
}
