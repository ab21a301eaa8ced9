import type { VerificationReport } from '#shared/domain/verification-report.ts'
import type { FileToVerify, FileVerifier } from '../signing/verify-file.ts'
import type { OpenError } from '../store/database.ts'
import { openCopy } from '../store/database-copy.ts'
import { verifyWorkspace } from '../usecases/verify-workspace.ts'

export type WorkspaceReport =
  | ({ readonly kind: 'workspace'; readonly verdict: 'valid' | 'broken' } & {
      readonly report: VerificationReport
    })
  | { readonly kind: 'workspace'; readonly verdict: 'unreadable'; readonly refusal: OpenError }

const isSqlite = (head: Uint8Array) =>
  Buffer.from(head.subarray(0, 16)).toString('latin1') === 'SQLite format 3\0'

/** A council's workspace: looked at in a copy, so that the file itself stays as it is. */
export const workspaceVerifier = (code: string): FileVerifier<WorkspaceReport> => ({
  recognise: (head, file) => isSqlite(head) || file.path.endsWith('.chamsao'),
  verify: async (file: FileToVerify): Promise<WorkspaceReport> => {
    const opened = openCopy(file.path)
    if (!opened.ok) return { kind: 'workspace', verdict: 'unreadable', refusal: opened.error }
    try {
      const report = verifyWorkspace(opened.value.db, { code, logSecret: undefined })
      const codeFails = code !== '' && report.printed === null
      return {
        kind: 'workspace',
        verdict: report.verdict === 'intact' && !codeFails ? 'valid' : 'broken',
        report,
      }
    } finally {
      opened.value.close()
    }
  },
})
