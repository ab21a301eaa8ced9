import { Button, Drawer, Group, Textarea } from '@mantine/core'
import { IconAlertTriangle } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { type Gate, gatesOf } from '#shared/domain/gate.ts'
import styles from './GatePanel.module.css'
import type { Ballot } from './use-ballot.ts'

function GateLine({ ballot, gate }: { ballot: Ballot; gate: Gate }) {
  const { t } = useTranslation()
  const raised = ballot.draft.gates.find(entry => entry.gateId === gate.id)
  const [reason, setReason] = useState(raised?.reason ?? '')
  const [writing, setWriting] = useState(false)
  const raise = (text: string) => {
    ballot.edit({ kind: 'gate', gateId: gate.id, reason: text })
    setWriting(false)
  }
  return (
    <li className={styles.gate} data-raised={raised ? true : undefined}>
      <p className={styles.text}>
        {gate.criterion && <strong>{gate.criterion} · </strong>}
        {gate.text}
      </p>
      {raised && !writing && (
        <p className={styles.raised}>
          <IconAlertTriangle aria-hidden size="1.1rem" /> {t('ballot.gate.raised', { reason: raised.reason })}
        </p>
      )}
      {writing ? (
        <>
          <Textarea
            data-autofocus
            label={t('ballot.gate.reason')}
            autosize
            minRows={2}
            maxLength={1000}
            value={reason}
            onChange={event => setReason(event.currentTarget.value)}
          />
          <Group gap="xs" mt="xs">
            <Button color="red" disabled={reason.trim() === ''} onClick={() => raise(reason.trim())}>
              {t('ballot.gate.confirm')}
            </Button>
            <Button variant="default" onClick={() => setWriting(false)}>
              {t('common.cancel')}
            </Button>
          </Group>
        </>
      ) : (
        <Group gap="xs">
          <Button variant="default" size="xs" onClick={() => setWriting(true)}>
            {raised ? t('common.edit') : t('ballot.gate.raise')}
          </Button>
          {raised && (
            <Button variant="subtle" size="xs" onClick={() => raise('')}>
              {t('ballot.gate.takeBack')}
            </Button>
          )}
        </Group>
      )}
    </li>
  )
}

type GatePanelProps = { readonly ballot: Ballot; readonly opened: boolean; readonly onClose: () => void }

/** The grounds to reject the file; raising one decides nothing, the council votes after the tally is opened [RULES 4]. */
export function GatePanel({ ballot, opened, onClose }: GatePanelProps) {
  const { t } = useTranslation()
  const gates = gatesOf(ballot.view.rubric.set)
  const own = gates.filter(gate => gate.criterion === ballot.current)
  const rest = gates.filter(gate => gate.criterion !== ballot.current)
  return (
    <Drawer
      closeButtonProps={{ 'aria-label': t('common.close') }}
      opened={opened}
      onClose={onClose}
      title={t('ballot.gate.panel')}
    >
      <p className={styles.hint}>{t('ballot.gate.hint')}</p>
      {gates.length === 0 && <p>{t('ballot.gate.none')}</p>}
      <ul className={styles.gates}>
        {[...own, ...rest].map(gate => (
          <GateLine key={gate.id} ballot={ballot} gate={gate} />
        ))}
      </ul>
    </Drawer>
  )
}
