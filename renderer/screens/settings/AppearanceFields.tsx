import { SegmentedControl, Stack, Text } from '@mantine/core'
import { useId } from 'react'
import { useTranslation } from 'react-i18next'
import {
  type Appearance,
  changeAppearance,
  contrasts,
  languages,
  schemes,
  textSizes,
  useAppearance,
} from '../../appearance.ts'

type ChoiceProps<Value extends string> = {
  readonly label: string
  readonly value: Value
  readonly options: readonly { value: Value; label: string }[]
  readonly onChange: (value: Value) => void
}

function Choice<Value extends string>({ label, value, options, onChange }: ChoiceProps<Value>) {
  const id = useId()
  return (
    <div>
      <Text id={id} size="sm" fw={500} mb={4}>
        {label}
      </Text>
      <SegmentedControl aria-labelledby={id} value={value} data={[...options]} onChange={onChange} />
    </div>
  )
}

/** Language, size, contrast and background: each answers at once. */
export function AppearanceFields() {
  const { t } = useTranslation()
  const shown = useAppearance()
  const change =
    <Key extends keyof Appearance>(key: Key) =>
    (value: Appearance[Key]) =>
      changeAppearance({ [key]: value })
  return (
    <Stack gap="md">
      <Choice
        label={t('settings.language.label')}
        value={shown.language}
        options={languages.map(value => ({ value, label: t(`settings.language.${value}`) }))}
        onChange={change('language')}
      />
      <Choice
        label={t('settings.size.label')}
        value={shown.size}
        options={textSizes.map(value => ({ value, label: t(`settings.size.${value}`) }))}
        onChange={change('size')}
      />
      <Choice
        label={t('settings.contrast.label')}
        value={shown.contrast}
        options={contrasts.map(value => ({ value, label: t(`settings.contrast.${value}`) }))}
        onChange={change('contrast')}
      />
      <Choice
        label={t('settings.scheme.label')}
        value={shown.scheme}
        options={schemes.map(value => ({ value, label: t(`settings.scheme.${value}`) }))}
        onChange={change('scheme')}
      />
    </Stack>
  )
}
