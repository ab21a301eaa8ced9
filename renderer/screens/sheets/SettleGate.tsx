import { Button, Group, Textarea } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { SheetView } from '#shared/contract/paper-sheet.ts'
import { gatesOf } from '#shared/domain/gate.ts'
import type { EntryDifference } from '#shared/domain/paper-entry.ts'
import { useAct } from '../../api.ts'
import styles from './Sheets.module.css'

type SettleGateProps = {
  readonly view: SheetView
  readonly difference: Extract<EntryDifference, { kind: 'gate' }>
}

/** A ground to reject that only one pass found: the paper says whether it is raised, and why. */
export function SettleGate({ view, difference }: SettleGateProps) {
  const { t } = useTranslation()
  const settle = useAct('paperSheet.settleGate')
  const { gateId, first, second } = difference
  const known = view.firstGates?.find(gate => gate.gateId === gateId)?.reason ?? ''
  const [reason, setReason] = useState(known)
  const where = { sessionId: view.sessionId, productId: view.productId, memberId: view.memberId, gateId }
  const word = (raised: boolean) => t(raised ? 'sheet.gate.raised' : 'sheet.gate.absent')
  return (
    <li className={styles.difference}>
      <p className={styles.differs}>
        {gatesOf(view.rubric.set).find(gate => gate.id === gateId)?.text}
        <span className={styles.typed}>
          {t('sheet.differs.typed', { first: word(first), second: word(second) })}
        </span>
      </p>
      <Textarea
        label={t('ballot.gate.reason')}
        autosize
        maxLength={1000}
        value={reason}
        onChange={event => setReason(event.currentTarget.value)}
      />
      <Group gap="xs" mt="xs">
        {t('sheet.differs.paper')}
        <Button
          size="compact-md"
          variant="default"
          disabled={reason.trim() === ''}
          loading={settle.pending}
          onClick={() => void settle.run({ ...where, reason: reason.trim() })}
        >
          {t('sheet.gate.keep')}
        </Button>
        <Button
          size="compact-md"
          variant="default"
          loading={settle.pending}
          onClick={() => void settle.run({ ...where, reason: '' })}
        >
          {t('sheet.gate.none')}
        </Button>
      </Group>
    </li>
  )
}
