import { type ReactNode, useState } from 'react'
import type { BallotView } from '#shared/contract/ballot.ts'
import styles from './Ballot.module.css'
import { BallotBar } from './BallotBar.tsx'
import { BallotHead, type Panel, type SheetMode } from './BallotHead.tsx'
import { CriteriaList } from './CriteriaList.tsx'
import { CriterionPane } from './CriterionPane.tsx'
import { FindCriterion } from './FindCriterion.tsx'
import { GatePanel } from './GatePanel.tsx'
import { KeysPanel } from './KeysPanel.tsx'
import { SidePane } from './SidePane.tsx'
import { type Ballot, type DeskHost, useBallot } from './use-ballot.ts'
import { useDeskKeys } from './use-desk-keys.ts'
import { WholeSheet } from './WholeSheet.tsx'

type DeskProps = {
  readonly view: BallotView
  readonly host: DeskHost
  /** The whole sheet read once more, and what is done with it then. */
  readonly review: (ballot: Ballot, onBack: () => void) => ReactNode
}

/** The sheet being written: criteria on the left, the criterion in the middle, notes on the right, the sum below. */
export function BallotDeskView({ view, host, review }: DeskProps) {
  const ballot = useBallot(view, host)
  const [mode, setMode] = useState<SheetMode>('one')
  const [panel, setPanel] = useState<Panel>(null)
  const [reviewing, setReviewing] = useState(false)
  useDeskKeys(ballot, {
    blocked: panel !== null || reviewing,
    open: setPanel,
    toggleMode: () => setMode(mode === 'one' ? 'whole' : 'one'),
    review: () => setReviewing(true),
  })
  if (reviewing) return review(ballot, () => setReviewing(false))
  return (
    <div className={styles.screen} data-mode={mode}>
      <BallotHead ballot={ballot} mode={mode} onMode={setMode} onOpen={setPanel} />
      <CriteriaList ballot={ballot} />
      {mode === 'one' ? (
        <>
          <CriterionPane ballot={ballot} onGate={() => setPanel('gate')} />
          <SidePane ballot={ballot} />
        </>
      ) : (
        <WholeSheet ballot={ballot} />
      )}
      <BallotBar ballot={ballot} onReview={() => setReviewing(true)} />
      <FindCriterion ballot={ballot} opened={panel === 'find'} onClose={() => setPanel(null)} />
      <GatePanel ballot={ballot} opened={panel === 'gate'} onClose={() => setPanel(null)} />
      <KeysPanel opened={panel === 'keys'} onClose={() => setPanel(null)} />
    </div>
  )
}
