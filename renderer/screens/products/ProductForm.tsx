import { zodResolver } from '@hookform/resolvers/zod'
import { Group } from '@mantine/core'
import { useForm } from 'react-hook-form'
import { useTranslation } from 'react-i18next'
import type { ProductView } from '#shared/contract/product.ts'
import { proposePack } from '#shared/domain/pack-choice.ts'
import { type ProductInput, productInputSchema, registrationKinds } from '#shared/domain/product.ts'
import { useAct, useCall } from '../../api.ts'
import { DateField } from '../../components/fields/DateField.tsx'
import { SelectField } from '../../components/fields/SelectField.tsx'
import { TextField } from '../../components/fields/TextField.tsx'
import { RemoveButton } from '../../components/RemoveButton.tsx'
import { PanelForm } from '../../components/SidePanel.tsx'
import { Waiting } from '../../components/Waiting.tsx'
import { today } from '../../format.ts'
import { announceDone } from '../../notices.ts'
import { PackProposal } from './PackProposal.tsx'
import { ProducerPicker } from './ProducerPicker.tsx'
import { SetPicker } from './SetPicker.tsx'

function startingValues(product: ProductView | null, packId: string): ProductInput {
  if (!product) {
    return {
      code: '',
      name: '',
      producerId: '',
      packId,
      setNo: Number.NaN,
      registration: 'first',
      lodgedOn: null,
      cases: {},
      packNote: '',
      unverifiedNote: '',
    }
  }
  const { code, name, producerId, setNo, registration, lodgedOn, cases, packNote, unverifiedNote } = product
  return {
    ...{ code, name, producerId, packId: product.packId, setNo, registration, lodgedOn, cases },
    ...{ packNote, unverifiedNote },
  }
}

type ProductFormProps = { readonly product: ProductView | null; readonly onDone: () => void }

/** Waits for the packs, because a new product starts with the decision now in force. */
export function ProductForm(props: ProductFormProps) {
  const { data } = useCall('rubric.list', {})
  if (!data) return <Waiting />
  const heads = data.packs.map(({ head }) => head)
  const facts = { lodgedOn: null, registration: 'first', onDay: today() } as const
  const inForce = proposePack(facts, heads).packId ?? heads[0]?.id ?? ''
  return <ProductFields {...props} start={startingValues(props.product, inForce)} />
}

function ProductFields({ product, onDone, start }: ProductFormProps & { readonly start: ProductInput }) {
  const { t } = useTranslation()
  const save = useAct('product.save', { inline: true })
  const remove = useAct('product.remove', { inline: true })
  const form = useForm({ resolver: zodResolver(productInputSchema), defaultValues: start })
  const { control, handleSubmit } = form
  const done = (text: string) => {
    announceDone(text)
    onDone()
  }
  const submit = handleSubmit(async input => {
    const result = await save.run({ id: product?.id ?? null, product: input })
    if (result.ok) done(t('common.saved'))
  })
  const removeProduct = async (id: string) => {
    const result = await remove.run({ id })
    if (result.ok) done(t('common.removed'))
  }
  const extra = product && (
    <RemoveButton
      question={t('product.removeQuestion', { name: product.name })}
      pending={remove.pending}
      onRemove={() => removeProduct(product.id)}
    />
  )
  const kinds = registrationKinds.map(value => ({ value, label: t(`domain.registration.${value}`) }))
  return (
    <PanelForm
      onSubmit={submit}
      onCancel={onDone}
      pending={save.pending}
      refusal={save.refusal ?? remove.refusal}
      extra={extra}
    >
      <TextField control={control} name="name" label={t('product.name')} required focusFirst />
      <TextField
        control={control}
        name="code"
        label={t('product.code')}
        description={t('product.codeHint')}
      />
      <ProducerPicker control={control} />
      <SetPicker form={form} />
      <Group align="flex-start" grow>
        <SelectField
          control={control}
          name="registration"
          label={t('product.registration')}
          options={kinds}
        />
        <DateField control={control} name="lodgedOn" label={t('product.lodgedOn')} />
      </Group>
      <PackProposal form={form} />
    </PanelForm>
  )
}
