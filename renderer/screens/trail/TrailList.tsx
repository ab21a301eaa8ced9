import { Button, Group, Title } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { TrailEntry } from '#shared/contract/trail.ts'
import { isAuditKind } from '#shared/domain/audit-kind.ts'
import { useCall } from '../../api.ts'
import tableStyles from '../../components/table.module.css'
import { AnswerGap } from '../../components/Waiting.tsx'
import { formatMoment } from '../../format.ts'

const pageLength = 50

type TurnProps = {
  readonly newer: (() => void) | undefined
  readonly older: (() => void) | undefined
}

function Turn({ newer, older }: TurnProps) {
  const { t } = useTranslation()
  return (
    <Group gap="xs" mt="sm">
      <Button variant="default" disabled={!newer} onClick={newer}>
        {t('trail.list.newer')}
      </Button>
      <Button variant="default" disabled={!older} onClick={older}>
        {t('trail.list.older')}
      </Button>
    </Group>
  )
}

/** The trail, newest first, a page at a time down to the first entry. */
export function TrailList() {
  const { t } = useTranslation()
  /** Where each page turned to begins; the last one is shown. */
  const [pages, setPages] = useState<readonly (number | null)[]>([null])
  const { data, refusal, refetch } = useCall(
    'trail.list',
    { before: pages.at(-1) ?? null, count: pageLength },
    { keepShown: true },
  )
  if (!data) return <AnswerGap refusal={refusal} retry={() => void refetch()} />
  const oldest = data.entries.at(-1)?.seq ?? 1
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
      {data.total > pageLength && (
        <Turn
          newer={pages.length > 1 ? () => setPages(pages.slice(0, -1)) : undefined}
          older={oldest > 1 ? () => setPages([...pages, oldest]) : undefined}
        />
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
