import { Button } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { Empty } from '../components/Empty.tsx'
import { Page } from '../components/Page.tsx'

export function LostScreen() {
  const { t } = useTranslation()
  return (
    <Page title={t('frame.lost.title')}>
      <Empty title={t('frame.lost.title')} text={t('frame.lost.text')}>
        <Button component={Link} to="/sessions">
          {t('frame.lost.home')}
        </Button>
      </Empty>
    </Page>
  )
}
