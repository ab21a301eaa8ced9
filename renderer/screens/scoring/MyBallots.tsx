import { Button, Progress, Table } from '@mantine/core'
import { IconBan, IconClock, IconPencil, IconRubberStamp, IconSchool } from '@tabler/icons-react'
import { memo } from 'react'
import { useTranslation } from 'react-i18next'
import { Link, useParams } from 'react-router'
import type { BallotProgress } from '#shared/contract/ballot.ts'
import { useCall } from '../../api.ts'
import { Empty } from '../../components/Empty.tsx'
import { Page } from '../../components/Page.tsx'
import { ScreenGap } from '../../components/ScreenGap.tsx'
import { focusOnMount } from '../../focus-on-mount.ts'
import { useGradually } from '../../use-gradually.ts'
import { HandOverButton } from './HandOverButton.tsx'
import styles from './MyBallots.module.css'
import { RoundMark } from './RoundMark.tsx'

const looks = {
  open: IconPencil,
  sealed: IconRubberStamp,
  recused: IconBan,
  closed: IconClock,
} as const

function State({ entry }: { entry: BallotProgress }) {
  const { t } = useTranslation()
  const Icon = looks[entry.state]
  return (
    <span className={styles.state} data-state={entry.state}>
      <Icon aria-hidden size="1.15rem" /> {t(`ballot.mine.${entry.state}`)}
    </span>
  )
}

type RowProps = { readonly sessionId: string; readonly entry: BallotProgress; readonly next: boolean }

const Row = memo(function Row({ sessionId, entry, next }: RowProps) {
  const { t } = useTranslation()
  const { answered, asked, state } = entry
  const verb =
    state === 'open'
      ? answered === 0
        ? t('ballot.mine.begin')
        : t('ballot.mine.goOn')
      : t('ballot.mine.look')
  return (
    <Table.Tr>
      <Table.Td className="figures">{entry.position + 1}</Table.Td>
      <Table.Td>
        <strong>{entry.productName}</strong> <RoundMark round={entry.round} />
      </Table.Td>
      <Table.Td>
        <State entry={entry} />
      </Table.Td>
      <Table.Td className={styles.progress}>
        {state === 'open' && (
          <>
            <Progress
              value={asked === 0 ? 0 : (answered / asked) * 100}
              aria-label={t('ballot.progress', { answered, asked })}
            />
            <span className="figures">{t('ballot.progress', { answered, asked })}</span>
          </>
        )}
      </Table.Td>
      <Table.Td className={styles.act}>
        {state !== 'closed' && (
          <Button
            {...(next ? { ref: focusOnMount } : {})}
            component={Link}
            to={`/sessions/${sessionId}/ballots/${entry.productId}`}
            variant={state === 'open' ? 'filled' : 'default'}
          >
            {verb}
          </Button>
        )}
      </Table.Td>
    </Table.Tr>
  )
})

type ProgressTableProps = { readonly sessionId: string; readonly progress: readonly BallotProgress[] }

function ProgressTable({ sessionId, progress }: ProgressTableProps) {
  const { t } = useTranslation()
  const shown = useGradually(progress)
  const next = progress.find(entry => entry.state === 'open')
  return (
    <Table className={styles.table} striped={false} highlightOnHover>
      <Table.Thead>
        <Table.Tr>
          <Table.Th>{t('ballot.mine.number')}</Table.Th>
          <Table.Th>{t('ballot.mine.product')}</Table.Th>
          <Table.Th>{t('ballot.mine.state')}</Table.Th>
          <Table.Th>{t('ballot.mine.progress')}</Table.Th>
          <Table.Th>
            <span className="visually-hidden">{t('common.actions')}</span>
          </Table.Th>
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {shown.map(entry => (
          <Row
            key={entry.productId}
            sessionId={sessionId}
            entry={entry}
            next={entry.productId === next?.productId}
          />
        ))}
      </Table.Tbody>
    </Table>
  )
}

/** The products of the session as the member in the seat has them: open, sealed, not his. */
export function MyBallots() {
  const { t } = useTranslation()
  const { sessionId = '' } = useParams()
  const { data: progress, refusal, refetch } = useCall('ballot.progress', { sessionId })
  if (!progress) return <ScreenGap refusal={refusal} retry={() => void refetch()} />
  const left = progress.filter(entry => entry.state === 'open').length
  return (
    <Page
      title={t('ballot.mine.title')}
      hint={left > 0 ? t('ballot.mine.hint', { left }) : t('ballot.mine.done')}
      actions={
        <>
          <Button
            component={Link}
            to="/practice"
            variant="subtle"
            leftSection={<IconSchool aria-hidden size="1.1rem" />}
          >
            {t('practice.enter')}
          </Button>
          <HandOverButton sessionId={sessionId} />
        </>
      }
    >
      {progress.length === 0 ? (
        <Empty title={t('ballot.mine.emptyTitle')} text={t('ballot.mine.emptyText')}>
          <Button component={Link} to={`/sessions/${sessionId}`}>
            {t('ballot.mine.toSession')}
          </Button>
        </Empty>
      ) : (
        <ProgressTable sessionId={sessionId} progress={progress} />
      )}
    </Page>
  )
}
