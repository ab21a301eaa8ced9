import { useTranslation } from 'react-i18next'
import type { CallInput } from '#shared/contract.ts'
import { useCall } from '../../api.ts'
import { SidePanel } from '../../components/SidePanel.tsx'
import { AnswerGap } from '../../components/Waiting.tsx'
import { GiveForm } from '../register/NumberForm.tsx'

type NumberPanelProps = { readonly place: CallInput<'register.propose'>; readonly onClose: () => void }

/** Gives a number to a paper; it is written anew with it. */
export function NumberPanel({ place, onClose }: NumberPanelProps) {
  const { t } = useTranslation()
  const { data, refusal, refetch } = useCall('register.propose', place)
  return (
    <SidePanel title={t('paper.giveNumberOne', { name: t(`paper.kind.${place.kind}`) })} onClose={onClose}>
      {data ? (
        <GiveForm place={place} proposal={data} onDone={onClose} />
      ) : (
        <AnswerGap refusal={refusal} retry={() => void refetch()} />
      )}
    </SidePanel>
  )
}
