import { Textarea, TextInput } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { PaperSigningView, SignerView } from '#shared/contract/signature.ts'
import { queryClient, useAct } from '../../api.ts'
import { Caution } from '../../components/Caution.tsx'
import { PanelForm } from '../../components/SidePanel.tsx'
import { announceDone } from '../../notices.ts'
import { emptyKey, isKeyReady, isSameKey, KeyFields, signingKeyOf } from './KeyFields.tsx'

type DigitalFormProps = {
  readonly view: PaperSigningView
  readonly signer: SignerView
  readonly place: string
  readonly onClose: () => void
}

/** One signer signs the file with his certificate. After a refusal the PIN is gone: it is typed again or not at all. */
export function DigitalForm({ view, signer, place: usual, onClose }: DigitalFormProps) {
  const { t } = useTranslation()
  const sign = useAct('signature.digital', { inline: true })
  const [entry, setEntry] = useState(emptyKey)
  const [place, setPlace] = useState(usual)
  const [holderReason, setHolderReason] = useState('')
  /** Whom the certificate names, once it is known that it is somebody else. */
  const [holder, setHolder] = useState<string | null>(null)
  const name = signer.fullName
  const submit = async (event: React.FormEvent) => {
    event.preventDefault()
    const key = isKeyReady(entry) ? await signingKeyOf(entry) : null
    if (key === null) return
    const answer = await sign.run({
      paperId: view.paper.id,
      signer: view.signers.indexOf(signer),
      key,
      place,
      ...(holder === null ? {} : { holderReason }),
    })
    if (answer.ok) {
      announceDone(t('signature.digital.done'))
      onClose()
      return
    }
    if (answer.error.code === 'certificate-name-differs')
      // Nothing was tried yet: what was typed stays for the next attempt.
      return setHolder(String(answer.error.facts?.certificate ?? ''))
    setEntry({ ...entry, password: '', token: { ...entry.token, pin: '' } })
    // How many tries the PIN has left may have changed.
    if (key.kind === 'token') await queryClient.invalidateQueries({ queryKey: ['token.list'] })
  }
  const choose = (next: typeof entry) => {
    if (!isSameKey(next, entry)) setHolder(null)
    setEntry(next)
  }
  return (
    <PanelForm
      onSubmit={submit}
      onCancel={onClose}
      pending={sign.pending}
      refusal={sign.refusal}
      submitLabel={t('signature.digital.confirm')}
    >
      <Caution>{t('signature.digitalIsLast')}</Caution>
      <KeyFields entry={entry} onChange={choose} />
      {holder !== null && (
        <HolderReason certificate={holder} name={name} value={holderReason} onChange={setHolderReason} />
      )}
      <TextInput
        label={t('signature.pad.place')}
        maxLength={200}
        value={place}
        onChange={event => setPlace(event.currentTarget.value)}
      />
    </PanelForm>
  )
}

type HolderReasonProps = {
  readonly certificate: string
  readonly name: string
  readonly value: string
  readonly onChange: (reason: string) => void
}

/** Asked only where the certificate names somebody else than the signer. */
function HolderReason({ certificate, name, value, onChange }: HolderReasonProps) {
  const { t } = useTranslation()
  return (
    <Textarea
      label={t('signature.digital.holder', { certificate, name })}
      description={t('signature.digital.holderHint')}
      maxLength={200}
      autosize
      minRows={2}
      value={value}
      onChange={event => onChange(event.currentTarget.value)}
    />
  )
}
