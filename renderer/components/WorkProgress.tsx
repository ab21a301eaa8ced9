import { Button, Progress, Stack } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { useAct, useCall } from '../api.ts'

let last = 0
/** A name for a long call, to ask after it and to stop it. */
export const newWorkId = (): string => `${Date.now()}-${++last}`

/** How far a long call is, with the button that stops it. Shown while the call runs. */
export function WorkProgress({ workId, label }: { workId: string; label: string }) {
  const { t } = useTranslation()
  const { data } = useCall('work.progress', { workId }, { everyMs: 400 })
  const cancel = useAct('work.cancel')
  const share = data?.share ?? null
  return (
    <Stack gap="sm">
      <Progress value={share === null ? 100 : share * 100} animated aria-label={label} />
      <p role="status">{data ? t(`work.step.${data.step}`) : label}</p>
      <div>
        <Button variant="default" loading={cancel.pending} onClick={() => void cancel.run({ workId })}>
          {t('work.stop')}
        </Button>
      </div>
    </Stack>
  )
}
