import { Button, Paper, Select, Stack, Text, Title } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useNavigate } from 'react-router'
import type { AnnexDraft, WordingPreview } from '#shared/contract/annex.ts'
import type { WordingDifference } from '#shared/domain/wording-difference.ts'
import { useAct, useCall } from '../../../api.ts'
import { Refusal } from '../../../components/Refusal.tsx'
import table from '../../../components/table.module.css'
import { Waiting } from '../../../components/Waiting.tsx'
import { announceDone } from '../../../notices.ts'
import styles from './Import.module.css'

const shownDifferences = 200

function Differences({ differences }: { differences: readonly WordingDifference[] }) {
  const { t } = useTranslation()
  if (differences.length === 0) return <Text>{t('annex.wording.same')}</Text>
  return (
    <details className={styles.differences}>
      <summary>{t('annex.wording.differences', { count: differences.length })}</summary>
      <table className={table.table}>
        <thead>
          <tr>
            <th>{t('annex.wording.columns.where')}</th>
            <th>{t('annex.wording.columns.pack')}</th>
            <th>{t('annex.wording.columns.annex')}</th>
          </tr>
        </thead>
        <tbody>
          {differences.slice(0, shownDifferences).map(({ kind, setNo, criterion, pack, annex }) => (
            <tr key={`${kind} ${setNo} ${criterion}`}>
              <td>
                {t('annex.setAt', { set: setNo })} {criterion}
                <div className={table.quiet}>{t(`annex.wording.kind.${kind}`)}</div>
              </td>
              <td>{pack}</td>
              <td>{annex}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </details>
  )
}

function Preview({ draft, preview }: { draft: AnnexDraft; preview: WordingPreview }) {
  const { t } = useTranslation()
  const navigate = useNavigate()
  const lay = useAct('annex.layWording', { inline: true })
  const run = async () => {
    const result = await lay.run({ draftId: draft.id, packId: preview.packId })
    if (!result.ok) return
    announceDone(t('annex.wording.done', { decision: preview.decision }))
    await navigate(`/rubrics?pack=${result.value.packId}`)
  }
  return (
    <>
      <Text fw={600}>{t('annex.wording.matched', preview)}</Text>
      <Differences differences={preview.differences} />
      {draft.open > 0 && <Text c="dimmed">{t('annex.publish.findings', { count: draft.open })}</Text>}
      <Refusal error={lay.refusal} />
      <div>
        <Button
          disabled={draft.open > 0}
          variant={draft.taken === null ? 'default' : 'filled'}
          loading={lay.pending}
          onClick={() => void run()}
        >
          {t('annex.wording.act')}
        </Button>
      </div>
    </>
  )
}

function Chosen({ draft, packId }: { draft: AnnexDraft; packId: string }) {
  const { data, refusal } = useCall('annex.previewWording', { draftId: draft.id, packId })
  if (refusal) return <Refusal error={refusal} />
  return data ? <Preview draft={draft} preview={data} /> : <Waiting />
}

/** The annex of a decision that is there already: its words go over the pack, its points are compared. */
export function WordingPanel({ draft }: { draft: AnnexDraft }) {
  const { t } = useTranslation()
  const { data } = useCall('rubric.list', {})
  const [packId, setPackId] = useState(draft.taken === null ? null : draft.packId)
  return (
    <Paper withBorder p="md" component="section">
      <Stack gap="sm">
        <Title order={2}>{t('annex.wording.title')}</Title>
        <Text>{t('annex.wording.text')}</Text>
        <Select
          label={t('annex.wording.pack')}
          value={packId}
          onChange={setPackId}
          data={(data?.packs ?? []).map(({ head }) => ({ value: head.id, label: head.decision }))}
        />
        {packId !== null && <Chosen draft={draft} packId={packId} />}
      </Stack>
    </Paper>
  )
}
