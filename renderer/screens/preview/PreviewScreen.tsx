import { Button, Group, SegmentedControl } from '@mantine/core'
import { IconArrowLeft, IconPrinter } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Link, useNavigate, useParams } from 'react-router'
import { useCall } from '../../api.ts'
import { ScreenGap } from '../../components/ScreenGap.tsx'
import { Waiting } from '../../components/Waiting.tsx'
import { PaperActs } from '../papers/PaperActs.tsx'
import { PaperPages, type ShownPages } from './PaperPages.tsx'
import styles from './Preview.module.css'
import { printPages } from './print-pages.ts'

const zooms = ['0.75', '1', '1.25'] as const
const zoomText = { '0.75': '75%', '1': '100%', '1.25': '125%' } as const

type BarProps = {
  readonly paper: { readonly id: string; readonly fileName: string }
  readonly shown: ShownPages | null
  readonly zoom: string
  readonly onZoom: (zoom: string) => void
}

/** Which paper it is, how large it is shown, and what can be done with it. */
function Bar({ paper, shown, zoom, onZoom }: BarProps) {
  const { t } = useTranslation()
  const navigate = useNavigate()
  return (
    <Group className={styles.bar} justify="space-between">
      <Group gap="sm">
        <Button
          variant="default"
          leftSection={<IconArrowLeft aria-hidden size="1.1rem" />}
          onClick={() => void navigate(-1)}
        >
          {t('common.back')}
        </Button>
        <span className={styles.name} title={paper.fileName}>
          {paper.fileName}
        </span>
        {shown && <span className={styles.quiet}>{t('paper.pages', { count: shown.pages.length })}</span>}
      </Group>
      <Group gap="sm">
        <SegmentedControl
          aria-label={t('paper.zoom')}
          value={zoom}
          onChange={onZoom}
          data={zooms.map(value => ({ value, label: zoomText[value] }))}
        />
        <Button
          disabled={!shown}
          leftSection={<IconPrinter aria-hidden size="1.1rem" />}
          onClick={() => shown && printPages(shown.pages, shown.sheets)}
        >
          {t('paper.print')}
        </Button>
        <Button component={Link} to={`/papers/${paper.id}/signing`} variant="default">
          {t('signature.open')}
        </Button>
        <PaperActs paper={paper} />
      </Group>
    </Group>
  )
}

/** A paper as it will come out of the printer. */
export function PreviewScreen() {
  const { t } = useTranslation()
  const { paperId = '' } = useParams()
  const { data, refusal, refetch } = useCall('paper.bytes', { paperId })
  const [shown, setShown] = useState<ShownPages | null>(null)
  const [failed, setFailed] = useState(false)
  const [zoom, setZoom] = useState<string>('1')
  if (!data) return <ScreenGap refusal={refusal} retry={() => void refetch()} />
  return (
    <div className={styles.screen}>
      <Bar {...{ shown, zoom }} paper={{ id: paperId, fileName: data.fileName }} onZoom={setZoom} />
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls is reached with the keyboard [WCAG 2.1.1] */}
      <section className={styles.desk} aria-label={t('paper.sheets')} tabIndex={0}>
        {!shown && !failed && <Waiting />}
        {failed && <p>{t('paper.previewFailed')}</p>}
        <PaperPages
          base64={data.base64}
          zoom={Number(zoom)}
          label={data.fileName}
          onShown={setShown}
          onFailed={() => setFailed(true)}
        />
      </section>
    </div>
  )
}
