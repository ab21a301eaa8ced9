import { Checkbox, Paper, Stack } from '@mantine/core'
import { useController, useWatch } from 'react-hook-form'
import { useTranslation } from 'react-i18next'
import { annexPlaces } from '#shared/domain/papers/common.ts'
import { agencyKeys } from '#shared/domain/wording/agency-key.ts'
import { SelectField } from '../../components/fields/SelectField.tsx'
import { SwitchField } from '../../components/fields/SwitchField.tsx'
import { TextField } from '../../components/fields/TextField.tsx'
import { Own, type PartProps } from './Own.tsx'

const modes = ['paper', 'electronic'] as const
const layouts = ['strictSheet', 'showPoints', 'certificateFramed', 'certificateRed'] as const
const series = ['agency', 'symbol'] as const

function OwnRegisters({ form, readOnly }: PartProps) {
  const { t } = useTranslation()
  const { field } = useController({ control: form.control, name: 'register.own' })
  return (
    <Checkbox.Group
      label={t('wording.registerOwn')}
      value={[...field.value]}
      onChange={keys => field.onChange(agencyKeys.filter(key => keys.includes(key)))}
    >
      <Stack gap="xs" mt="xs">
        {agencyKeys.map(key => (
          <Checkbox key={key} value={key} disabled={readOnly} label={t(`wording.agency.${key}`)} />
        ))}
      </Stack>
    </Checkbox.Group>
  )
}

/** How papers are issued, laid out and numbered. */
export function GeneralPart(props: PartProps) {
  const { t } = useTranslation()
  const { control } = props.form
  const common = { control, disabled: props.readOnly }
  const issueMode = useWatch({ control, name: 'issueMode' })
  return (
    <Paper withBorder p="lg">
      <Stack gap="md">
        <Own {...props} path="issueMode" label={t('wording.issueMode')}>
          <SelectField
            {...common}
            name="issueMode"
            label={t('wording.issueMode')}
            options={modes.map(value => ({ value, label: t(`wording.mode.${value}`) }))}
          />
        </Own>
        {issueMode === 'electronic' && (
          <Own {...props} path="annexAs" label={t('wording.annexAs')}>
            <SelectField
              {...common}
              name="annexAs"
              label={t('wording.annexAs')}
              options={annexPlaces.map(value => ({ value, label: t(`wording.annexPlace.${value}`) }))}
            />
          </Own>
        )}
        <Own {...props} path="authority" label={t('wording.authority')}>
          <TextField {...common} name="authority" label={t('wording.authority')} />
        </Own>
        {layouts.map(key => (
          <Own key={key} {...props} path={`layout.${key}`} label={t(`wording.layout.${key}`)}>
            <SwitchField {...common} name={`layout.${key}`} label={t(`wording.layout.${key}`)} />
          </Own>
        ))}
        <Own {...props} path="register.own" label={t('wording.registerOwn')}>
          <OwnRegisters {...props} />
        </Own>
        <Own {...props} path="register.series" label={t('wording.series')}>
          <SelectField
            {...common}
            name="register.series"
            label={t('wording.series')}
            options={series.map(value => ({ value, label: t(`wording.seriesOf.${value}`) }))}
          />
        </Own>
      </Stack>
    </Paper>
  )
}
