import type { App } from './app.ts'
import { hasChanged, makeCopies, whenQuiet } from './backup-desk.ts'
import type { Answer } from './context.ts'
import { closeWorkspace } from './workspace.ts'

/** Copies what is open if it changed; a copy that fails is told by the status and keeps nobody from leaving. */
async function copyBeforeLeaving(app: App): Promise<void> {
  if (!app.environment.keepsCopies || !app.workspace) return
  if (await hasChanged(app)) await makeCopies(app, 'closing')
}

/** Closes the workspace after a last copy. */
export async function leaveWorkspace(app: App): Promise<Answer<null>> {
  await copyBeforeLeaving(app).catch(() => undefined)
  await whenQuiet(app)
  return closeWorkspace(app)
}

/** A call that opens another workspace, after a last copy of the one that is open. */
export const leavingFirst =
  <Input, Output>(open: (app: App, input: Input) => Answer<Output> | Promise<Answer<Output>>) =>
  async (app: App, input: Input): Promise<Answer<Output>> => {
    await copyBeforeLeaving(app).catch(() => undefined)
    await whenQuiet(app)
    return open(app, input)
  }
