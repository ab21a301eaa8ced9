import { Button, Group, PasswordInput, Radio, Stack, Text } from '@mantine/core'
import { IconRefresh } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import type { TokenCertificateView, TokenView } from '#shared/contract/token.ts'
import { useCall } from '../../api.ts'
import { Caution } from '../../components/Caution.tsx'
import { Refusal } from '../../components/Refusal.tsx'
import { formatDayOf } from '../../format.ts'

export type TokenChoice = {
  readonly token: TokenView | null
  readonly certificateId: string | null
  readonly pin: string
}

type TokenFieldsProps = { readonly choice: TokenChoice; readonly onChange: (choice: TokenChoice) => void }

/** Plugged-in tokens with how their PIN stands, then the certificates of the chosen one, then its PIN. */
export function TokenFields({ choice, onChange }: TokenFieldsProps) {
  const { t } = useTranslation()
  const tokens = useCall('token.list', {})
  const [looking, setLooking] = useState(false)
  const look = async () => {
    setLooking(true)
    await tokens.refetch()
    setLooking(false)
  }
  if (tokens.refusal?.code === 'token-module-unset') {
    return (
      <Caution>
        <p>{t('signature.digital.noToken')}</p>
        <Link to="/settings/signatures">{t('signature.digital.toSettings')}</Link>
      </Caution>
    )
  }
  const { token } = choice
  const fresh = tokens.data?.find(entry => entry.serial === token?.serial && entry.slot === token.slot)
  return (
    <Stack gap="md">
      {tokens.isPending && <Text role="status">{t('signature.digital.looking')}</Text>}
      <Refusal error={tokens.refusal} />
      <Tokens tokens={tokens.data ?? []} choice={choice} onChange={onChange} />
      <Group>
        <Button
          variant="default"
          leftSection={<IconRefresh aria-hidden size="1.1rem" />}
          loading={looking}
          onClick={() => void look()}
        >
          {t('signature.digital.reload')}
        </Button>
      </Group>
      {token && <Certificates slot={token.slot} choice={choice} onChange={onChange} />}
      {token && <Pin token={fresh ?? token} choice={choice} onChange={onChange} />}
    </Stack>
  )
}

/** A locked one cannot be chosen; every other shows how many tries are left before anything is typed. */
function Tokens({ tokens, choice, onChange }: TokenFieldsProps & { readonly tokens: readonly TokenView[] }) {
  const { t } = useTranslation()
  const choose = (key: string) => {
    const token = tokens.find(entry => keyOf(entry) === key) ?? null
    onChange({ token, certificateId: null, pin: '' })
  }
  return (
    <Radio.Group
      label={t('signature.digital.token')}
      value={choice.token ? keyOf(choice.token) : null}
      onChange={choose}
    >
      <Stack gap="xs" mt="xs">
        {tokens.map(entry => (
          <Radio
            key={keyOf(entry)}
            value={keyOf(entry)}
            disabled={entry.pinState === 'locked'}
            label={t('signature.settings.tokenLine', {
              label: entry.label,
              maker: entry.manufacturer,
              serial: entry.serial,
            })}
            description={t(`signing.pinState.${entry.pinState}`)}
          />
        ))}
      </Stack>
    </Radio.Group>
  )
}

const keyOf = ({ slot, serial }: TokenView) => `${slot}/${serial}`

function Certificates({ slot, choice, onChange }: TokenFieldsProps & { readonly slot: number }) {
  const { t } = useTranslation()
  const { data, refusal, isPending } = useCall('token.certificates', { slot })
  const obstacle = (entry: TokenCertificateView) =>
    entry.obstacle
      ? t(`signing.refusal.${entry.obstacle.code}`, { detail: entry.obstacle.detail })
      : undefined
  return (
    <>
      {isPending && <Text role="status">{t('signature.digital.looking')}</Text>}
      <Refusal error={refusal} />
      {data && (
        <Radio.Group
          label={t('signature.digital.certificate')}
          value={choice.certificateId}
          onChange={certificateId => onChange({ ...choice, certificateId })}
        >
          <Stack gap="xs" mt="xs">
            {data.map(entry => (
              <Radio
                key={entry.fingerprint}
                value={entry.id}
                disabled={entry.obstacle !== null}
                label={t('signature.digital.usable', {
                  name: entry.commonName,
                  issuer: entry.issuer,
                  until: formatDayOf(entry.notAfterAt),
                })}
                description={obstacle(entry)}
              />
            ))}
          </Stack>
        </Radio.Group>
      )}
    </>
  )
}

function Pin({ token, choice, onChange }: TokenFieldsProps & { readonly token: TokenView }) {
  const { t } = useTranslation()
  if (token.ownKeypad) return <Text>{t('signature.digital.ownKeypad')}</Text>
  return (
    <>
      {token.pinState !== 'ok' && <Caution>{t(`signing.pinState.${token.pinState}`)}</Caution>}
      <PasswordInput
        autoComplete="off"
        label={t('signature.digital.pin')}
        description={t('signature.digital.pinHint')}
        value={choice.pin}
        onChange={event => onChange({ ...choice, pin: event.currentTarget.value })}
      />
    </>
  )
}
