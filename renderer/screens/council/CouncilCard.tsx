import { Button, Paper, Title } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { CouncilInput } from '#shared/domain/council.ts'
import { formatTableDate } from '#shared/domain/vietnamese-date.ts'
import { Empty } from '../../components/Empty.tsx'
import { Facts } from '../../components/Facts.tsx'

type CouncilCardProps = {
  readonly council: CouncilInput | null
  readonly keeps: boolean
  readonly onEdit: () => void
}

export function CouncilCard({ council, keeps, onEdit }: CouncilCardProps) {
  const { t } = useTranslation()
  if (!council) {
    return (
      <Empty title={t('council.empty.title')} text={t('council.empty.text')}>
        {keeps && <Button onClick={onEdit}>{t('council.empty.action')}</Button>}
      </Empty>
    )
  }
  const decision = council.decisionNumber
    ? t('council.decisionLine', {
        number: council.decisionNumber,
        date: council.decisionDate ? formatTableDate(council.decisionDate) : '…',
        body: council.decisionBody,
      })
    : t('council.decisionMissing')
  return (
    <Paper withBorder p="lg" component="section" aria-label={t('council.info')}>
      <Title order={2} mb="sm">
        {council.name}
      </Title>
      <Facts
        rows={[
          [t('council.level'), t(`domain.level.${council.level}`)],
          [t('council.parentAgency'), council.parentAgency],
          [t('council.decision'), decision],
          [t('council.place'), council.place],
          [t('council.abbreviation'), council.abbreviation],
        ]}
      />
      {keeps && (
        <Button mt="md" variant="default" onClick={onEdit}>
          {t('council.edit')}
        </Button>
      )}
    </Paper>
  )
}
