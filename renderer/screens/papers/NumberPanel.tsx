import { useTranslation } from 'react-i18next'
import type { CallInput } from '#shared/contract.ts'
import { useCall } from '../../api.ts'
import { SidePanel } from '../../components/SidePanel.tsx'
import { AnswerGap } from '../../components/Waiting.tsx'
import { GiveForm } from '../register/NumberForm.tsx'
import { RunForm } from '../register/RunForm.tsx'

type NumberPanelProps = {
  readonly place: CallInput<'register.propose'> & { readonly sessionId: string }
  /** Papers of the kind that wait for numbers, where all of them get theirs at once. */
  readonly waiting: number | null
  readonly onClose: () => void
}

/** Gives a number to a paper, or to every paper of a kind; they are written anew with them. */
export function NumberPanel({ place, waiting, onClose }: NumberPanelProps) {
  const { t } = useTranslation()
  const { data, refusal, refetch } = useCall('register.propose', place)
  const name = t(`paper.kind.${place.kind}`)
  const { kind, sessionId } = place
  return (
    <SidePanel
      title={t(waiting === null ? 'paper.giveNumberOne' : 'paper.giveAllOf', { name })}
      onClose={onClose}
    >
      {!data && <AnswerGap refusal={refusal} retry={() => void refetch()} />}
      {data && waiting === null && <GiveForm place={place} proposal={data} onDone={onClose} />}
      {data && waiting !== null && (
        <RunForm place={{ kind, sessionId }} proposal={data} waiting={waiting} onDone={onClose} />
      )}
    </SidePanel>
  )
}
