import { Button, Group } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { useNavigate } from 'react-router'
import { useAct } from '../api.ts'
import { useCaller } from '../caller.ts'
import { Caution } from '../components/Caution.tsx'
import { forgetCurrentSession } from '../current-session.ts'

/** On every screen while an archive is open: what is seen is a record, and nothing can be changed. */
export function ArchiveBanner() {
  const { t } = useTranslation()
  const { status } = useCaller()
  const close = useAct('workspace.close')
  const navigate = useNavigate()
  if (!status?.archived) return null
  const leave = async () => {
    await navigate('/')
    forgetCurrentSession()
    await close.run({})
  }
  return (
    <Caution>
      <Group justify="space-between">
        <strong>{t('backup.archive.banner', { name: status.name })}</strong>
        <Button variant="default" loading={close.pending} onClick={() => void leave()}>
          {t('backup.archive.close')}
        </Button>
      </Group>
    </Caution>
  )
}
