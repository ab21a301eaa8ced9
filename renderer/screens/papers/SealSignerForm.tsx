import { TextInput } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { SigningKey } from '#shared/contract/signature.ts'
import { PanelForm } from '../../components/SidePanel.tsx'
import { emptyKey, isKeyReady, KeyFields, signingKeyOf } from '../signing/KeyFields.tsx'

export type SealSigner = { readonly key: SigningKey; readonly role: string; readonly label: string }

type SealSignerFormProps = {
  readonly onAdd: (signer: SealSigner) => void
  readonly onCancel: () => void
}

/** One more signer of the seal; his key is used when the seal is made. */
export function SealSignerForm({ onAdd, onCancel }: SealSignerFormProps) {
  const { t } = useTranslation()
  const [entry, setEntry] = useState(emptyKey)
  const [role, setRole] = useState('')
  const [asked, setAsked] = useState(false)
  const submit = async (event: React.FormEvent) => {
    event.preventDefault()
    setAsked(true)
    const key = isKeyReady(entry) && role.trim() !== '' ? await signingKeyOf(entry) : null
    if (key === null) return
    const label =
      key.kind === 'file'
        ? t('signature.archive.signerFile', { file: key.file.fileName })
        : t('signature.archive.signerToken')
    onAdd({ key, role: role.trim(), label })
  }
  return (
    <PanelForm
      onSubmit={submit}
      onCancel={onCancel}
      pending={false}
      refusal={null}
      submitLabel={t('signature.archive.add')}
    >
      <TextInput
        label={t('signature.role')}
        description={t('signature.archive.roleHint')}
        maxLength={100}
        value={role}
        onChange={event => setRole(event.currentTarget.value)}
        error={asked && role.trim() === '' && t('fields.required')}
      />
      <KeyFields entry={entry} onChange={setEntry} />
    </PanelForm>
  )
}
