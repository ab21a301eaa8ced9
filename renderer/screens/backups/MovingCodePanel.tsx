import { Button, Paper, Stack, Text, Title } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useAct } from '../../api.ts'
import { useCaller } from '../../caller.ts'
import { AskTwice } from '../../components/AskTwice.tsx'
import { ShownOnce } from '../../components/ShownOnce.tsx'
import { formatMoment } from '../../format.ts'

/** The code with which a copy can be used on another machine; without it a copy there opens no seat. */
export function MovingCodePanel() {
  const { t } = useTranslation()
  const { status } = useCaller()
  const make = useAct('workspace.makeMovingCode')
  const [code, setCode] = useState<string>()
  const madeAt = status?.movingCodeAt ?? null
  const run = async () => {
    const made = await make.run({})
    if (made.ok) setCode(made.value.code)
  }
  return (
    <Paper withBorder p="lg" component="section">
      <Stack gap="sm" align="flex-start">
        <Title order={2}>{t('backup.moving.title')}</Title>
        <Text>{t('backup.moving.hint')}</Text>
        <Text>
          {madeAt === null
            ? t('backup.moving.none')
            : t('backup.moving.madeAt', { moment: formatMoment(madeAt) })}
        </Text>
        {madeAt === null ? (
          <Button variant="default" loading={make.pending} onClick={() => void run()}>
            {t('backup.moving.make')}
          </Button>
        ) : (
          <AskTwice
            action={t('backup.moving.makeNew')}
            question={t('backup.moving.question')}
            confirm={t('backup.moving.make')}
            pending={make.pending}
            onConfirm={run}
          />
        )}
      </Stack>
      {code !== undefined && (
        <ShownOnce
          testId="moving-code"
          title={t('backup.moving.title')}
          about={t('backup.moving.of', { name: status?.name ?? '' })}
          code={code}
          text={t('backup.moving.text')}
          words={{
            kept: t('session.recovery.kept'),
            print: t('session.recovery.print'),
            close: t('backup.moving.close'),
          }}
          onKept={() => setCode(undefined)}
        />
      )}
    </Paper>
  )
}
