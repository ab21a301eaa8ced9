import { Button, Group } from '@mantine/core'
import { type UseFormReturn, useWatch } from 'react-hook-form'
import { useTranslation } from 'react-i18next'
import type { QuorumRule, Regulation } from '#shared/domain/regulation.ts'
import { Caution } from '../../components/Caution.tsx'
import { NumberField } from '../../components/fields/NumberField.tsx'
import { SwitchField } from '../../components/fields/SwitchField.tsx'
import { Citation, Rule } from './Rule.tsx'

/** No numbers: the share is the council's to state, so none is suggested [RULES 7]. */
const unstated: QuorumRule = {
  numerator: Number.NaN,
  denominator: Number.NaN,
  chairRequired: false,
  citation: '',
}

type QuorumRulesProps = {
  readonly form: UseFormReturn<Regulation, unknown, Regulation>
  readonly readOnly: boolean
}

export function QuorumRules({ form, readOnly }: QuorumRulesProps) {
  const { t } = useTranslation()
  const { control, setValue } = form
  const quorum = useWatch({ control, name: 'quorum' })
  const state = (rule: QuorumRule | null) => setValue('quorum', rule, { shouldDirty: true })
  if (quorum === null) {
    return (
      <Rule title={t('regulation.quorum.title')}>
        <Caution>{t('regulation.quorum.missing')}</Caution>
        {!readOnly && (
          <div>
            <Button variant="default" onClick={() => state(unstated)}>
              {t('regulation.quorum.fill')}
            </Button>
          </div>
        )}
      </Rule>
    )
  }
  const { numerator, denominator } = quorum
  return (
    <Rule title={t('regulation.quorum.title')}>
      <Group align="flex-start" gap="lg">
        <NumberField
          control={control}
          name="quorum.numerator"
          label={t('regulation.quorum.numerator')}
          min={1}
        />
        <NumberField
          control={control}
          name="quorum.denominator"
          label={t('regulation.quorum.denominator')}
          min={1}
        />
      </Group>
      {Number(numerator) > 0 && Number(denominator) > 0 && (
        <p>{t('regulation.quorum.share', { numerator, denominator })}</p>
      )}
      <SwitchField control={control} name="quorum.chairRequired" label={t('regulation.quorum.chair')} />
      <Citation control={control} name="quorum.citation" />
      {!readOnly && (
        <div>
          <Button variant="subtle" onClick={() => state(null)}>
            {t('regulation.quorum.clear')}
          </Button>
        </div>
      )}
    </Rule>
  )
}
