import { FileInput, PasswordInput, SegmentedControl, Stack, Text } from '@mantine/core'
import { useId } from 'react'
import { useTranslation } from 'react-i18next'
import type { SigningKey } from '#shared/contract/signature.ts'
import { fileInputOf } from '../../file-input.ts'
import { type TokenChoice, TokenFields } from './TokenFields.tsx'

/** What was entered so far. Password and PIN live here only as long as the form does. */
export type KeyEntry = {
  readonly kept: 'file' | 'token'
  readonly file: File | null
  readonly password: string
  readonly token: TokenChoice
}

export const emptyKey: KeyEntry = {
  kept: 'file',
  file: null,
  password: '',
  token: { token: null, certificateId: null, pin: '' },
}

export function isKeyReady({ kept, file, token }: KeyEntry): boolean {
  if (kept === 'file') return file !== null
  return token.token !== null && token.certificateId !== null && (token.token.ownKeypad || token.pin !== '')
}

/** Whether both mean the same certificate, whatever password or PIN was typed. */
export const isSameKey = (a: KeyEntry, b: KeyEntry): boolean =>
  a.kept === b.kept &&
  a.file === b.file &&
  a.token.token?.serial === b.token.token?.serial &&
  a.token.certificateId === b.token.certificateId

/** The key as the call takes it; call only when it is ready. */
export async function signingKeyOf({ kept, file, password, token }: KeyEntry): Promise<SigningKey | null> {
  if (kept === 'file') return file && { kind: 'file', file: await fileInputOf(file), password }
  const { token: chosen, certificateId, pin } = token
  if (chosen === null || certificateId === null) return null
  const { slot, serial, ownKeypad } = chosen
  return { kind: 'token', slot, serial, certificateId, pin: ownKeypad ? null : pin }
}

type KeyFieldsProps = { readonly entry: KeyEntry; readonly onChange: (entry: KeyEntry) => void }

/** A certificate file with its password, or a certificate on a token with its PIN. */
export function KeyFields({ entry, onChange }: KeyFieldsProps) {
  const { t } = useTranslation()
  const id = useId()
  return (
    <Stack gap="md">
      <div>
        <Text id={id} size="sm" fw={500} mb={4}>
          {t('signature.digital.kept')}
        </Text>
        <SegmentedControl
          fullWidth
          aria-labelledby={id}
          value={entry.kept}
          data={[
            { value: 'file', label: t('signature.digital.keptIn.file') },
            { value: 'token', label: t('signature.digital.keptIn.token') },
          ]}
          onChange={kept => onChange({ ...entry, kept })}
        />
      </div>
      {entry.kept === 'token' ? (
        <TokenFields choice={entry.token} onChange={token => onChange({ ...entry, token })} />
      ) : (
        <>
          <FileInput
            label={t('signature.digital.file')}
            placeholder={t('signature.digital.choose')}
            accept=".p12,.pfx"
            value={entry.file}
            onChange={file => onChange({ ...entry, file })}
          />
          <PasswordInput
            autoComplete="off"
            label={t('signature.digital.password')}
            description={t('signature.digital.passwordHint')}
            value={entry.password}
            onChange={event => onChange({ ...entry, password: event.currentTarget.value })}
          />
        </>
      )}
    </Stack>
  )
}
