import { Button } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { CallInput } from '#shared/contract.ts'
import { useAct } from '../../api.ts'
import { announceDone } from '../../notices.ts'

type ExportButtonProps = {
  readonly person: CallInput<'privacy.export'>['person']
  /** Whether the person is the one who asks. */
  readonly own?: boolean
}

/** Everything stored about one person, as a file. */
export function ExportButton({ person, own = false }: ExportButtonProps) {
  const { t } = useTranslation()
  const save = useAct('privacy.export')
  const run = async () => {
    const answer = await save.run({ person })
    if (answer.ok && answer.value) announceDone(t('privacy.exported', { path: answer.value.path }))
  }
  return (
    <Button variant="default" loading={save.pending} onClick={() => void run()}>
      {t(own ? 'privacy.exportOwn' : 'privacy.export')}
    </Button>
  )
}
