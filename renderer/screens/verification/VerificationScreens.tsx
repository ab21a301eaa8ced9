import { Button } from '@mantine/core'
import { IconArrowLeft } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { SettingsTabs } from '../settings/SettingsTabs.tsx'
import styles from './Verification.module.css'
import { Verification } from './Verification.tsx'

/** Among the settings of an open workspace. */
export function VerificationScreen() {
  return <Verification tabs={<SettingsTabs />} />
}

/** On its own, for who has no workspace: an office that was sent a file. */
export function VerificationDoor() {
  const { t } = useTranslation()
  return (
    <main className={styles.alone}>
      <Verification
        tabs={
          <Button
            component={Link}
            to="/"
            mb="md"
            variant="subtle"
            leftSection={<IconArrowLeft aria-hidden size="1.1rem" />}
          >
            {t('verification.back')}
          </Button>
        }
      />
    </main>
  )
}
