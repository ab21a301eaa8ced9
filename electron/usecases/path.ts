import type { CallInput, CallOutput } from '#shared/contract.ts'
import { ok } from '#shared/result.ts'
import type { App } from './app.ts'
import { type Answer, refuse } from './context.ts'

/** The path of something that is there already, by the system's dialog. */
export async function choosePath(
  app: App,
  input: CallInput<'path.choose'>,
): Promise<Answer<CallOutput<'path.choose'>>> {
  const { askExisting } = app.environment.ports
  if (!askExisting) return refuse('dialog-missing')
  const path = await askExisting(input.what)
  return ok(path === undefined ? null : { path })
}
