import { Button, Group } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { Link, useParams } from 'react-router'
import type { CallError } from '#shared/error-code.ts'
import { wayOn } from '../way-on.ts'
import { Page } from './Page.tsx'
import { Refusal } from './Refusal.tsx'
import { Waiting } from './Waiting.tsx'

type ScreenGapProps = { readonly refusal: CallError | null; readonly retry?: () => void }

/** In place of a whole screen: the wait, or a heading, why it cannot be shown, and the way on. */
export function ScreenGap({ refusal, retry }: ScreenGapProps) {
  const { t } = useTranslation()
  const { sessionId } = useParams()
  if (!refusal) return <Waiting />
  const { to, words } = wayOn(refusal.code, sessionId)
  return (
    <Page title={t('frame.gap.title')}>
      <Refusal error={refusal} />
      <Group mt="md">
        <Button component={Link} to={to}>
          {t(`frame.gap.to.${words}`)}
        </Button>
        {retry && (
          <Button variant="default" onClick={retry}>
            {t('common.retry')}
          </Button>
        )}
      </Group>
    </Page>
  )
}
