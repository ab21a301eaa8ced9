import { Button } from '@mantine/core'
import { IconAlertCircle, IconArrowRight, IconRubberStamp } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import type { BallotView } from '#shared/contract/ballot.ts'
import { useCall } from '../../api.ts'
import { focusOnMount } from '../../focus-on-mount.ts'
import { formatMoment } from '../../format.ts'
import { HandOverButton } from './HandOverButton.tsx'
import { PaperSheet } from './PaperSheet.tsx'
import styles from './SealedBallot.module.css'

/** The next product of this member that is still open. */
function NextProduct({ view }: { view: BallotView }) {
  const { t } = useTranslation()
  const { data: progress } = useCall('ballot.progress', { sessionId: view.sessionId })
  const open = (progress ?? []).filter(entry => entry.state === 'open')
  const next = open.find(entry => entry.productId !== view.productId)
  if (progress === undefined) return null
  if (!next) return <HandOverButton sessionId={view.sessionId} focused />
  return (
    <Button
      ref={focusOnMount}
      component={Link}
      to={`/sessions/${view.sessionId}/ballots/${next.productId}`}
      rightSection={<IconArrowRight aria-hidden size="1.1rem" />}
    >
      {t('ballot.nextProduct', { name: next.productName })}
    </Button>
  )
}

function Receipt({ view, sealed }: { view: BallotView; sealed: NonNullable<BallotView['sealed']> }) {
  const { t } = useTranslation()
  return (
    <section className={styles.receipt} role="status">
      <IconRubberStamp aria-hidden size="2.5rem" />
      <div>
        <h1 className={styles.title}>{t('ballot.receipt.title')}</h1>
        <p>{t('ballot.receipt.text', { name: view.productName, at: formatMoment(sealed.sealedAt) })}</p>
        <p>
          {t('ballot.receipt.code')} <strong className={styles.code}>{sealed.receipt}</strong>
        </p>
        <p className={styles.quiet}>{t('ballot.receipt.hint')}</p>
      </div>
      <div className={styles.ways}>
        <NextProduct view={view} />
        <Button component={Link} to={`/sessions/${view.sessionId}/ballots`} variant="default">
          {t('ballot.allMine')}
        </Button>
      </div>
    </section>
  )
}

/** After the seal: the receipt and the sheet as it was; or why there is nothing to score. */
export function SealedBallot({ view }: { view: BallotView }) {
  const { t } = useTranslation()
  if (!view.sealed) {
    return (
      <div className={styles.screen}>
        <section className={styles.receipt} data-refused>
          <IconAlertCircle aria-hidden size="2.5rem" />
          <div>
            <h1 className={styles.title}>{view.productName}</h1>
            <p>{view.refusal && t(`errors.${view.refusal}`)}</p>
          </div>
          <div className={styles.ways}>
            <Button component={Link} to={`/sessions/${view.sessionId}/ballots`} variant="default">
              {t('ballot.allMine')}
            </Button>
          </div>
        </section>
      </div>
    )
  }
  return (
    <div className={styles.screen}>
      <Receipt view={view} sealed={view.sealed} />
      {Object.keys(view.draft.choices).length > 0 && <PaperSheet view={view} draft={view.draft} />}
    </div>
  )
}
