import { Button, Title } from '@mantine/core'
import { IconPrinter } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { useCall } from '../../api.ts'
import { Empty } from '../../components/Empty.tsx'
import { Page } from '../../components/Page.tsx'
import { ScreenGap } from '../../components/ScreenGap.tsx'
import { RegisterTabs } from '../register/RegisterTabs.tsx'
import { CertificateTable } from './CertificateTable.tsx'
import { CountTable } from './CountTable.tsx'

/** Recognised products with the dates to keep, and the counts that steer the programme. */
export function FollowScreen() {
  const { t } = useTranslation()
  const { data, refusal, refetch } = useCall('follow.list', {})
  if (!data) return <ScreenGap refusal={refusal} retry={() => void refetch()} />
  if (data.lines.length === 0) {
    return (
      <Page title={t('follow.title')} hint={t('follow.hint')}>
        <RegisterTabs />
        <Empty title={t('follow.empty.title')} text={t('follow.empty.text')}>
          <Button component={Link} to="/sessions">
            {t('follow.empty.action')}
          </Button>
        </Empty>
      </Page>
    )
  }
  const print = (
    <Button
      variant="default"
      leftSection={<IconPrinter aria-hidden size="1.1rem" />}
      onClick={() => window.print()}
    >
      {t('follow.print')}
    </Button>
  )
  return (
    <Page title={t('follow.title')} hint={t('follow.hint')} actions={print} wide>
      <RegisterTabs />
      <Title order={2} mb="sm">
        {t('follow.certificates')}
      </Title>
      <CertificateTable lines={data.lines} />
      <Title order={2} mt="xl" mb="sm">
        {t('follow.counts')}
      </Title>
      <CountTable communes={data.communes} total={data.total} />
    </Page>
  )
}
