import { Text, Textarea } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { ScanView } from '#shared/contract/signature.ts'
import { useAct } from '../../api.ts'
import { PanelForm } from '../../components/SidePanel.tsx'

/** Takes a scan that was attached by mistake out of force. */
export function WithdrawForm({ scan, onClose }: { scan: ScanView; onClose: () => void }) {
  const { t } = useTranslation()
  const withdraw = useAct('scan.withdraw', { inline: true })
  const [reason, setReason] = useState('')
  const [asked, setAsked] = useState(false)
  const submit = async (event: React.FormEvent) => {
    event.preventDefault()
    setAsked(true)
    if (reason.trim() === '') return
    const answer = await withdraw.run({ scanId: scan.id, reason })
    if (answer.ok) onClose()
  }
  return (
    <PanelForm
      onSubmit={submit}
      onCancel={onClose}
      pending={withdraw.pending}
      refusal={withdraw.refusal}
      submitLabel={t('signature.scan.withdraw')}
    >
      <Text>{t('signature.scan.withdrawHint')}</Text>
      <Textarea
        label={t('signature.scan.reason')}
        maxLength={500}
        autosize
        minRows={2}
        value={reason}
        onChange={event => setReason(event.currentTarget.value)}
        error={asked && reason.trim() === '' && t('fields.required')}
      />
    </PanelForm>
  )
}
