import { FileInput, TextInput } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { largestScan } from '#shared/contract/file-input.ts'
import { useAct } from '../../api.ts'
import { DayInput } from '../../components/fields/DayInput.tsx'
import { PanelForm } from '../../components/SidePanel.tsx'
import { fileInputOf } from '../../file-input.ts'
import { formatSize } from '../../format.ts'
import { announceDone } from '../../notices.ts'

type ScanFormProps = { readonly paperId: string; readonly place: string; readonly onClose: () => void }

/** A scan with the day and the place at which the paper was signed. */
export function ScanForm({ paperId, place: usual, onClose }: ScanFormProps) {
  const { t } = useTranslation()
  const attach = useAct('scan.attach', { inline: true })
  const [file, setFile] = useState<File | null>(null)
  const [signedOn, setSignedOn] = useState<string | null>(null)
  const [place, setPlace] = useState(usual)
  const [asked, setAsked] = useState(false)
  const tooLarge = file !== null && file.size > largestScan
  const submit = async (event: React.FormEvent) => {
    event.preventDefault()
    setAsked(true)
    if (!file || tooLarge || signedOn === null || place.trim() === '') return
    const answer = await attach.run({ paperId, file: await fileInputOf(file), signedOn, place })
    if (!answer.ok) return
    announceDone(t('signature.scan.done'))
    onClose()
  }
  const fileError = tooLarge
    ? t('signature.scan.tooLarge', { size: formatSize(largestScan) })
    : asked && !file && t('signature.scan.chooseFile')
  return (
    <PanelForm
      onSubmit={submit}
      onCancel={onClose}
      pending={attach.pending}
      refusal={attach.refusal}
      submitLabel={t('signature.scan.attach')}
    >
      <FileInput
        label={t('signature.scan.file')}
        placeholder={t('signature.digital.choose')}
        accept="application/pdf,image/png,image/jpeg"
        value={file}
        onChange={setFile}
        error={fileError}
      />
      <DayInput
        label={t('signature.scan.signedOn')}
        value={signedOn}
        onChange={setSignedOn}
        error={asked && signedOn === null && t('fields.required')}
      />
      <TextInput
        label={t('signature.scan.place')}
        maxLength={200}
        value={place}
        onChange={event => setPlace(event.currentTarget.value)}
        error={asked && place.trim() === '' && t('fields.required')}
      />
    </PanelForm>
  )
}
