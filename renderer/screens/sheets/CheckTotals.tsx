import { Button, Group, NumberInput } from '@mantine/core'
import { type FormEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { SheetView } from '#shared/contract/paper-sheet.ts'
import { partCodes } from '#shared/domain/rubric.ts'
import { useAct } from '../../api.ts'
import { Refusal } from '../../components/Refusal.tsx'
import styles from './Sheets.module.css'

/** The part totals as they stand on the paper, typed without sight of the first pass. */
export function CheckTotals({ view, onBack }: { view: SheetView; onBack: () => void }) {
  const { t } = useTranslation()
  const [parts, setParts] = useState<Record<'A' | 'B' | 'C', number | ''>>({ A: '', B: '', C: '' })
  const check = useAct('paperSheet.checkTotals', { inline: true })
  const submit = (event: FormEvent) => {
    event.preventDefault()
    const { A, B, C } = parts
    if (A === '' || B === '' || C === '') return
    const where = { sessionId: view.sessionId, productId: view.productId, memberId: view.memberId }
    void check.run({ ...where, parts: { A, B, C } })
  }
  return (
    <form className={styles.box} onSubmit={submit}>
      <h2 className={styles.title}>{t('sheet.totals.title')}</h2>
      <Group mb="md">
        {partCodes.map((part, index) => (
          <NumberInput
            key={part}
            autoFocus={index === 0}
            w="8rem"
            label={t(`domain.part.${part}`)}
            min={0}
            max={100}
            hideControls
            allowDecimal={false}
            allowNegative={false}
            value={parts[part]}
            onChange={value => setParts({ ...parts, [part]: value === '' ? '' : Number(value) })}
          />
        ))}
      </Group>
      <Refusal error={check.refusal} />
      <Group>
        <Button type="submit" loading={check.pending}>
          {t('sheet.totals.action')}
        </Button>
        <Button variant="default" onClick={onBack}>
          {t('common.back')}
        </Button>
      </Group>
    </form>
  )
}
