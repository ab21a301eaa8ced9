import type { SessionView } from '#shared/contract/session.ts'
import { useCall } from '../../api.ts'
import { AnswerGap } from '../../components/Waiting.tsx'
import { SessionPage } from '../sessions/SessionPage.tsx'
import { GuideList } from './GuideList.tsx'
import { ProjectorBox } from './ProjectorBox.tsx'
import styles from './Room.module.css'
import { StepPane } from './StepPane.tsx'

function Room({ session }: { session: SessionView }) {
  const { data: room, refusal, refetch } = useCall('room.load', { sessionId: session.id }, { everyMs: 5000 })
  if (!room) return <AnswerGap refusal={refusal} retry={() => void refetch()} />
  return (
    <div className={styles.room}>
      <GuideList session={session} room={room} />
      <StepPane session={session} room={room} />
      <ProjectorBox session={session} room={room} />
    </div>
  )
}

/** The secretary leads the meeting: where it is, what the regulation asks next, what goes into the minutes. */
export function RoomScreen() {
  return <SessionPage wide>{session => <Room session={session} />}</SessionPage>
}
