import { Group } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { NumberField } from '../../components/fields/NumberField.tsx'
import { SwitchField } from '../../components/fields/SwitchField.tsx'
import { Citation, type RegulationControl, Rule } from './Rule.tsx'

type Props = { readonly control: RegulationControl }

export function WrittenRules({ control }: Props) {
  const { t } = useTranslation()
  return (
    <Rule title={t('regulation.written.title')}>
      <NumberField
        control={control}
        name="written.deadlineDays"
        label={t('regulation.written.deadlineDays')}
        width="16rem"
      />
      <SwitchField
        control={control}
        name="written.meetingWhenSpread"
        label={t('regulation.written.meetingWhenSpread')}
      />
      <Citation control={control} name="written.citation" />
    </Rule>
  )
}

export function MachineRules({ control }: Props) {
  const { t } = useTranslation()
  return (
    <Rule title={t('regulation.machine.title')}>
      <Group align="flex-start" gap="lg">
        <NumberField
          control={control}
          name="idleMinutes"
          label={t('regulation.machine.idleMinutes')}
          width="19rem"
        />
        <NumberField
          control={control}
          name="pinLength"
          label={t('regulation.machine.pinLength')}
          width="19rem"
        />
      </Group>
    </Rule>
  )
}
