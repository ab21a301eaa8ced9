import { Button } from '@mantine/core'
import { IconArrowLeft, IconLockOpen } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Link, useParams } from 'react-router'
import type { SessionView } from '#shared/contract/session.ts'
import type { TallyRow } from '#shared/contract/tally.ts'
import { useCall } from '../../api.ts'
import { useCaller } from '../../caller.ts'
import { Empty } from '../../components/Empty.tsx'
import { Page } from '../../components/Page.tsx'
import { ScreenGap } from '../../components/ScreenGap.tsx'
import { AgreementLine } from './AgreementLine.tsx'
import { OpenTally } from './OpenTally.tsx'
import { OverviewTable } from './OverviewTable.tsx'

const isComplete = (row: TallyRow) => row.sealed === row.due

type OpenedPageProps = { readonly session: SessionView; readonly rows: readonly TallyRow[] }

function Overview({ session, rows }: OpenedPageProps) {
  const { t } = useTranslation()
  const { keeps } = useCaller()
  const sealed = rows.filter(row => !row.opened)
  const [picked, setPicked] = useState<readonly string[] | null>(null)
  const [opening, setOpening] = useState(false)
  const chosen = picked ?? sealed.filter(row => isComplete(row) && row.due > 0).map(row => row.productId)
  const mayOpen = keeps && session.state === 'scoring' && sealed.length > 0
  const toggle = (productId: string) =>
    setPicked(chosen.includes(productId) ? chosen.filter(id => id !== productId) : [...chosen, productId])
  return (
    <Page
      wide
      title={t('tally.title')}
      hint={t('tally.hint', { opened: rows.length - sealed.length, all: rows.length })}
      actions={
        <>
          <Button
            component={Link}
            to={`/sessions/${session.id}`}
            variant="subtle"
            leftSection={<IconArrowLeft aria-hidden size="1.1rem" />}
          >
            {t('ballot.mine.toSession')}
          </Button>
          {mayOpen && (
            <Button
              leftSection={<IconLockOpen aria-hidden size="1.1rem" />}
              disabled={chosen.length === 0}
              onClick={() => setOpening(true)}
            >
              {chosen.length === 0
                ? t('tally.open.action')
                : t('tally.open.button', { products: chosen.length })}
            </Button>
          )}
        </>
      }
    >
      <OverviewTable session={session} rows={rows} chosen={mayOpen ? chosen : null} onToggle={toggle} />
      <AgreementLine rows={rows} />
      {opening && (
        <OpenTally
          session={session}
          rows={rows.filter(row => chosen.includes(row.productId))}
          onClose={() => {
            setOpening(false)
            setPicked(null)
          }}
        />
      )}
    </Page>
  )
}

/** One row a product: who has sealed, and once the tally is open the totals, the spread, the stars. */
export function TallyScreen() {
  const { t } = useTranslation()
  const { sessionId = '' } = useParams()
  const { data: session, refusal, refetch } = useCall('session.load', { sessionId })
  const overview = useCall('tally.overview', { sessionId })
  if (!session || !overview.data)
    return <ScreenGap refusal={refusal ?? overview.refusal} retry={() => void refetch()} />
  if (overview.data.length === 0 || session.state === 'draft' || session.state === 'convened') {
    return (
      <Page title={t('tally.title')}>
        <Empty title={t('tally.empty.title')} text={t('tally.empty.text')}>
          <Button component={Link} to={`/sessions/${sessionId}`}>
            {t('tally.empty.action')}
          </Button>
        </Empty>
      </Page>
    )
  }
  return <Overview session={session} rows={overview.data} />
}
