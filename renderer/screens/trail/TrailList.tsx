import { Button, Title } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { TrailEntry } from '#shared/contract/trail.ts'
import { isAuditKind } from '#shared/domain/audit-kind.ts'
import { useCall } from '../../api.ts'
import tableStyles from '../../components/table.module.css'
import { AnswerGap } from '../../components/Waiting.tsx'
import { formatMoment } from '../../format.ts'

const pageLength = 50

/** The trail, newest first, a page at a time. */
export function TrailList() {
  const { t } = useTranslation()
  const [count, setCount] = useState(pageLength)
  const { data, refusal, refetch } = useCall(
    'trail.list',
    { before: null, count: Math.min(count, 200) },
    { keepShown: true },
  )
  if (!data) return <AnswerGap refusal={refusal} retry={() => void refetch()} />
  return (
    <section>
      <Title order={2} mb="sm">
        {t('trail.list.title')}
      </Title>
      <table className={tableStyles.table}>
        <thead>
          <tr>
            <th scope="col">{t('trail.list.seq')}</th>
            <th scope="col">{t('trail.list.at')}</th>
            <th scope="col">{t('trail.list.seat')}</th>
            <th scope="col">{t('trail.list.kind')}</th>
            <th scope="col">{t('trail.list.code')}</th>
          </tr>
        </thead>
        <tbody>
          {data.entries.map(entry => (
            <TrailRow key={entry.seq} entry={entry} />
          ))}
        </tbody>
      </table>
      {data.entries.length < data.total && count < 200 && (
        <Button variant="default" mt="sm" onClick={() => setCount(count + pageLength)}>
          {t('trail.list.older')}
        </Button>
      )}
    </section>
  )
}

function TrailRow({ entry }: { entry: TrailEntry }) {
  const { t } = useTranslation()
  const { seat, kind } = entry
  return (
    <tr>
      <td>{entry.seq}</td>
      <td>{formatMoment(entry.at)}</td>
      <td>{seat === 'setup' ? t('trail.list.setup') : seat === 'nobody' ? t('trail.list.nobody') : seat}</td>
      <td>{isAuditKind(kind) ? t(`trail.kinds.${kind}`) : kind}</td>
      <td>{entry.code}</td>
    </tr>
  )
}
