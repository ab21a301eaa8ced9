import { Button, Checkbox, Group, Modal, Text, Title } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { PrintSheet } from '../../components/PrintSheet.tsx'
import styles from './Session.module.css'

function CodeSheet({ code, title }: { code: string; title: string }) {
  const { t } = useTranslation()
  return (
    <>
      <Title order={2}>{t('session.recovery.title')}</Title>
      <Text mt="xs">{t('session.recovery.session', { title })}</Text>
      <div className={styles.code}>{code}</div>
      <Text>{t('session.recovery.text')}</Text>
    </>
  )
}

type RecoveryCodeProps = { readonly code: string; readonly title: string; readonly onKept: () => void }

/** Shown once. Cannot be closed before somebody says that the code is kept; only the sheet is printed. */
export function RecoveryCode({ code, title, onKept }: RecoveryCodeProps) {
  const { t } = useTranslation()
  const [kept, setKept] = useState(false)
  return (
    <Modal
      opened
      onClose={() => undefined}
      closeOnEscape={false}
      closeOnClickOutside={false}
      withCloseButton={false}
      size="42rem"
      padding="xl"
      aria-label={t('session.recovery.title')}
    >
      <div data-testid="recovery-code">
        <CodeSheet code={code} title={title} />
      </div>
      <PrintSheet>
        <CodeSheet code={code} title={title} />
      </PrintSheet>
      <Checkbox
        my="lg"
        data-autofocus
        label={t('session.recovery.kept')}
        checked={kept}
        onChange={event => setKept(event.currentTarget.checked)}
      />
      <Group justify="space-between">
        <Button variant="default" onClick={() => window.print()}>
          {t('session.recovery.print')}
        </Button>
        <Button disabled={!kept} onClick={onKept}>
          {t('session.recovery.close')}
        </Button>
      </Group>
    </Modal>
  )
}
