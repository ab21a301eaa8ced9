import { Button, Group } from '@mantine/core'
import { IconAlertTriangle, IconCircleCheck, IconRubberStamp } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import type { SheetView } from '#shared/contract/paper-sheet.ts'
import { type Choice, choicePoints } from '#shared/domain/ballot.ts'
import { criterionTitle } from '#shared/domain/criterion-title.ts'
import type { EntryDifference } from '#shared/domain/paper-entry.ts'
import { offeredOptions, offersNone } from '#shared/domain/rubric.ts'
import { useAct } from '../../api.ts'
import { Refusal } from '../../components/Refusal.tsx'
import { criterionByCode } from '../scoring/criterion-by-code.ts'
import { PassForm } from './PassForm.tsx'
import { SettleGate } from './SettleGate.tsx'
import styles from './Sheets.module.css'

type CriterionDifference = Extract<EntryDifference, { kind: 'criterion' }>

/** One place where the passes differ: look at the paper, choose what it shows. */
function Settle({ view, difference }: { view: SheetView; difference: CriterionDifference }) {
  const { t } = useTranslation()
  const settle = useAct('paperSheet.settle')
  const criterion = criterionByCode(view.rubric.set, difference.criterion)
  if (!criterion) return null
  const points = (choice: Choice | null) => (choice === null ? '–' : String(choicePoints(criterion, choice)))
  const offered: Choice[] = offeredOptions(criterion, view.cases).map(({ index }) => index)
  const all: Choice[] = offersNone(criterion, view.cases) ? ['none', ...offered] : offered
  const where = { sessionId: view.sessionId, productId: view.productId, memberId: view.memberId }
  return (
    <li className={styles.difference}>
      <p className={styles.differs}>
        <strong className="figures">{criterion.code}</strong> {criterionTitle(criterion.title).head}
        <span className={styles.typed}>
          {t('sheet.differs.typed', { first: points(difference.first), second: points(difference.second) })}
        </span>
      </p>
      <Group gap="xs">
        {t('sheet.differs.paper')}
        {all.map(choice => (
          <Button
            key={choice}
            size="compact-md"
            variant="default"
            loading={settle.pending}
            title={choice === 'none' ? t('ballot.none') : criterion.options[choice]?.label}
            onClick={() => void settle.run({ ...where, criterion: criterion.code, choice })}
          >
            {points(choice)}
          </Button>
        ))}
      </Group>
    </li>
  )
}

function Differences({ view }: { view: SheetView }) {
  const { t } = useTranslation()
  const [correcting, setCorrecting] = useState(false)
  const parts = view.differences.filter(difference => difference.kind === 'part')
  if (correcting) return <PassForm view={view} pass={1} onDone={() => setCorrecting(false)} />
  return (
    <section className={styles.box} data-tone="block">
      <h2 className={styles.title}>
        <IconAlertTriangle aria-hidden size="1.3rem" /> {t('sheet.differs.title')}
      </h2>
      <p>{t('sheet.differs.text')}</p>
      <ul className={styles.differences}>
        {view.differences.map(difference =>
          difference.kind === 'criterion' ? (
            <Settle key={difference.criterion} view={view} difference={difference} />
          ) : difference.kind === 'gate' ? (
            <SettleGate key={difference.gateId} view={view} difference={difference} />
          ) : (
            <li key={difference.part} className={styles.difference}>
              <strong>{t(`domain.part.${difference.part}`)}</strong>{' '}
              {t('sheet.differs.typed', {
                first: String(difference.first),
                second: String(difference.second),
              })}
            </li>
          ),
        )}
      </ul>
      {parts.length > 0 && <Button onClick={() => setCorrecting(true)}>{t('sheet.differs.correct')}</Button>}
    </section>
  )
}

/** After both passes: settle what differs, merge what agrees, or the receipt. */
export function MergeBox({ view }: { view: SheetView }) {
  const { t } = useTranslation()
  const merge = useAct('paperSheet.merge', { inline: true })
  const where = { sessionId: view.sessionId, productId: view.productId, memberId: view.memberId }
  if (view.state === 'differs') return <Differences view={view} />
  return (
    <section className={styles.box} data-tone="good">
      <h2 className={styles.title}>
        {view.state === 'merged' ? (
          <IconRubberStamp aria-hidden size="1.3rem" />
        ) : (
          <IconCircleCheck aria-hidden size="1.3rem" />
        )}{' '}
        {t(view.state === 'merged' ? 'sheet.merged.title' : 'sheet.ready.title')}
      </h2>
      {view.state === 'merged' ? (
        <p>{t('sheet.merged.text', { receipt: view.receipt ?? '' })}</p>
      ) : (
        <p>{t('sheet.ready.text')}</p>
      )}
      <Refusal error={merge.refusal} />
      <Group>
        {view.state === 'ready' && (
          <Button
            leftSection={<IconRubberStamp aria-hidden size="1.1rem" />}
            loading={merge.pending}
            onClick={() => void merge.run(where)}
          >
            {t('sheet.ready.action')}
          </Button>
        )}
        <Button component={Link} to={`/sessions/${view.sessionId}/sheets`} variant="default">
          {t('sheet.all')}
        </Button>
      </Group>
    </section>
  )
}
