import { type TokenReply, tokenEnvelope } from './token-messages.ts'
import { createTokenService } from './token-service.ts'

/**
 * Entry of the token process. Vendors' modules crash, hang and open windows of their own: here they take nothing else
 * with them. Runs as a fork of Node or as a utility process of Electron.
 */
type ParentPort = {
  on(event: 'message', listener: (event: { data: unknown }) => void): void
  postMessage(message: unknown): void
}
const parentPort = (process as { parentPort?: ParentPort }).parentPort
const handle = createTokenService()

function answer(message: unknown): void {
  const envelope = tokenEnvelope.safeParse(message)
  if (!envelope.success) return
  const { id, request } = envelope.data
  const result = handle(request)
  const reply: TokenReply = result.ok
    ? { id, ok: true, value: result.value }
    : { id, ok: false, error: result.error }
  if (parentPort !== undefined) parentPort.postMessage(reply)
  else process.send?.(reply)
}

if (parentPort !== undefined) parentPort.on('message', event => answer(event.data))
else {
  process.on('message', answer)
  process.on('disconnect', () => process.exit(0))
}
