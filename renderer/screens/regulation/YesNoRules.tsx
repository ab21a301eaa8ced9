import { useTranslation } from 'react-i18next'
import { SelectField } from '../../components/fields/SelectField.tsx'
import { SwitchField } from '../../components/fields/SwitchField.tsx'
import { Citation, type RegulationControl, Rule } from './Rule.tsx'

/** Settings that are a yes or a no. */
export function YesNoRules({ control }: { control: RegulationControl }) {
  const { t } = useTranslation()
  const deciders = (['chair', 'vote'] as const).map(value => ({
    value,
    label: t(`regulation.waiver.${value}`),
  }))
  return (
    <>
      <Rule title={t('regulation.secretary.title')}>
        <SwitchField control={control} name="secretaryScores.value" label={t('regulation.secretary.value')} />
        <Citation control={control} name="secretaryScores.citation" />
      </Rule>
      <Rule title={t('regulation.delegate.title')}>
        <SwitchField control={control} name="delegateScores.value" label={t('regulation.delegate.value')} />
        <Citation control={control} name="delegateScores.citation" />
      </Rule>
      <Rule title={t('regulation.second.title')}>
        <SwitchField
          control={control}
          name="roundTwoShowsSpread.value"
          label={t('regulation.second.value')}
        />
        <Citation control={control} name="roundTwoShowsSpread.citation" />
      </Rule>
      <Rule title={t('regulation.waiver.title')}>
        <SwitchField control={control} name="waiver.allowed" label={t('regulation.waiver.allowed')} />
        <SelectField
          control={control}
          name="waiver.by"
          label={t('regulation.waiver.by')}
          options={deciders}
        />
        <Citation control={control} name="waiver.citation" />
      </Rule>
    </>
  )
}
