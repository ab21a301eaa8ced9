import { TextInput } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { PaperSigningView, SignerView } from '#shared/contract/signature.ts'
import { queryClient, useAct } from '../../api.ts'
import { Caution } from '../../components/Caution.tsx'
import { PanelForm } from '../../components/SidePanel.tsx'
import { announceDone } from '../../notices.ts'
import { emptyKey, isKeyReady, KeyFields, signingKeyOf } from './KeyFields.tsx'

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
  const submit = async (event: React.FormEvent) => {
    event.preventDefault()
    const key = isKeyReady(entry) ? await signingKeyOf(entry) : null
    if (key === null) return
    const answer = await sign.run({
      paperId: view.paper.id,
      signer: view.signers.indexOf(signer),
      key,
      place,
    })
    if (answer.ok) {
      announceDone(t('signature.digital.done'))
      onClose()
      return
    }
    setEntry({ ...entry, password: '', token: { ...entry.token, pin: '' } })
    // How many tries the PIN has left may have changed.
    if (key.kind === 'token') await queryClient.invalidateQueries({ queryKey: ['token.list'] })
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
      <KeyFields entry={entry} onChange={setEntry} />
      <TextInput
        label={t('signature.pad.place')}
        maxLength={200}
        value={place}
        onChange={event => setPlace(event.currentTarget.value)}
      />
    </PanelForm>
  )
}
