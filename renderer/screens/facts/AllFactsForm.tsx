import { Accordion, Button, Group, Stack } from '@mantine/core'
import { useState } from 'react'
import { type FieldValues, useForm } from 'react-hook-form'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import type { FactsView } from '#shared/contract/facts.ts'
import { type FactKind, factFields, hasFacts } from '#shared/domain/facts/fact-fields.ts'
import { factsSchema } from '#shared/domain/facts/facts-schema.ts'
import { type Field, withoutEmptyRows } from '#shared/domain/facts/field.ts'
import { useAct } from '../../api.ts'
import { Refusal } from '../../components/Refusal.tsx'
import { missingNames } from '../../missing-names.ts'
import { announceDone } from '../../notices.ts'
import { useKeptForm } from '../../unsaved.ts'
import { askedOnce, type Shared, withShared } from './asked-once.ts'
import type { FactsControl } from './FactCell.tsx'
import { FactField } from './FactField.tsx'
import styles from './Facts.module.css'
import { resolverOfAll } from './facts-resolver.ts'
import { typedFacts } from './form-values.ts'

function SectionHead({ view }: { readonly view: FactsView }) {
  const { t } = useTranslation()
  const { content, missing, saved, version } = view
  return (
    <span className={styles.sectionHead}>
      <strong>{t(`paper.kind.${content.kind}`)}</strong>
      {missing.length > 0 ? (
        <span className={styles.lacks}>{t('facts.sectionLacks', { fields: missingNames(t, missing) })}</span>
      ) : (
        <span className={styles.quiet}>
          {saved ? t('facts.sectionSaved', { version }) : t('facts.sectionSuggested')}
        </span>
      )}
    </span>
  )
}

/** The facts of a paper that are asked under it and under no other. */
const fieldsOf = (kind: FactKind, shared: readonly Shared[]): readonly Field[] =>
  factFields[kind].filter(({ key }) => !shared.some(each => each.key === key && each.others.includes(kind)))

type SectionProps = {
  readonly view: FactsView
  readonly control: FactsControl
  readonly shared: readonly Shared[]
  readonly readOnly: boolean
}

/** The facts of one paper, without those that are asked under another. */
function Section({ view, control, shared, readOnly }: SectionProps) {
  const { t } = useTranslation()
  const { kind } = view.content
  const fields = fieldsOf(kind, shared)
  return (
    <Stack gap="md">
      {fields.map(field => {
        const others = shared.find(each => each.kind === kind && each.key === field.key)?.others ?? []
        const papers = others.map(other => t(`paper.kind.${other}`)).join(', ')
        return (
          <div key={field.key} className={field.kind === 'rows' ? undefined : styles.fields}>
            <FactField
              {...{ field, control, readOnly }}
              name={`${kind}.${field.key}`}
              products={view.products}
              productId={null}
            />
            {papers !== '' && <p className={styles.quiet}>{t('facts.sharedWith', { papers })}</p>}
          </div>
        )
      })}
    </Stack>
  )
}

const typedAll = (views: readonly FactsView[]): FieldValues =>
  Object.fromEntries(views.map(({ content: { kind, facts } }) => [kind, typedFacts(factFields[kind], facts)]))

/** Values as they are kept: without the rows that were left empty. */
const tidied = (values: FieldValues): FieldValues =>
  Object.fromEntries(
    Object.entries(values).map(([kind, facts]) => [
      kind,
      hasFacts(kind) ? withoutEmptyRows(factFields[kind], facts) : facts,
    ]),
  )

/** Saves the papers whose facts were touched, those with a shared answer too; stops at the first refusal. */
function useSaveAll(sessionId: string, shared: readonly Shared[]) {
  const save = useAct('facts.save', { inline: true })
  const run = async (values: FieldValues, dirty: object): Promise<readonly FactKind[] | undefined> => {
    const touched = (kind: FactKind): boolean =>
      Object.hasOwn(dirty, kind) ||
      shared.some(each => each.others.includes(kind) && Object.hasOwn(dirty, each.kind))
    const whole = withShared(values, shared)
    const kinds = (Object.keys(whole) as FactKind[]).filter(touched)
    for (const kind of kinds) {
      const content = factsSchema.parse({ kind, facts: whole[kind] })
      const result = await save.run({ sessionId, productId: null, content })
      if (!result.ok) return undefined
    }
    return kinds
  }
  return { run, pending: save.pending, refusal: save.refusal }
}

type FormActsProps = {
  readonly sessionId: string
  readonly readOnly: boolean
  readonly isDirty: boolean
  readonly pending: boolean
}

function FormActs({ sessionId, readOnly, isDirty, pending }: FormActsProps) {
  const { t } = useTranslation()
  return (
    <Group className={isDirty ? styles.saveBar : undefined}>
      {!readOnly && (
        <Button type="submit" disabled={!isDirty} loading={pending}>
          {t('facts.saveAll')}
        </Button>
      )}
      <Button variant="default" component={Link} to={`/sessions/${sessionId}/papers`}>
        {t('facts.backToPapers')}
      </Button>
      {isDirty && <span role="status">{t('common.unsaved')}</span>}
    </Group>
  )
}

type AllFactsFormProps = {
  readonly sessionId: string
  readonly views: readonly FactsView[]
  readonly readOnly: boolean
}

/** Everything that the papers of a session still ask for, in one form. */
export function AllFactsForm({ sessionId, views, readOnly }: AllFactsFormProps) {
  const { t } = useTranslation()
  const [shared] = useState(() =>
    askedOnce(new Map(views.map(({ content }) => [content.kind, content.facts]))),
  )
  const save = useSaveAll(sessionId, shared)
  const form = useForm<FieldValues, unknown, FieldValues>({
    resolver: resolverOfAll(views.map(({ content }) => content.kind)),
    defaultValues: typedAll(views),
  })
  useKeptForm(`facts/all/${sessionId}`, form)
  const { isDirty, dirtyFields } = form.formState
  const lacking = views.filter(({ missing }) => missing.length > 0).map(({ content }) => content.kind)
  const [open, setOpen] = useState<string[]>(lacking)
  // A section stays where it was when it is complete at last.
  const [order] = useState(() => views.map(({ content }) => content.kind))
  const asked = order
    .filter(kind => fieldsOf(kind, shared).length > 0)
    .flatMap(kind => views.find(({ content }) => content.kind === kind) ?? [])
  const submit = form.handleSubmit(
    async values => {
      const kinds = await save.run(values, dirtyFields)
      if (!kinds) return
      form.reset(tidied(form.getValues()))
      announceDone(t('facts.allSaved', { count: kinds.length }))
    },
    faults => setOpen(before => [...new Set([...before, ...Object.keys(faults)])]),
  )
  return (
    <form className={styles.form} noValidate onSubmit={event => void submit(event)}>
      <Stack gap="md" className={styles.sections ?? ''}>
        {lacking.length === 0 && <p>{t('facts.allComplete')}</p>}
        <Accordion
          classNames={{ item: styles.section ?? '' }}
          multiple
          variant="contained"
          value={open}
          onChange={setOpen}
          keepMounted={false}
          order={2}
        >
          {asked.map(view => (
            <Accordion.Item key={view.content.kind} value={view.content.kind}>
              <Accordion.Control>
                <SectionHead view={view} />
              </Accordion.Control>
              <Accordion.Panel>
                <Section {...{ view, shared, readOnly }} control={form.control} />
              </Accordion.Panel>
            </Accordion.Item>
          ))}
        </Accordion>
        <Refusal error={save.refusal} />
        <FormActs {...{ sessionId, readOnly, isDirty }} pending={save.pending} />
      </Stack>
    </form>
  )
}
