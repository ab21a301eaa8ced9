import { Fieldset, Radio, Stack, Text } from '@mantine/core'
import { type Control, useController } from 'react-hook-form'
import { useTranslation } from 'react-i18next'
import type { SetSummary } from '#shared/contract/rubric.ts'
import type { ProductInput } from '#shared/domain/product.ts'

type CasePickerProps = {
  readonly control: Control<ProductInput, unknown, ProductInput>
  readonly criteria: SetSummary['cases']
}

/** "Lựa chọn một trong hai trường hợp": the case belongs to the product and is the same for all members [RULES 5]. */
export function CasePicker({ control, criteria }: CasePickerProps) {
  const { t } = useTranslation()
  const { field } = useController({ control, name: 'cases' })
  return (
    <Fieldset legend={t('product.cases')}>
      <Stack gap="md">
        <Text size="sm" c="dimmed">
          {t('product.casesHint')}
        </Text>
        {criteria.map(criterion => (
          <Radio.Group
            key={criterion.code}
            label={`${criterion.code} ${criterion.title}`}
            value={String(field.value[criterion.code] ?? '')}
            onChange={value => field.onChange({ ...field.value, [criterion.code]: Number(value) })}
          >
            <Stack gap="xs" mt="xs">
              {criterion.cases.map((name, index) => (
                <Radio key={name} value={String(index + 1)} label={name} />
              ))}
            </Stack>
          </Radio.Group>
        ))}
      </Stack>
    </Fieldset>
  )
}
