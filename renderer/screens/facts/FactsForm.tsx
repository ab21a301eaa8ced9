import { Button, Group, Stack } from '@mantine/core'
import { type FieldValues, useForm } from 'react-hook-form'
import { useTranslation } from 'react-i18next'
import type { FactsView } from '#shared/contract/facts.ts'
import { type FactKind, factFields } from '#shared/domain/facts/fact-fields.ts'
import { factsSchema } from '#shared/domain/facts/facts-schema.ts'
import type { Field } from '#shared/domain/facts/field.ts'
import { useAct } from '../../api.ts'
import { Refusal } from '../../components/Refusal.tsx'
import { announceDone } from '../../notices.ts'
import { useKeptForm } from '../../unsaved.ts'
import { FactField } from './FactField.tsx'
import styles from './Facts.module.css'
import { FactsAdvice } from './FactsAdvice.tsx'
import { resolverOf } from './facts-resolver.ts'
import { typedFacts } from './form-values.ts'

export type FactsPlace = {
  readonly kind: FactKind
  readonly sessionId: string | null
  readonly productId: string | null
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
  useKeptForm(`facts/${kind}/${sessionId}/${productId}`, form)
  const submit = form.handleSubmit(async facts => {
    const content = factsSchema.parse({ kind, facts })
    const result = await save.run({ sessionId, productId, content })
    if (!result.ok) return
    form.reset(typedFacts(fields, result.value.content.facts))
    announceDone(t('common.saved'))
    onDone?.()
  })
  return (
    <form className={styles.form} noValidate onSubmit={event => void submit(event)}>
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
          <Group className={form.formState.isDirty ? styles.saveBar : undefined}>
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
