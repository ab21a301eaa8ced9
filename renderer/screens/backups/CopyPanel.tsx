import { List, Stack, Text, Title } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { CopyEntry } from '#shared/contract/backup.ts'
import type { CopyContent, CopyRelation } from '#shared/domain/backup.ts'
import { useAct, useCall } from '../../api.ts'
import { useCaller } from '../../caller.ts'
import { AskTwice } from '../../components/AskTwice.tsx'
import { Caution } from '../../components/Caution.tsx'
import { Facts } from '../../components/Facts.tsx'
import { Refusal } from '../../components/Refusal.tsx'
import { SidePanel } from '../../components/SidePanel.tsx'
import { AnswerGap } from '../../components/Waiting.tsx'
import { formatMoment } from '../../format.ts'
import { announceDone } from '../../notices.ts'

type CopyPanelProps = { readonly copy: CopyEntry; readonly onClose: () => void }

/** What is in a copy, before it replaces anything. */
export function CopyPanel({ copy, onClose }: CopyPanelProps) {
  const { t } = useTranslation()
  const { place, workspace, fileName } = copy
  const ref = { place, workspace, fileName }
  const { data, refusal } = useCall('backup.inspect', ref)
  return (
    <SidePanel title={t('backup.content.title', { moment: formatMoment(copy.madeAt) })} onClose={onClose}>
      {data ? (
        <Stack gap="md">
          <Content content={data.content} />
          <Relation relation={data.relation} />
          <Restore copy={copy} relation={data.relation} onDone={onClose} />
        </Stack>
      ) : (
        <AnswerGap refusal={refusal} />
      )}
    </SidePanel>
  )
}

function Content({ content }: { content: CopyContent }) {
  const { t } = useTranslation()
  return (
    <>
      <Facts
        rows={[
          [t('backup.content.name'), content.name],
          [t('backup.content.lastAt'), formatMoment(content.lastAt)],
          [t('backup.content.entries'), content.entries],
          [t('backup.content.headCode'), content.headCode],
          [t('backup.content.sealed'), content.sealedBallots],
        ]}
      />
      <Title order={3}>{t('backup.content.sessions')}</Title>
      {content.sessions.length === 0 && <Text c="dimmed">{t('backup.content.noSessions')}</Text>}
      <List>
        {content.sessions.map(({ title, state, heldOn, sealedBallots }) => (
          <List.Item key={`${title}/${heldOn}/${state}`}>
            {t('backup.content.session', {
              title,
              state: t(`domain.sessionState.${state}`),
              count: sealedBallots,
            })}
          </List.Item>
        ))}
      </List>
    </>
  )
}

function Relation({ relation }: { relation: CopyRelation }) {
  const { t } = useTranslation()
  const entries = 'entries' in relation ? relation.entries : 0
  return <Caution>{t(`backup.relation.${relation.kind}`, { entries })}</Caution>
}

type RestoreProps = {
  readonly copy: CopyEntry
  readonly relation: CopyRelation
  readonly onDone: () => void
}

/** Keepers of an open workspace restore it; without an open one the shell looks whether the file is really lost. */
function Restore({ copy, relation, onDone }: RestoreProps) {
  const { t } = useTranslation()
  const { status, keeps } = useCaller()
  const restore = useAct('backup.restore', { inline: true })
  if (relation.kind === 'other') return null
  if (status && !keeps) return <Text c="dimmed">{t('backup.restore.keepersOnly')}</Text>
  const run = async () => {
    const { place, workspace, fileName } = copy
    const answer = await restore.run({ place, workspace, fileName })
    if (!answer.ok) return
    announceDone(t('backup.restore.done'))
    onDone()
  }
  return (
    <>
      <Refusal error={restore.refusal} />
      <AskTwice
        action={t('backup.restore.action')}
        question={t('backup.restore.question')}
        confirm={t('backup.restore.confirm')}
        pending={restore.pending}
        onConfirm={run}
      />
    </>
  )
}
