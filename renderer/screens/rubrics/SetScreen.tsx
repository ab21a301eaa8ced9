import { Button, Group, Text } from '@mantine/core'
import { IconArrowLeft, IconColumns2, IconPrinter } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { Link, useParams } from 'react-router'
import { useCall } from '../../api.ts'
import { Caution } from '../../components/Caution.tsx'
import { Page } from '../../components/Page.tsx'
import { ScreenGap } from '../../components/ScreenGap.tsx'
import { WordsSwitch } from '../../components/WordsSwitch.tsx'
import { useWords } from '../../words.ts'
import { CriteriaSheet } from './CriteriaSheet.tsx'
import { ExportMenu } from './ExportMenu.tsx'

/** One set of one decision: its sheet as on paper. */
export function SetScreen() {
  const { t } = useTranslation()
  const { packId = '', setNo = '' } = useParams()
  const { data: rubric, refusal } = useCall('rubric.load', { packId, setNo: Number(setNo) || 1 })
  const words = useWords()
  if (!rubric) return <ScreenGap refusal={refusal} />
  const { pack, set } = rubric
  const actions = (
    <>
      <Button
        component={Link}
        to={`/rubrics/${packId}/${set.no}/compare`}
        variant="default"
        leftSection={<IconColumns2 aria-hidden size="1.1rem" />}
      >
        {t('rubric.compare')}
      </Button>
      <Button
        variant="default"
        leftSection={<IconPrinter aria-hidden size="1.1rem" />}
        onClick={() => window.print()}
      >
        {t('rubric.print')}
      </Button>
      <ExportMenu packId={packId} setNo={set.no} official={words === 'official'} />
    </>
  )
  return (
    <Page title={`${set.no}. ${set.name}`} hint={pack.decision} wide actions={actions}>
      <Group mb="md" justify="space-between" maw="60rem">
        <Button
          component={Link}
          to={`/rubrics?pack=${packId}`}
          variant="subtle"
          leftSection={<IconArrowLeft aria-hidden size="1.1rem" />}
        >
          {t('rubric.title')}
        </Button>
        <WordsSwitch set={set} />
        <Text size="sm" c="dimmed">
          {set.agency && `${t('rubric.sheet.agency')}: ${set.agency}`}
        </Text>
      </Group>
      {set.unverified && <Caution>{t('rubric.unverifiedHint')}</Caution>}
      <CriteriaSheet set={set} words={words} />
    </Page>
  )
}
