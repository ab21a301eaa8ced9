import { Checkbox, Textarea } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { type Gate, gatesOf, type RaisedGate } from '#shared/domain/gate.ts'
import type { ProductSet } from '#shared/domain/rubric.ts'
import styles from './PassForm.module.css'

type SheetGatesProps = {
  readonly set: ProductSet
  readonly pass: 1 | 2
  readonly gates: readonly RaisedGate[]
  readonly onChange: (gates: readonly RaisedGate[]) => void
}

const gateName = (gate: Gate) => (gate.criterion ? `${gate.criterion} · ${gate.text}` : gate.text)

/** Keeps what is being typed; saved when the field is left. */
function GateReason({
  gate,
  reason,
  onSave,
}: {
  gate: Gate
  reason: string
  onSave: (text: string) => void
}) {
  const [text, setText] = useState(reason)
  return (
    <Textarea
      mb="xs"
      label={gateName(gate)}
      autosize
      maxLength={1000}
      value={text}
      onChange={event => setText(event.currentTarget.value)}
      onBlur={() => text.trim() !== reason && onSave(text.trim())}
    />
  )
}

/** Grounds to reject as they stand on the paper: the reason in the first pass, only whether it is raised in the second. */
export function SheetGates({ set, pass, gates, onChange }: SheetGatesProps) {
  const { t } = useTranslation()
  const all = gatesOf(set)
  if (all.length === 0) return null
  const others = (id: string) => gates.filter(gate => gate.gateId !== id)
  const raisedAs = (id: string) => gates.find(gate => gate.gateId === id)
  return (
    <details className={styles.gates} open={gates.length > 0 || undefined}>
      <summary>{t('sheet.gate.title', { count: gates.length })}</summary>
      <p className={styles.hint}>{t(pass === 1 ? 'sheet.gate.hint' : 'sheet.gate.again')}</p>
      {all.map(gate =>
        pass === 1 ? (
          <GateReason
            key={gate.id}
            gate={gate}
            reason={raisedAs(gate.id)?.reason ?? ''}
            onSave={reason =>
              onChange(reason === '' ? others(gate.id) : [...others(gate.id), { gateId: gate.id, reason }])
            }
          />
        ) : (
          <Checkbox
            key={gate.id}
            mb="xs"
            label={gateName(gate)}
            checked={raisedAs(gate.id) !== undefined}
            onChange={event =>
              onChange(
                event.currentTarget.checked
                  ? [...others(gate.id), { gateId: gate.id, reason: '' }]
                  : others(gate.id),
              )
            }
          />
        ),
      )}
    </details>
  )
}
