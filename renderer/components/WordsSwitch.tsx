import { SegmentedControl } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { hasOfficialWords } from '#shared/domain/official-wording.ts'
import type { ProductSet } from '#shared/domain/rubric.ts'
import { changeWords, useWords } from '../words.ts'

/** Short or official words; nothing where the decision's own words are not known. */
export function WordsSwitch({ set }: { set: ProductSet }) {
  const { t } = useTranslation()
  const words = useWords()
  if (!hasOfficialWords(set)) return null
  return (
    <SegmentedControl
      size="sm"
      aria-label={t('rubric.words.label')}
      value={words}
      onChange={value => changeWords(value === 'official' ? 'official' : 'short')}
      data={[
        { value: 'short', label: t('rubric.words.short') },
        { value: 'official', label: t('rubric.words.official') },
      ]}
    />
  )
}
