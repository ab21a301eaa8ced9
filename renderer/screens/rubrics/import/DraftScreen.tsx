import { Button, Group, Stack, Text, Title } from '@mantine/core'
import { IconAlertTriangle, IconArrowLeft } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Link, useParams } from 'react-router'
import type { AnnexDraft } from '#shared/contract/annex.ts'
import { useCall } from '../../../api.ts'
import { Page } from '../../../components/Page.tsx'
import { ScreenGap } from '../../../components/ScreenGap.tsx'
import { SidePanel } from '../../../components/SidePanel.tsx'
import { AnswerGap, Waiting } from '../../../components/Waiting.tsx'
import { CriteriaSheet } from '../CriteriaSheet.tsx'
import { FindingList } from './FindingList.tsx'
import { HeadForm } from './HeadForm.tsx'
import styles from './Import.module.css'
import { PublishPanel } from './PublishPanel.tsx'
import { WordingPanel } from './WordingPanel.tsx'

function SheetPreview({ draft, setNo }: { draft: AnnexDraft; setNo: number }) {
  const { data, refusal } = useCall('annex.loadSet', { draftId: draft.id, setNo })
  if (refusal) return <AnswerGap refusal={refusal} />
  return data ? <CriteriaSheet set={data} words="official" /> : <Waiting />
}

function Sets({ draft }: { draft: AnnexDraft }) {
  const { t } = useTranslation()
  const [shown, setShown] = useState<number | null>(null)
  return (
    <section>
      <Title order={2} mb="xs">
        {t('annex.sets')}
      </Title>
      <ul className={styles.sets}>
        {draft.list.map(set => (
          <li key={set.no}>
            <button type="button" className={styles.set} onClick={() => setShown(set.no)}>
              <span className="figures">{set.no}.</span> {set.name}
              {set.unverified && (
                <span className={styles.unverified}>
                  <IconAlertTriangle aria-hidden size="1rem" /> {t('rubric.unverified')}
                </span>
              )}
            </button>
            <span className={styles.where}>{t('annex.setLine', set)}</span>
          </li>
        ))}
      </ul>
      {shown !== null && (
        <SidePanel title={t('rubric.set', { no: shown })} wide onClose={() => setShown(null)}>
          <SheetPreview draft={draft} setNo={shown} />
        </SidePanel>
      )}
    </section>
  )
}

function Summary({ draft }: { draft: AnnexDraft }) {
  const { t } = useTranslation()
  const { scale } = draft
  return (
    <Text>
      {draft.fileName} · {t('annex.counts', draft)} · {scale ? t('annex.scale', scale) : t('annex.noScale')}
    </Text>
  )
}

/** An annex on its way to a pack: doubtful places, the sets read, the decision, publishing. */
export function DraftScreen() {
  const { t } = useTranslation()
  const { draftId = '' } = useParams()
  const { data: draft, refusal } = useCall('annex.load', { draftId }, { keepShown: true })
  if (!draft) return <ScreenGap refusal={refusal} />
  return (
    <Page title={draft.decision || t('annex.title')} wide>
      <Group mb="md">
        <Button
          component={Link}
          to="/rubrics/import"
          variant="subtle"
          leftSection={<IconArrowLeft aria-hidden size="1.1rem" />}
        >
          {t('annex.title')}
        </Button>
        <Summary draft={draft} />
      </Group>
      <div className={styles.columns}>
        <Stack gap="lg">
          <FindingList draft={draft} />
          <Sets draft={draft} />
        </Stack>
        <Stack gap="md">
          {draft.taken !== null && <WordingPanel draft={draft} />}
          <HeadForm key={draft.id} draft={draft} />
          {draft.taken === null && (
            <>
              <PublishPanel draft={draft} />
              <WordingPanel draft={draft} />
            </>
          )}
        </Stack>
      </div>
    </Page>
  )
}
