import type { RoomView } from '#shared/contract/room.ts'
import type { SessionView } from '#shared/contract/session.ts'

/** What every part of the room's screen is drawn from. */
export type RoomProps = { readonly session: SessionView; readonly room: RoomView }
