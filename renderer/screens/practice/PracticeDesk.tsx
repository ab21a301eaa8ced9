import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useParams } from 'react-router'
import type { BallotDraft, BallotView } from '#shared/contract/ballot.ts'
import type { PracticeTask } from '#shared/contract/practice.ts'
import { ok } from '#shared/result.ts'
import { useCall } from '../../api.ts'
import { ScreenGap } from '../../components/ScreenGap.tsx'
import { BallotDeskView } from '../scoring/BallotDeskView.tsx'
import { applyEdit, emptyDraft } from '../scoring/ballot-edit.ts'
import type { DeskHost } from '../scoring/use-ballot.ts'
import styles from './Practice.module.css'
import { PracticeReview } from './PracticeReview.tsx'

/** Sheets of this window, so that a look at another screen does not lose them; gone when it closes. */
const drafts = new Map<string, BallotDraft>()

function practiceView(task: PracticeTask): BallotView {
  return {
    sessionId: '',
    productId: task.id,
    productName: task.name,
    productCode: '',
    producerName: task.producer,
    round: 1,
    rubric: task.rubric,
    cases: task.cases,
    draft: drafts.get(task.id) ?? emptyDraft,
    previous: null,
    dossier: {
      marks: Object.fromEntries(
        Object.entries(task.evidence).map(([code, evidence]) => [code, { choice: null, evidence }]),
      ),
      topics: [],
    },
    previousSpread: null,
    sealed: null,
    refusal: null,
  }
}

const keepHere =
  (id: string): DeskHost['save'] =>
  async edit => {
    const draft = applyEdit(drafts.get(id) ?? emptyDraft, edit)
    drafts.set(id, draft)
    return ok(draft)
  }

function Desk({ task, onAgain }: { task: PracticeTask; onAgain: () => void }) {
  const { t } = useTranslation()
  const [view] = useState(() => practiceView(task))
  const [save] = useState(() => keepHere(task.id))
  const host: DeskHost = {
    save,
    back: { to: '/practice', label: t('practice.all') },
  }
  const again = () => {
    drafts.delete(task.id)
    onAgain()
  }
  return (
    <BallotDeskView
      view={view}
      host={host}
      review={(ballot, onBack) => (
        <PracticeReview ballot={ballot} task={task} onBack={onBack} onAgain={again} />
      )}
    />
  )
}

/** The same ballot screen as in a session, with the dossier of an invented product beside it. */
export function PracticeDesk() {
  const { id = '' } = useParams()
  const { data: task, refusal, refetch } = useCall('practice.load', { id })
  const [attempt, setAttempt] = useState(0)
  if (!task)
    return (
      <main>
        <ScreenGap refusal={refusal} retry={() => void refetch()} />
      </main>
    )
  return (
    <main className={styles.desk}>
      <Desk key={`${task.id} ${attempt}`} task={task} onAgain={() => setAttempt(count => count + 1)} />
    </main>
  )
}
