import { Button, Group, Select, Stack, Switch, Text } from '@mantine/core'
import { IconArrowLeft } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Link, useParams, useSearchParams } from 'react-router'
import type { PackSummary, SetSummary } from '#shared/contract/rubric.ts'
import type { Rubric } from '#shared/domain/rubric.ts'
import { compareSets, counterpartOf } from '#shared/domain/rubric-diff.ts'
import { useCall } from '../../api.ts'
import { Page } from '../../components/Page.tsx'
import { AnswerGap, Waiting } from '../../components/Waiting.tsx'
import { DiffTable } from './DiffTable.tsx'

type SidePickerProps = {
  readonly label: string
  readonly packs: readonly PackSummary[]
  readonly pack: PackSummary | undefined
  readonly setNo: number | undefined
  readonly onPack: (id: string) => void
  readonly onSet: (no: number) => void
}

function SidePicker({ label, packs, pack, setNo, onPack, onSet }: SidePickerProps) {
  const { t } = useTranslation()
  return (
    <Group gap="sm" align="flex-end" wrap="nowrap" flex={1}>
      <Select
        w="11rem"
        label={label}
        allowDeselect={false}
        value={pack?.head.id ?? null}
        onChange={id => id && onPack(id)}
        data={packs.map(({ head }) => ({ value: head.id, label: head.decision }))}
      />
      <Select
        flex={1}
        aria-label={`${label}: ${t('product.set')}`}
        searchable
        allowDeselect={false}
        value={setNo === undefined ? null : String(setNo)}
        onChange={no => no && onSet(Number(no))}
        data={(pack?.sets ?? []).map(set => ({ value: String(set.no), label: `${set.no}. ${set.name}` }))}
        nothingFoundMessage={t('common.noMatch')}
      />
    </Group>
  )
}

const nameOf = ({ pack, set }: Rubric): string => `${pack.decision} · ${set.no}. ${set.name}`

function Compared({ left, right }: { left: Rubric; right: Rubric }) {
  const { t } = useTranslation()
  const [onlyChanges, setOnlyChanges] = useState(true)
  const diff = compareSets(left.set, right.set)
  return (
    <Stack gap="sm">
      <Group justify="space-between">
        <Text fw={600} aria-live="polite">
          {t('rubric.diff.counts', diff.counts)}
        </Text>
        <Switch
          label={t('rubric.diff.onlyChanges')}
          checked={onlyChanges}
          onChange={event => setOnlyChanges(event.currentTarget.checked)}
        />
      </Group>
      <DiffTable diff={diff} left={nameOf(left)} right={nameOf(right)} onlyChanges={onlyChanges} />
    </Stack>
  )
}

type SidesProps = { readonly left: [string, number]; readonly right: [string, number] }

function Sides({ left, right }: SidesProps) {
  const first = useCall('rubric.load', { packId: left[0], setNo: left[1] })
  const second = useCall('rubric.load', { packId: right[0], setNo: right[1] })
  if (!first.data || !second.data) return <AnswerGap refusal={first.refusal ?? second.refusal} />
  return <Compared left={first.data} right={second.data} />
}

/** The other decision's set that speaks of the same products. */
function suggest(
  packs: readonly PackSummary[],
  from: SetSummary | undefined,
  packId: string,
): number | undefined {
  const other = packs.find(({ head }) => head.id === packId)
  return from && other && counterpartOf(from, other.sets)?.no
}

/** One set side by side with a set of another decision: what was added, removed, changed. */
export function CompareScreen() {
  const { t } = useTranslation()
  const { packId = '', setNo = '' } = useParams()
  const [params, setParams] = useSearchParams()
  const { data, refusal } = useCall('rubric.list', {})
  if (!data) return refusal ? <AnswerGap refusal={refusal} /> : <Waiting />
  const { packs } = data
  const right = packs.find(({ head }) => head.id === packId)
  const set = right?.sets.find(entry => entry.no === Number(setNo))
  const other =
    packs.find(({ head }) => head.id === (params.get('pack') ?? '')) ?? packs.find(pack => pack !== right)
  const named = params.get('set')
  const otherNo = named === null ? suggest(packs, set, other?.head.id ?? '') : Number(named)
  const choose = (pack: string, no: number | undefined) =>
    setParams({ pack, ...(no === undefined ? {} : { set: String(no) }) }, { replace: true })
  return (
    <Page title={t('rubric.diff.title')} hint={set ? `${set.no}. ${set.name}` : ''} wide>
      <Button
        mb="sm"
        component={Link}
        to={`/rubrics/${packId}/${setNo}`}
        variant="subtle"
        leftSection={<IconArrowLeft aria-hidden size="1.1rem" />}
      >
        {t('common.back')}
      </Button>
      <Group mb="md" align="flex-end" gap="lg">
        <SidePicker
          label={t('rubric.diff.with')}
          packs={packs}
          pack={other}
          setNo={otherNo}
          onPack={id => choose(id, suggest(packs, set, id))}
          onSet={no => choose(other?.head.id ?? '', no)}
        />
      </Group>
      {other && otherNo !== undefined && set ? (
        <Sides left={[other.head.id, otherNo]} right={[packId, set.no]} />
      ) : (
        <Text c="dimmed">{t('rubric.diff.noCounterpart')}</Text>
      )}
    </Page>
  )
}
