import { Button, Group } from '@mantine/core'
import { IconArrowLeft, IconTrash } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Link, useParams } from 'react-router'
import type { SheetView } from '#shared/contract/paper-sheet.ts'
import { missingCriteria } from '#shared/domain/ballot.ts'
import { useAct, useCall } from '../../api.ts'
import { Page } from '../../components/Page.tsx'
import { ScreenGap } from '../../components/ScreenGap.tsx'
import { CheckTotals } from './CheckTotals.tsx'
import { MergeBox } from './MergeBox.tsx'
import { PassForm } from './PassForm.tsx'
import styles from './Sheets.module.css'

type Way = 'sheet' | 'totals' | null

/** How the second pass is made: the whole sheet once more, or the part totals printed on it. */
function SecondPass({ view }: { view: SheetView }) {
  const { t } = useTranslation()
  const [way, setWay] = useState<Way>(view.second ? 'sheet' : null)
  if (way === 'sheet') return <PassForm key="second" view={view} pass={2} />
  if (way === 'totals') return <CheckTotals view={view} onBack={() => setWay(null)} />
  return (
    <section className={styles.box}>
      <h2 className={styles.title}>{t('sheet.second.title')}</h2>
      <p>{t('sheet.second.text')}</p>
      <Group>
        <Button onClick={() => setWay('sheet')}>{t('sheet.second.sheet')}</Button>
        <Button variant="default" onClick={() => setWay('totals')}>
          {t('sheet.second.totals')}
        </Button>
      </Group>
    </section>
  )
}

const isFull = (view: SheetView) =>
  view.first !== null && missingCriteria(view.rubric.set, view.first).length === 0

function Step({ view }: { view: SheetView }) {
  const [firstDone, setFirstDone] = useState(isFull(view))
  if (view.state === 'merged' || view.state === 'ready' || view.state === 'differs')
    return <MergeBox view={view} />
  // The first pass is not shown any more once somebody has begun the second.
  const secondBegun = view.checkedBy !== null
  return secondBegun || firstDone ? (
    <SecondPass view={view} />
  ) : (
    <PassForm key="first" view={view} pass={1} onDone={() => setFirstDone(true)} />
  )
}

function Discard({ view, onDone }: { view: SheetView; onDone: () => void }) {
  const { t } = useTranslation()
  const [asking, setAsking] = useState(false)
  const discard = useAct('paperSheet.discard')
  if (view.state === 'merged' || view.typedBy === null) return null
  const where = { sessionId: view.sessionId, productId: view.productId, memberId: view.memberId }
  if (!asking) {
    return (
      <Button
        variant="subtle"
        color="red"
        leftSection={<IconTrash aria-hidden size="1.1rem" />}
        onClick={() => setAsking(true)}
      >
        {t('sheet.discard.ask')}
      </Button>
    )
  }
  return (
    <>
      <Button color="red" loading={discard.pending} onClick={() => void discard.run(where).then(onDone)}>
        {t('sheet.discard.sure')}
      </Button>
      <Button variant="default" onClick={() => setAsking(false)}>
        {t('common.cancel')}
      </Button>
    </>
  )
}

/** One signed sheet: typed, typed again, settled, merged. */
export function SheetScreen() {
  const { t } = useTranslation()
  const { sessionId = '', productId = '', memberId = '' } = useParams()
  const [generation, setGeneration] = useState(0)
  const { data: view, refusal, refetch } = useCall('paperSheet.load', { sessionId, productId, memberId })
  if (!view) return <ScreenGap refusal={refusal} retry={() => void refetch()} />
  return (
    <Page
      title={t('sheet.one', { name: view.memberName })}
      hint={`${view.productName} · ${t('ballot.round', { round: view.round })}`}
      actions={
        <>
          <Discard view={view} onDone={() => setGeneration(count => count + 1)} />
          <Button
            component={Link}
            to={`/sessions/${sessionId}/sheets`}
            variant="default"
            leftSection={<IconArrowLeft aria-hidden size="1.1rem" />}
          >
            {t('sheet.all')}
          </Button>
        </>
      }
    >
      <Step key={generation} view={view} />
    </Page>
  )
}
