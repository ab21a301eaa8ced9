import { Button, Paper, Stack, Text, Title } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { useNavigate } from 'react-router'
import type { AnnexDraft } from '#shared/contract/annex.ts'
import { useAct } from '../../../api.ts'
import { Refusal } from '../../../components/Refusal.tsx'
import { announceDone } from '../../../notices.ts'

/** Makes a pack of the draft, and says what is still missing before that. */
export function PublishPanel({ draft }: { draft: AnnexDraft }) {
  const { t } = useTranslation()
  const navigate = useNavigate()
  const publish = useAct('annex.publish', { inline: true })
  const missing = [
    ...(draft.open > 0 ? [t('annex.publish.findings', { count: draft.open })] : []),
    ...(draft.isDescribed ? [] : [t('annex.publish.describe')]),
  ]
  const run = async () => {
    const result = await publish.run({ draftId: draft.id })
    if (!result.ok) return
    announceDone(t('annex.publish.done', { decision: draft.decision }))
    await navigate(`/rubrics?pack=${result.value.packId}`)
  }
  return (
    <Paper withBorder p="md" component="section">
      <Stack gap="sm">
        <Title order={2}>{t('annex.publish.title')}</Title>
        <Text>{t('annex.publish.text')}</Text>
        {missing.map(text => (
          <Text key={text} c="dimmed">
            {text}
          </Text>
        ))}
        <Refusal error={publish.refusal} />
        <div>
          <Button disabled={missing.length > 0} loading={publish.pending} onClick={() => void run()}>
            {t('annex.publish.act')}
          </Button>
        </div>
      </Stack>
    </Paper>
  )
}
