import { Accordion, Button, Group, Stack } from '@mantine/core'
import { useState } from 'react'
import { type FieldValues, useForm } from 'react-hook-form'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { type FactKind, factFields } from '#shared/domain/facts/fact-fields.ts'
import { factsSchema } from '#shared/domain/facts/facts-schema.ts'
import type { Field } from '#shared/domain/facts/field.ts'
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
import { typedFacts, withoutBlankRows } from './form-values.ts'
import type { KindFacts } from './use-all-facts.ts'

function SectionHead({ kind, view }: KindFacts) {
  const { t } = useTranslation()
  const { missing, saved, version } = view
  return (
    <span className={styles.sectionHead}>
      <strong>{t(`paper.kind.${kind}`)}</strong>
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

type SectionProps = KindFacts & {
  readonly control: FactsControl
  readonly shared: readonly Shared[]
  readonly readOnly: boolean
}

/** The facts of one paper, without those that are asked under another. */
function Section({ kind, view, control, shared, readOnly }: SectionProps) {
  const { t } = useTranslation()
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

const typedAll = (all: readonly KindFacts[]): FieldValues =>
  Object.fromEntries(all.map(({ kind, view }) => [kind, typedFacts(factFields[kind], view.content.facts)]))

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
      const content = factsSchema.parse({ kind, facts: withoutBlankRows(factFields[kind], whole[kind]) })
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
  readonly all: readonly KindFacts[]
  readonly readOnly: boolean
}

/** Everything that the papers of a session still ask for, in one form. */
export function AllFactsForm({ sessionId, all, readOnly }: AllFactsFormProps) {
  const { t } = useTranslation()
  const [shared] = useState(() => askedOnce(new Map(all.map(({ kind, view }) => [kind, view.content.facts]))))
  const save = useSaveAll(sessionId, shared)
  const form = useForm<FieldValues, unknown, FieldValues>({
    resolver: resolverOfAll(all.map(({ kind }) => kind)),
    defaultValues: typedAll(all),
  })
  useKeptForm(`facts/all/${sessionId}`, form)
  const { isDirty, dirtyFields, errors } = form.formState
  const lacking = all.filter(({ view }) => view.missing.length > 0).map(({ kind }) => kind)
  const [open, setOpen] = useState<string[]>(lacking)
  const asked = all.filter(({ kind }) => fieldsOf(kind, shared).length > 0)
  const submit = form.handleSubmit(
    async values => {
      const kinds = await save.run(values, dirtyFields)
      if (!kinds) return
      form.reset(form.getValues())
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
          {asked.map(({ kind, view }) => (
            <Accordion.Item key={kind} value={kind} data-faulty={kind in errors || undefined}>
              <Accordion.Control>
                <SectionHead kind={kind} view={view} />
              </Accordion.Control>
              <Accordion.Panel>
                <Section {...{ kind, view, shared, readOnly }} control={form.control} />
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
