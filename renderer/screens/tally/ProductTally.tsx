import { useDeferredValue, useMemo, useState } from 'react'
import { useParams } from 'react-router'
import type { SessionView } from '#shared/contract/session.ts'
import type { TallyView } from '#shared/contract/tally.ts'
import { useCall } from '../../api.ts'
import { ScreenGap } from '../../components/ScreenGap.tsx'
import { FindingCard } from './FindingCard.tsx'
import { GatesCard } from './GatesCard.tsx'
import { HeatCard } from './HeatCard.tsx'
import { MembersCard } from './MembersCard.tsx'
import { MinimumsCard } from './MinimumsCard.tsx'
import { OpinionsCard } from './OpinionsCard.tsx'
import styles from './ProductTally.module.css'
import { RoundsCard } from './RoundsCard.tsx'
import { type RoundReading, readRound } from './round-reading.ts'
import { SpreadCard } from './SpreadCard.tsx'
import { TallyHead } from './TallyHead.tsx'
import { WhatIfCard } from './WhatIfCard.tsx'

/** What lies under the first screenful. */
function Below({ reading, last }: { reading: RoundReading; last: boolean }) {
  return (
    <>
      <HeatCard reading={reading} />
      <div className={styles.decision}>
        <GatesCard reading={reading} />
        {last && <FindingCard reading={reading} />}
        <OpinionsCard reading={reading} />
      </div>
    </>
  )
}

function Loaded({ session, tally }: { session: SessionView; tally: TallyView }) {
  const [asked, setAsked] = useState<number | null>(null)
  // What is looked at first stands first; the rest, out of sight, right after.
  const below = useDeferredValue(true, false)
  const round = tally.rounds.find(entry => entry.round === asked) ?? tally.rounds.at(-1)
  const line = session.list.find(entry => entry.product.id === tally.productId)
  const reading = useMemo(
    () => (round && line ? readRound(session, line, tally, round) : null),
    [session, line, tally, round],
  )
  if (!reading) return null
  const last = round === tally.rounds.at(-1)
  return (
    <div className={styles.screen}>
      <TallyHead reading={reading} onRound={setAsked} />
      <div className={styles.columns}>
        <div className={styles.column}>
          <MembersCard reading={reading} />
          {tally.rounds.length > 1 && <RoundsCard reading={reading} />}
          {below && <WhatIfCard reading={reading} />}
        </div>
        <div className={styles.column}>
          <SpreadCard reading={reading} />
          {below && <MinimumsCard reading={reading} />}
        </div>
      </div>
      {below && <Below reading={reading} last={last} />}
    </div>
  )
}

/** One product once its tally is open: what the council did, where it is apart, what it decides. */
export function ProductTally() {
  const { sessionId = '', productId = '' } = useParams()
  const session = useCall('session.load', { sessionId })
  const tally = useCall('tally.load', { sessionId, productId })
  if (!session.data || !tally.data) {
    return <ScreenGap refusal={session.refusal ?? tally.refusal} retry={() => void tally.refetch()} />
  }
  return <Loaded key={productId} session={session.data} tally={tally.data} />
}
