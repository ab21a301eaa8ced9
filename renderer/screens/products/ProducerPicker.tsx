import { type ComboboxItem, Select } from '@mantine/core'
import { useState } from 'react'
import { type Control, useController } from 'react-hook-form'
import { useTranslation } from 'react-i18next'
import type { ProducerView } from '#shared/contract/product.ts'
import type { ProducerInput, ProductInput } from '#shared/domain/product.ts'
import { compareTitles } from '#shared/domain/vietnamese-name.ts'
import { useAct, useCall } from '../../api.ts'
import { matches } from '../../search.ts'

const newProducer = (name: string): ProducerInput => ({
  name,
  type: '',
  address: '',
  commune: '',
  phone: '',
  representative: '',
  representativeSex: 'unknown',
  representativeEthnicity: '',
  representativeAddress: '',
})

const createValue = 'new'

/** Producers by name, and one line to add the name typed when it is not there yet. */
function optionsFor(producers: readonly ProducerView[], typed: string, createLabel: string): ComboboxItem[] {
  const known = [...producers]
    .sort((a, b) => compareTitles(a.name, b.name))
    .map(producer => ({ value: producer.id, label: producer.name }))
  const exists = known.some(option => option.label.toLowerCase() === typed.trim().toLowerCase())
  return typed.trim() === '' || exists ? known : [...known, { value: createValue, label: createLabel }]
}

export function ProducerPicker({ control }: { control: Control<ProductInput, unknown, ProductInput> }) {
  const { t } = useTranslation()
  const { data: producers = [] } = useCall('producer.list', {})
  const save = useAct('producer.save')
  const { field, fieldState } = useController({ control, name: 'producerId' })
  const [typed, setTyped] = useState('')
  const choose = async (value: string | null) => {
    if (value !== createValue) return field.onChange(value ?? '')
    const result = await save.run({ id: null, producer: newProducer(typed.trim()) })
    if (result.ok) field.onChange(result.value.id)
  }
  return (
    <Select
      label={t('product.producer')}
      description={t('product.producerHint')}
      withAsterisk
      searchable
      name={field.name}
      ref={field.ref}
      value={field.value || null}
      onBlur={field.onBlur}
      onChange={value => void choose(value)}
      searchValue={typed}
      onSearchChange={setTyped}
      data={optionsFor(producers, typed, t('product.producerNew', { name: typed.trim() }))}
      filter={({ options, search }) =>
        options.filter(
          option =>
            'value' in option && (option.value === createValue || matches(search, [String(option.label)])),
        )
      }
      nothingFoundMessage={t('common.noMatch')}
      error={fieldState.error && t('product.producerNeeded')}
    />
  )
}
