import { Button } from '@mantine/core'
import { IconAlertCircle, IconAlertTriangle, IconCircleCheck } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { type Found, useFindingSentence } from './finding-sentence.ts'
import { MendLink } from './MendLink.tsx'
import { mendOf } from './mend-place.ts'
import styles from './Papers.module.css'

type LineProps = { readonly found: Found; readonly sessionId: string | null }

/** One contradiction: how grave, in which paper, what it is, and the way to where it is put right. */
function FindingLine({ found, sessionId }: LineProps) {
  const { t } = useTranslation()
  const sentence = useFindingSentence()(found)
  const { kind, productId, productName, severity, code } = found
  const paper = t(`paper.kind.${kind}`)
  const where = productName === '' ? paper : t('coherence.of', { paper, product: productName })
  const blocks = severity === 'block'
  const Icon = blocks ? IconAlertCircle : IconAlertTriangle
  return (
    <li>
      <Icon
        role="img"
        aria-label={t(`coherence.severity.${severity}`)}
        className={blocks ? styles.block : styles.warning}
        size="1.1rem"
      />
      <span>
        <strong>{where}.</strong> {sentence}{' '}
        <MendLink mend={mendOf(code, { kind, sessionId, productId })} of={where} />
      </span>
    </li>
  )
}

const SHOWN = 3

type CoherenceProps = { readonly findings: readonly Found[]; readonly sessionId: string | null }

/** What does not agree across the papers: what blocks first, with the paper it is in. */
export function Coherence({ findings, sessionId }: CoherenceProps) {
  const { t } = useTranslation()
  const [all, setAll] = useState(false)
  const blocks = findings.filter(finding => finding.severity === 'block').length
  if (findings.length === 0) {
    return (
      <p className={styles.good}>
        <IconCircleCheck aria-hidden size="1.2rem" /> {t('coherence.good')}
      </p>
    )
  }
  return (
    <section className={styles.coherence} aria-label={t('coherence.title')}>
      <p className={styles.summary}>
        {blocks > 0 && <strong className={styles.block}>{t('coherence.blocks', { count: blocks })}</strong>}
        {findings.length > blocks && (
          <span>{t('coherence.warnings', { count: findings.length - blocks })}</span>
        )}
      </p>
      <ul className={styles.findings}>
        {(all ? findings : findings.slice(0, SHOWN)).map(found => (
          <FindingLine
            key={`${found.kind} ${found.productId} ${found.code} ${JSON.stringify(found.facts)}`}
            {...{ found, sessionId }}
          />
        ))}
      </ul>
      {findings.length > SHOWN && (
        <Button variant="subtle" size="compact-sm" aria-expanded={all} onClick={() => setAll(!all)}>
          {t(all ? 'coherence.fewer' : 'coherence.more', { count: findings.length - SHOWN })}
        </Button>
      )}
    </section>
  )
}
