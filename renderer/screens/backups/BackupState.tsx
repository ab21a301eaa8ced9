import { Button, Group, Text } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { BackupFailure } from '#shared/contract/backup.ts'
import { useAct, useCall } from '../../api.ts'
import { useCaller } from '../../caller.ts'
import { Caution } from '../../components/Caution.tsx'
import { formatMoment } from '../../format.ts'
import { announceDone } from '../../notices.ts'
import { refusalSentence } from '../../refusal.ts'

/** When the last copy was made, what failed, and a copy by hand. */
export function BackupState() {
  const { t } = useTranslation()
  const { keeps } = useCaller()
  const { data: status } = useCall('backup.status', {}, { everyMs: 5000 })
  const make = useAct('backup.make')
  const copy = async () => {
    if ((await make.run({})).ok) announceDone(t('backup.made'))
  }
  const last = status?.lastAt
  return (
    <>
      <Group justify="space-between">
        <Text>
          {status?.running
            ? t('backup.running')
            : typeof last === 'number'
              ? t('backup.last', { moment: formatMoment(last) })
              : t('backup.none')}
        </Text>
        {keeps && (
          <Button loading={make.pending} onClick={() => void copy()}>
            {t('backup.make')}
          </Button>
        )}
      </Group>
      {status?.failures.map(failure => (
        <FailedCopy key={failure.place} failure={failure} />
      ))}
    </>
  )
}

function FailedCopy({ failure }: { failure: BackupFailure }) {
  const { t } = useTranslation()
  const { at, code, path, place } = failure
  return (
    <Caution>
      {t(`backup.place.${place}`)}: {t('backup.failed', { moment: formatMoment(at) })}{' '}
      {refusalSentence(t, { code, facts: { path } })}
    </Caution>
  )
}
