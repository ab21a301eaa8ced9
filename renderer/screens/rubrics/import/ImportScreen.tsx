import { Button, FileButton, Group, Paper, Progress, Stack, Text, Title } from '@mantine/core'
import { IconArrowLeft, IconFileImport } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { Link, useNavigate } from 'react-router'
import type { AnnexDraftSummary } from '#shared/contract/annex.ts'
import { useAct, useCall } from '../../../api.ts'
import { Page } from '../../../components/Page.tsx'
import { Refusal } from '../../../components/Refusal.tsx'
import { RemoveButton } from '../../../components/RemoveButton.tsx'
import table from '../../../components/table.module.css'
import { formatMoment } from '../../../format.ts'
import { announceDone } from '../../../notices.ts'
import { type ReadingState, useAnnexFile } from './annex-file.ts'

function Busy({ state, onCancel }: { state: ReadingState; onCancel: () => void }) {
  const { t } = useTranslation()
  if (state.kind !== 'opening' && state.kind !== 'reading') return null
  const share = state.kind === 'reading' ? Math.round(state.share * 100) : 0
  const label = t(state.kind === 'reading' ? 'annex.busy' : 'annex.uploading', { file: state.fileName })
  return (
    <Stack gap="xs">
      <Text>{label}</Text>
      <Group wrap="nowrap">
        <Progress
          flex={1}
          size="lg"
          value={state.kind === 'reading' ? share : 100}
          animated={state.kind === 'opening'}
          aria-label={label}
        />
        <Text w="8rem" c="dimmed" className="figures">
          {state.kind === 'reading' && t('annex.share', { share })}
        </Text>
        <Button variant="default" onClick={onCancel}>
          {t('annex.cancel')}
        </Button>
      </Group>
    </Stack>
  )
}

function DraftRow({ draft }: { draft: AnnexDraftSummary }) {
  const { t } = useTranslation()
  const discard = useAct('annex.discard')
  const remove = async () => {
    const result = await discard.run({ draftId: draft.id })
    if (result.ok) announceDone(t('annex.discarded'))
  }
  return (
    <tr>
      <td>
        <Link to={`/rubrics/import/${draft.id}`} className={table.link}>
          {draft.decision || draft.fileName}
        </Link>
        <div className={table.quiet}>{draft.fileName}</div>
      </td>
      <td>{draft.open > 0 ? t('annex.draftLine', draft) : t('annex.draftDone', draft)}</td>
      <td className="nowrap">{t('annex.importedAt', { at: formatMoment(draft.importedAt) })}</td>
      <td className={table.tight}>
        <RemoveButton
          question={t('annex.discard', { file: draft.fileName })}
          pending={discard.pending}
          onRemove={remove}
        />
      </td>
    </tr>
  )
}

/** Choose a file, watch it being read, go on with a draft. */
export function ImportScreen() {
  const { t } = useTranslation()
  const navigate = useNavigate()
  const { data: drafts = [] } = useCall('annex.list', {})
  const { state, read, cancel } = useAnnexFile(draftId => void navigate(`/rubrics/import/${draftId}`))
  const busy = state.kind === 'opening' || state.kind === 'reading'
  return (
    <Page title={t('annex.title')} hint={t('annex.hint')}>
      <Button
        mb="md"
        component={Link}
        to="/rubrics"
        variant="subtle"
        leftSection={<IconArrowLeft aria-hidden size="1.1rem" />}
      >
        {t('rubric.title')}
      </Button>
      <Paper withBorder p="lg" mb="lg">
        <Stack gap="md">
          <Text>{t('annex.what')}</Text>
          {!busy && (
            <div>
              <FileButton accept=".docx,.html,.htm" onChange={file => file && void read(file)}>
                {props => (
                  <Button {...props} leftSection={<IconFileImport aria-hidden size="1.1rem" />}>
                    {t('annex.choose')}
                  </Button>
                )}
              </FileButton>
            </div>
          )}
          <Busy state={state} onCancel={() => void cancel()} />
          <Refusal error={state.kind === 'refused' ? state.error : null} />
          {state.kind === 'tooLarge' && <Text role="alert">{t('annex.tooLarge')}</Text>}
        </Stack>
      </Paper>
      {drafts.length > 0 && (
        <section>
          <Title order={2} mb="sm">
            {t('annex.drafts')}
          </Title>
          <table className={table.table}>
            <tbody>
              {drafts.map(draft => (
                <DraftRow key={draft.id} draft={draft} />
              ))}
            </tbody>
          </table>
        </section>
      )}
    </Page>
  )
}
