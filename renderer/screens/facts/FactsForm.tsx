import { zodResolver } from '@hookform/resolvers/zod'
import { Button, Group, Stack } from '@mantine/core'
import { type FieldValues, type Resolver, useForm } from 'react-hook-form'
import { useTranslation } from 'react-i18next'
import type { z } from 'zod'
import type { FactsView } from '#shared/contract/facts.ts'
import { type AnyFacts, type FactKind, factFields } from '#shared/domain/facts/fact-fields.ts'
import { type Field, fieldsSchema } from '#shared/domain/facts/field.ts'
import { useAct } from '../../api.ts'
import { Refusal } from '../../components/Refusal.tsx'
import { announceDone } from '../../notices.ts'
import { FactField } from './FactField.tsx'
import { FactsAdvice } from './FactsAdvice.tsx'
import { keptFacts, typedFacts } from './form-values.ts'

export type FactsPlace = {
  readonly kind: FactKind
  readonly sessionId: string | null
  readonly productId: string | null
}

/** The contract's check of these fields, run on what the form would send. */
function resolverOf(fields: readonly Field[]): Resolver<FieldValues, unknown, FieldValues> {
  const check = zodResolver(fieldsSchema(fields) as unknown as z.ZodType<FieldValues, FieldValues>)
  return (values, context, options) => check(keptFacts(fields, values), context, options)
}

type FactsFormProps = FactsPlace & {
  readonly view: FactsView
  readonly readOnly: boolean
  readonly onDone: (() => void) | undefined
}

/** A form made from the list of a paper's fields. */
export function FactsForm({ kind, sessionId, productId, view, readOnly, onDone }: FactsFormProps) {
  const { t } = useTranslation()
  const save = useAct('facts.save', { inline: true })
  const fields: readonly Field[] = factFields[kind]
  const form = useForm<FieldValues, unknown, FieldValues>({
    resolver: resolverOf(fields),
    defaultValues: typedFacts(fields, view.content.facts),
  })
  const submit = form.handleSubmit(async facts => {
    // The resolver has just checked them by the fields of this kind.
    const content = { kind, facts } as unknown as AnyFacts
    const result = await save.run({ sessionId, productId, content })
    if (!result.ok) return
    form.reset(typedFacts(fields, result.value.content.facts))
    announceDone(t('common.saved'))
    onDone?.()
  })
  return (
    <form noValidate onSubmit={event => void submit(event)}>
      <Stack gap="md">
        {fields.map(field => (
          <FactField
            key={field.key}
            {...{ field, readOnly, productId }}
            name={field.key}
            control={form.control}
            products={view.products}
          />
        ))}
        <FactsAdvice kind={kind} control={form.control} />
        <Refusal error={save.refusal} />
        {!readOnly && (
          <Group>
            <Button type="submit" loading={save.pending}>
              {t('common.save')}
            </Button>
            {form.formState.isDirty && <span>{t('common.unsaved')}</span>}
          </Group>
        )}
      </Stack>
    </form>
  )
}
