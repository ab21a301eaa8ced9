import { zodResolver } from '@hookform/resolvers/zod'
import { type Control, useForm } from 'react-hook-form'
import { useTranslation } from 'react-i18next'
import type { ProducerView } from '#shared/contract/product.ts'
import { type ProducerInput, producerInputSchema } from '#shared/domain/product.ts'
import { useAct } from '../../api.ts'
import { SelectField } from '../../components/fields/SelectField.tsx'
import { TextField } from '../../components/fields/TextField.tsx'
import { RemoveButton } from '../../components/RemoveButton.tsx'
import { PanelForm } from '../../components/SidePanel.tsx'
import { announceDone } from '../../notices.ts'

const blank: ProducerInput = {
  name: '',
  type: '',
  address: '',
  commune: '',
  phone: '',
  representative: '',
  representativeSex: 'unknown',
  representativeEthnicity: '',
  representativeAddress: '',
}

function startingValues(producer: ProducerView | null): ProducerInput {
  if (!producer) return blank
  const { id: _id, products: _products, ...input } = producer
  return input
}

function ProducerFields({ control }: { control: Control<ProducerInput, unknown, ProducerInput> }) {
  const { t } = useTranslation()
  const sexes = (['male', 'female', 'unknown'] as const).map(value => ({
    value,
    label: t(`domain.sex.${value}`),
  }))
  return (
    <>
      <TextField control={control} name="name" label={t('producer.name')} required focusFirst />
      <TextField
        control={control}
        name="type"
        label={t('producer.type')}
        description={t('producer.typeHint')}
      />
      <TextField control={control} name="address" label={t('producer.address')} />
      <TextField control={control} name="commune" label={t('producer.commune')} />
      <TextField control={control} name="phone" label={t('producer.phone')} />
      <TextField control={control} name="representative" label={t('producer.representative')} />
      <SelectField
        control={control}
        name="representativeSex"
        label={t('producer.representativeSex')}
        options={sexes}
      />
      <TextField
        control={control}
        name="representativeEthnicity"
        label={t('producer.representativeEthnicity')}
      />
      <TextField control={control} name="representativeAddress" label={t('producer.representativeAddress')} />
    </>
  )
}

type ProducerFormProps = { readonly producer: ProducerView | null; readonly onDone: () => void }

export function ProducerForm({ producer, onDone }: ProducerFormProps) {
  const { t } = useTranslation()
  const save = useAct('producer.save', { inline: true })
  const remove = useAct('producer.remove', { inline: true })
  const { control, handleSubmit } = useForm({
    resolver: zodResolver(producerInputSchema),
    defaultValues: startingValues(producer),
  })
  const submit = handleSubmit(async input => {
    const result = await save.run({ id: producer?.id ?? null, producer: input })
    if (!result.ok) return
    announceDone(t('common.saved'))
    onDone()
  })
  const removeProducer = async (id: string) => {
    const result = await remove.run({ id })
    if (!result.ok) return
    announceDone(t('common.removed'))
    onDone()
  }
  const extra = producer && (
    <RemoveButton
      question={t('producer.removeQuestion', { name: producer.name })}
      pending={remove.pending}
      onRemove={() => removeProducer(producer.id)}
    />
  )
  return (
    <PanelForm
      onSubmit={submit}
      onCancel={onDone}
      pending={save.pending}
      refusal={save.refusal ?? remove.refusal}
      extra={extra}
    >
      <ProducerFields control={control} />
    </PanelForm>
  )
}
