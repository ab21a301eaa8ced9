import { Select, Text } from '@mantine/core'
import { type UseFormReturn, useController, useWatch } from 'react-hook-form'
import { useTranslation } from 'react-i18next'
import type { PackSummary, SetSummary } from '#shared/contract/rubric.ts'
import type { ProductInput } from '#shared/domain/product.ts'
import { useCall } from '../../api.ts'
import { Caution } from '../../components/Caution.tsx'
import { search } from '../../search.ts'
import { CasePicker } from './CasePicker.tsx'

type ProductForm = UseFormReturn<ProductInput, unknown, ProductInput>

/** The group and subgroup are searched too, so that "rau" finds the set it belongs to. */
function setOptions(sets: readonly SetSummary[], label: (set: SetSummary) => string) {
  const industries = [...new Set(sets.map(set => set.industry))]
  return industries.map(industry => ({
    group: industry,
    items: sets
      .filter(set => set.industry === industry)
      .map(set => ({ value: String(set.no), label: label(set) })),
  }))
}

function searchSets(sets: readonly SetSummary[], typed: string): ReadonlySet<string> {
  const found = search(sets, typed, set => [`${set.no}.`, set.name, set.industry, set.group, set.subgroup])
  return new Set(found.map(set => String(set.no)))
}

function SetSelect({ form, pack }: { form: ProductForm; pack: PackSummary }) {
  const { t } = useTranslation()
  const { field, fieldState } = useController({ control: form.control, name: 'setNo' })
  const chosen = pack.sets.find(set => set.no === field.value)
  const choose = (value: string | null) => {
    field.onChange(Number(value))
    form.setValue('cases', {})
  }
  const label = (set: SetSummary) => t('product.setLabel', { no: set.no, name: set.name })
  return (
    <>
      <Select
        label={t('product.set')}
        description={t('product.setHint')}
        withAsterisk
        searchable
        allowDeselect={false}
        maxDropdownHeight={320}
        name={field.name}
        ref={field.ref}
        value={chosen ? String(chosen.no) : null}
        onBlur={field.onBlur}
        onChange={choose}
        data={setOptions(pack.sets, label)}
        filter={({ options, search: typed }) => {
          const found = searchSets(pack.sets, typed === (chosen && label(chosen)) ? '' : typed)
          return options.flatMap(option => {
            if (!('group' in option)) return []
            const items = option.items.filter(item => found.has(item.value))
            return items.length > 0 ? [{ ...option, items }] : []
          })
        }}
        nothingFoundMessage={t('common.noMatch')}
        error={fieldState.error && t('fields.choose')}
      />
      {chosen && (
        <Text size="sm" c="dimmed">
          {[chosen.industry, chosen.group, chosen.subgroup].filter(Boolean).join(' › ')}
        </Text>
      )}
      {chosen?.unverified && <Caution>{t('product.setUnverified')}</Caution>}
      {chosen && chosen.cases.length > 0 && <CasePicker control={form.control} criteria={chosen.cases} />}
    </>
  )
}

/** First the decision whose criteria apply, then one of its sets, then the cases the set leaves open. */
export function SetPicker({ form }: { form: ProductForm }) {
  const { t } = useTranslation()
  const { data } = useCall('rubric.list', {})
  const packId = useWatch({ control: form.control, name: 'packId' })
  if (!data) return null
  const pack = data.packs.find(({ head }) => head.id === packId)
  const choosePack = (id: string | null) => {
    form.setValue('packId', id ?? '')
    form.setValue('setNo', Number.NaN)
    form.setValue('cases', {})
  }
  return (
    <>
      {data.problems.length > 0 && (
        <Caution>{t('product.problems', { count: data.problems.length })}</Caution>
      )}
      <Select
        label={t('product.pack')}
        allowDeselect={false}
        value={pack ? packId : null}
        onChange={choosePack}
        data={data.packs.map(({ head }) => ({ value: head.id, label: head.decision }))}
      />
      {pack && <SetSelect form={form} pack={pack} />}
    </>
  )
}
