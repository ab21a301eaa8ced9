import { DateInput, type DateInputProps } from '@mantine/dates'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { parseTypedDay } from '../../format.ts'
import styles from './DayInput.module.css'

type DayInputProps = Omit<
  DateInputProps,
  'valueFormat' | 'dateParser' | 'placeholder' | 'ariaLabels' | 'popoverProps' | 'clearButtonProps'
>

/** A day or none, typed as 5/6/2026 or chosen from the calendar, whose buttons all have a name. */
export function DayInput(props: DayInputProps) {
  const { t } = useTranslation()
  const [opened, setOpened] = useState(false)
  return (
    <DateInput
      w="12rem"
      {...props}
      classNames={{ day: styles.day ?? '', weekday: styles.weekday ?? '' }}
      valueFormat="DD/MM/YYYY"
      dateParser={parseTypedDay}
      placeholder="dd/mm/yyyy"
      clearButtonProps={{ 'aria-label': t('common.clear') }}
      ariaLabels={{
        previousMonth: t('fields.calendar.previousMonth'),
        nextMonth: t('fields.calendar.nextMonth'),
        previousYear: t('fields.calendar.previousYear'),
        nextYear: t('fields.calendar.nextYear'),
        previousDecade: t('fields.calendar.previousDecade'),
        nextDecade: t('fields.calendar.nextDecade'),
      }}
      popoverProps={{ onOpen: () => setOpened(true), onClose: () => setOpened(false) }}
      // Escape closes the calendar first, and only then the panel around the field.
      data-mantine-stop-propagation={opened}
    />
  )
}
