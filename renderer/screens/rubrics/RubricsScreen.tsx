import { Button, Group, SegmentedControl, Text } from '@mantine/core'
import { IconFileImport } from '@tabler/icons-react'
import { useDeferredValue, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Link, useSearchParams } from 'react-router'
import type { PackProblem, PackSummary } from '#shared/contract/rubric.ts'
import { useCall } from '../../api.ts'
import { useCaller } from '../../caller.ts'
import { Caution } from '../../components/Caution.tsx'
import { Page } from '../../components/Page.tsx'
import { ScreenGap } from '../../components/ScreenGap.tsx'
import { SearchBox } from '../../components/SearchBox.tsx'
import { search } from '../../search.ts'
import { ProductTabs } from '../products/ProductTabs.tsx'
import { ExportMenu } from './ExportMenu.tsx'
import { PackLine } from './PackLine.tsx'
import { SetList } from './SetList.tsx'

function Problems({ problems }: { problems: readonly PackProblem[] }) {
  const { t } = useTranslation()
  if (problems.length === 0) return null
  return (
    <Caution>
      {t('rubric.problems', { count: problems.length })}
      <ul>
        {problems.slice(0, 20).map(({ packId, file, at, code }) => (
          <li key={`${packId} ${file} ${at} ${code}`}>
            {t('rubric.problemAt', {
              pack: packId,
              file,
              at: at === '' ? '' : ` · ${at}`,
              problem: t(`rubric.problem.${code}`),
            })}
          </li>
        ))}
      </ul>
    </Caution>
  )
}

function ImportLink() {
  const { t } = useTranslation()
  const { data: drafts } = useCall('annex.list', {})
  const count = drafts?.length ?? 0
  return (
    <Button
      component={Link}
      to="/rubrics/import"
      variant="default"
      leftSection={<IconFileImport aria-hidden size="1.1rem" />}
    >
      {count > 0 ? t('rubric.drafts', { count }) : t('rubric.import')}
    </Button>
  )
}

function PackSets({ pack }: { pack: PackSummary }) {
  const { t } = useTranslation()
  const [typed, setTyped] = useState('')
  const wanted = useDeferredValue(typed)
  const found = search(pack.sets, wanted, set => [
    String(set.no),
    set.name,
    set.industry,
    set.group,
    set.subgroup,
  ])
  return (
    <>
      <Group mb="sm">
        <SearchBox value={typed} onChange={setTyped} />
        <Text c="dimmed" aria-live="polite">
          {found.length === 0 ? t('common.noMatch') : t('rubric.sets', { count: found.length })}
        </Text>
      </Group>
      <SetList packId={pack.head.id} sets={found} />
    </>
  )
}

/** The criteria of every decision: industries, groups, sets. */
export function RubricsScreen() {
  const { t } = useTranslation()
  const { data, refusal, refetch } = useCall('rubric.list', {})
  const { keeps } = useCaller()
  const [params, setParams] = useSearchParams()
  if (!data) return <ScreenGap refusal={refusal} retry={() => void refetch()} />
  const pack = data.packs.find(({ head }) => head.id === params.get('pack')) ?? data.packs[0]
  const actions = (
    <>
      {keeps && <ImportLink />}
      {pack && <ExportMenu packId={pack.head.id} setNo={null} official={pack.official} />}
    </>
  )
  return (
    <Page title={t('rubric.title')} wide actions={actions}>
      <ProductTabs />
      <Problems problems={data.problems} />
      {pack && (
        <>
          <SegmentedControl
            mb="xs"
            aria-label={t('rubric.pack')}
            value={pack.head.id}
            onChange={id => setParams({ pack: id }, { replace: true })}
            data={data.packs.map(({ head }) => ({ value: head.id, label: head.decision }))}
          />
          <PackLine pack={pack} keeps={keeps} />
          <PackSets key={pack.head.id} pack={pack} />
        </>
      )}
    </Page>
  )
}
