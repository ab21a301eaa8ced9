import { Group } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { minimumRules } from '#shared/domain/stars.ts'
import { NumberField } from '../../components/fields/NumberField.tsx'
import { SelectField } from '../../components/fields/SelectField.tsx'
import { Citation, type RegulationControl, Rule } from './Rule.tsx'

type Props = { readonly control: RegulationControl }

export function SpreadRules({ control }: Props) {
  const { t } = useTranslation()
  const comparisons = (['over', 'from'] as const).map(value => ({
    value,
    label: t(`regulation.spread.${value}`),
  }))
  return (
    <Rule title={t('regulation.spread.title')}>
      <NumberField
        control={control}
        name="spread.limit"
        label={t('regulation.spread.limit')}
        min={1}
        max={100}
      />
      <SelectField
        control={control}
        name="spread.comparison"
        label={t('regulation.spread.comparison')}
        options={comparisons}
      />
      <Citation control={control} name="spread.citation" />
    </Rule>
  )
}

export function MinimumRules({ control }: Props) {
  const { t } = useTranslation()
  const rules = minimumRules.map(value => ({ value, label: t(`domain.minimumRule.${value}`) }))
  return (
    <Rule title={t('regulation.minimums.title')}>
      <SelectField
        control={control}
        name="minimums.rule"
        label={t('regulation.minimums.rule')}
        options={rules}
      />
      <Citation control={control} name="minimums.citation" />
    </Rule>
  )
}

export function VoteRules({ control }: Props) {
  const { t } = useTranslation()
  return (
    <Rule title={t('regulation.vote.title')}>
      <p>{t('regulation.vote.hint')}</p>
      <Group align="flex-start" gap="lg">
        <NumberField control={control} name="vote.numerator" label={t('regulation.vote.numerator')} min={1} />
        <NumberField
          control={control}
          name="vote.denominator"
          label={t('regulation.vote.denominator')}
          min={1}
        />
      </Group>
      <Citation control={control} name="vote.citation" />
    </Rule>
  )
}
