import { Button, Group, Stack, TextInput, Title } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { WorkspaceStatus } from '#shared/contract/workspace.ts'
import { useAct } from '../../api.ts'
import { Caution } from '../../components/Caution.tsx'
import { Refusal } from '../../components/Refusal.tsx'
import { SeatHead } from '../seat/SeatHead.tsx'
import styles from '../seat/SeatScreen.module.css'

/** A workspace that another machine made: asks once for its moving code, or says that there is none. */
export function MoveHereScreen({ status }: { status: WorkspaceStatus }) {
  const { t } = useTranslation()
  const move = useAct('workspace.moveHere', { inline: true })
  const [code, setCode] = useState('')
  const submit = async (event: React.FormEvent) => {
    event.preventDefault()
    if (code.trim() !== '') await move.run({ code })
  }
  return (
    <div className={styles.screen}>
      <SeatHead status={status} />
      <main className={styles.column}>
        <Title order={1}>{t('backup.moving.here.title')}</Title>
        {status.movingCodeAt === null ? (
          <Caution>{t('backup.moving.here.without')}</Caution>
        ) : (
          <form className={styles.form} onSubmit={event => void submit(event)}>
            <Stack gap="md">
              <p className={styles.hint}>{t('backup.moving.here.hint')}</p>
              <TextInput
                data-autofocus
                autoFocus
                autoComplete="off"
                spellCheck={false}
                label={t('backup.moving.here.code')}
                value={code}
                onChange={event => setCode(event.currentTarget.value)}
              />
              <Refusal error={move.refusal} />
              <Group justify="flex-end">
                <Button type="submit" size="md" loading={move.pending}>
                  {t('backup.moving.here.action')}
                </Button>
              </Group>
            </Stack>
          </form>
        )}
      </main>
    </div>
  )
}
