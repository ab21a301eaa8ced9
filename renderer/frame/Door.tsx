import { useState } from 'react'
import { Outlet, useLocation } from 'react-router'
import { useCall } from '../api.ts'
import { AnswerGap } from '../components/Waiting.tsx'
import { MoveHereScreen } from '../screens/backups/MoveHereScreen.tsx'
import { HandOverScreen } from '../screens/scoring/HandOverScreen.tsx'
import { passedTo } from '../screens/scoring/hand-over.ts'
import { SeatScreen } from '../screens/seat/SeatScreen.tsx'
import { StartScreen } from '../screens/workspace/StartScreen.tsx'
import { Frame } from './Frame.tsx'

/** Lets through who has a council file open and a seat; everyone else gets the screen that leads there. */
export function Door() {
  const { data: status, refusal, refetch } = useCall('workspace.status', {})
  const [, redraw] = useState(0)
  const wantsSeat = useLocation().pathname === '/seat'
  if (status === undefined) return <AnswerGap refusal={refusal} retry={() => void refetch()} />
  if (status === null) return <StartScreen />
  if (!status.ownMachine && !status.archived) return <MoveHereScreen status={status} />
  const handOver = passedTo()
  if (status.caller === 'nobody' && handOver)
    return <HandOverScreen handOver={handOver} onOther={() => redraw(count => count + 1)} />
  if (status.caller === 'nobody' || wantsSeat) return <SeatScreen status={status} />
  return (
    <Frame>
      <Outlet />
    </Frame>
  )
}
