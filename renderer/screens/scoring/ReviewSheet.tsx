import { Button, Group } from '@mantine/core'
import { useHotkeys } from '@mantine/hooks'
import { IconArrowLeft, IconRubberStamp } from '@tabler/icons-react'
import { useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { useAct } from '../../api.ts'
import { Refusal } from '../../components/Refusal.tsx'
import { PaperSheet } from './PaperSheet.tsx'
import styles from './ReviewSheet.module.css'
import type { Ballot } from './use-ballot.ts'

/** The ballot as the paper sheet, read once more before it is sealed. Sealing asks no second time: this is the question. */
export function ReviewSheet({ ballot, onBack }: { ballot: Ballot; onBack: () => void }) {
  const { t } = useTranslation()
  const { sessionId, productId } = ballot.view
  const seal = useAct('ballot.seal', { inline: true })
  const paper = useRef<HTMLDivElement>(null)
  const left = ballot.missing.length
  const sealNow = async () => {
    await ballot.settled()
    await seal.run({ sessionId, productId })
  }
  // The arrows scroll the paper at once; sealing takes two keys, so that a held Enter does not do it unread.
  useEffect(() => paper.current?.focus(), [])
  useHotkeys([['mod+Enter', () => left === 0 && !seal.pending && void sealNow()]])
  return (
    <div className={styles.screen}>
      <div ref={paper} className={styles.scroll} tabIndex={-1}>
        <PaperSheet
          view={ballot.view}
          draft={ballot.draft}
          onCriterion={code => {
            ballot.goTo(code)
            onBack()
          }}
        />
      </div>
      <footer className={styles.foot}>
        <Button variant="default" leftSection={<IconArrowLeft aria-hidden size="1.1rem" />} onClick={onBack}>
          {t('ballot.review.back')}
        </Button>
        <div className={styles.say}>
          <Refusal error={seal.refusal} />
          {!seal.refusal && (left === 0 ? t('ballot.review.hint') : t('ballot.left', { left }))}
        </div>
        <Group>
          <Button
            size="md"
            leftSection={<IconRubberStamp aria-hidden size="1.2rem" />}
            rightSection={<kbd className={styles.key}>Ctrl Enter</kbd>}
            loading={seal.pending}
            disabled={left > 0}
            onClick={() => void sealNow()}
          >
            {t('ballot.review.seal')}
          </Button>
        </Group>
      </footer>
    </div>
  )
}
