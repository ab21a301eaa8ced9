import { zodResolver } from '@hookform/resolvers/zod'
import { Button, Group, NativeSelect, SegmentedControl, Stack } from '@mantine/core'
import { useState } from 'react'
import { type FieldErrors, type Resolver, useForm } from 'react-hook-form'
import { useTranslation } from 'react-i18next'
import { Link, useSearchParams } from 'react-router'
import type { WordingView } from '#shared/contract/wording.ts'
import type { Regime } from '#shared/domain/papers/common.ts'
import { type Wording, wordingSchema } from '#shared/domain/wording.ts'
import { useAct, useCall } from '../../api.ts'
import { useCaller } from '../../caller.ts'
import { Caution } from '../../components/Caution.tsx'
import { Empty } from '../../components/Empty.tsx'
import { Page } from '../../components/Page.tsx'
import { Refusal } from '../../components/Refusal.tsx'
import { AnswerGap } from '../../components/Waiting.tsx'
import { announceDone } from '../../notices.ts'
import { useKeptForm } from '../../unsaved.ts'
import { CouncilTabs } from '../council/CouncilTabs.tsx'
import { AgenciesPart, SentencesPart } from './AgenciesPart.tsx'
import { withoutBlankLines } from './authority.ts'
import { BasesPart } from './BasesPart.tsx'
import { GeneralPart } from './GeneralPart.tsx'
import type { PartProps } from './Own.tsx'
import { PapersPart } from './PapersPart.tsx'
import { keptWording, shownWording } from './place-words.ts'
import { usePlaceWords } from './use-place-words.ts'
import styles from './Wording.module.css'

const parts = ['general', 'agencies', 'papers', 'bases', 'sentences'] as const
type Part = (typeof parts)[number]

const partOf = {
  general: GeneralPart,
  agencies: AgenciesPart,
  papers: PapersPart,
  bases: BasesPart,
  sentences: SentencesPart,
} satisfies Record<Part, (props: PartProps) => React.ReactNode>

const check = zodResolver(wordingSchema)
const resolver: Resolver<Wording, unknown, Wording> = (values, context, options) =>
  check(withoutBlankLines(values), context, options)

/** The first part with a fault: it may not be the one that is shown. */
const faultyPart = (errors: FieldErrors<Wording>): Part | undefined =>
  parts.find(part => part !== 'general' && errors[part]) ??
  (Object.keys(errors).length > 0 ? 'general' : undefined)

function WordingForm({ view, readOnly }: { view: WordingView; readOnly: boolean }) {
  const { t } = useTranslation()
  const [search, setSearch] = useSearchParams()
  const part = parts.find(each => each === search.get('part')) ?? 'general'
  const setPart = (next: Part) => setSearch({ part: next }, { replace: true })
  const save = useAct('wording.save', { inline: true })
  const words = usePlaceWords()
  const form = useForm<Wording, unknown, Wording>({
    resolver,
    defaultValues: shownWording(view.wording, words),
  })
  const { errors, isDirty } = form.formState
  useKeptForm(`wording-${view.regime}`, form)
  const submit = form.handleSubmit(
    async input => {
      const result = await save.run({ ...keptWording(input, words), regime: view.regime })
      if (!result.ok) return
      form.reset(shownWording(result.value.wording, words))
      announceDone(t('common.saved'))
    },
    faults => setPart(faultyPart(faults) ?? part),
  )
  const Shown = partOf[part]
  const faulty = faultyPart(errors)
  return (
    <form className={styles.form} noValidate onSubmit={event => void submit(event)}>
      <Stack gap="md" maw="60rem">
        <p>{t('wording.shownFor', { decision: t(`wording.regime.${view.regime}`) })}</p>
        <SegmentedControl
          aria-label={t('wording.parts')}
          value={part}
          data={parts.map(value => ({ value, label: t(`wording.part.${value}`) }))}
          onChange={value => setPart(parts.find(each => each === value) ?? 'general')}
        />
        <Shown form={form} defaults={shownWording(view.defaults, words)} readOnly={readOnly} />
        {faulty && <Caution>{t('wording.faulty', { part: t(`wording.part.${faulty}`) })}</Caution>}
        <Refusal error={save.refusal} />
        {!readOnly && (
          <Group className={isDirty ? styles.saveBar : undefined}>
            <Button type="submit" loading={save.pending}>
              {t('wording.save')}
            </Button>
            {isDirty && <span>{t('common.unsaved')}</span>}
          </Group>
        )}
      </Stack>
    </form>
  )
}

/** How this council's papers are worded. */
export function WordingScreen() {
  const { t } = useTranslation()
  const [regime, setRegime] = useState<Regime | null>(null)
  const { data, refusal, refetch } = useCall('wording.load', regime ? { regime } : {})
  const { keeps } = useCaller()
  if (refusal?.code === 'council-missing') {
    return (
      <Page title={t('council.title')}>
        <CouncilTabs />
        <Empty title={t('wording.councilMissing')} text={t('wording.councilMissingText')}>
          <Button component={Link} to="/council">
            {t('wording.toCouncil')}
          </Button>
        </Empty>
      </Page>
    )
  }
  if (!data) return <AnswerGap refusal={refusal} retry={() => void refetch()} />
  return (
    <Page title={t('council.title')} hint={t('wording.hint')}>
      <CouncilTabs />
      {data.regimes.length > 1 && (
        <NativeSelect
          mb="md"
          maw="32rem"
          label={t('wording.under')}
          description={t('wording.underHint')}
          value={data.regime}
          data={data.regimes.map(value => ({ value, label: t(`wording.regime.${value}`) }))}
          onChange={event => setRegime(data.regimes.find(each => each === event.currentTarget.value) ?? null)}
        />
      )}
      <WordingForm key={data.regime} view={data} readOnly={!keeps} />
    </Page>
  )
}
