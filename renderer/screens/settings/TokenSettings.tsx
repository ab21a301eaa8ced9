import { Button, Group, Paper, Stack, Text, TextInput, Title } from '@mantine/core'
import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { TokenView } from '#shared/contract/token.ts'
import type { CallError } from '#shared/error-code.ts'
import { call, useAct, useCall } from '../../api.ts'
import { useCaller } from '../../caller.ts'
import { Refusal } from '../../components/Refusal.tsx'
import words from '../../components/words.module.css'
import { announceDone } from '../../notices.ts'
import styles from './Signatures.module.css'

/** The library of the machine's USB token: a path, those that were found, and a try without any PIN. */
export function TokenSettings() {
  const { t } = useTranslation()
  const { keeps } = useCaller()
  const { data: setting, refusal } = useCall('token.load', {})
  const save = useAct('token.save', { inline: true })
  const [path, setPath] = useState('')
  useEffect(() => setPath(setting?.modulePath ?? ''), [setting?.modulePath])
  const keep = async (modulePath: string) => {
    const answer = await save.run({ modulePath })
    if (answer.ok) announceDone(t('signature.settings.tokenSaved'))
  }
  return (
    <Paper withBorder p="lg" component="section">
      <Stack gap="md">
        <div>
          <Title order={2}>{t('signature.settings.token')}</Title>
          <Text c="dimmed">{t('signature.settings.tokenHint')}</Text>
        </div>
        <Group align="flex-end">
          <TextInput
            flex={1}
            maw="44rem"
            label={t('signature.settings.tokenPath')}
            maxLength={500}
            disabled={!keeps}
            value={path}
            onChange={event => setPath(event.currentTarget.value)}
          />
          {keeps && (
            <Button loading={save.pending} onClick={() => void keep(path.trim())}>
              {t('common.save')}
            </Button>
          )}
        </Group>
        <Refusal error={refusal ?? save.refusal} />
        {keeps && setting && setting.found.length > 0 && (
          <div>
            <Text size="sm">{t('signature.settings.tokenFound')}</Text>
            <Group gap="xs">
              {setting.found.map(found => (
                <Button
                  key={found}
                  size="compact-sm"
                  variant="light"
                  aria-label={t('signature.settings.tokenUse', { path: found })}
                  onClick={() => void keep(found)}
                >
                  {found}
                </Button>
              ))}
            </Group>
          </div>
        )}
        {setting && setting.modulePath !== '' && <Try />}
      </Stack>
    </Paper>
  )
}

/** Asks which tokens are plugged in and how their PINs stand. */
function Try() {
  const { t } = useTranslation()
  const [tokens, setTokens] = useState<readonly TokenView[]>([])
  const [refusal, setRefusal] = useState<CallError | null>(null)
  const [pending, setPending] = useState(false)
  const look = async () => {
    setPending(true)
    const answer = await call('token.list', {})
    setPending(false)
    setTokens(answer.ok ? answer.value : [])
    setRefusal(answer.ok ? null : answer.error)
  }
  return (
    <Stack gap="sm">
      <Group>
        <Button variant="default" loading={pending} onClick={() => void look()}>
          {t('signature.settings.tokenTry')}
        </Button>
      </Group>
      <Refusal error={refusal} />
      <div role="status">
        <ul className={styles.list}>
          {tokens.map(({ slot, label, manufacturer: maker, serial, pinState }) => (
            <li key={`${slot}/${serial}`}>
              <div>{t('signature.settings.tokenLine', { label, maker, serial })}</div>
              <div className={words.quiet}>{t(`signing.pinState.${pinState}`)}</div>
            </li>
          ))}
        </ul>
      </div>
    </Stack>
  )
}
