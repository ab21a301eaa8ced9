import { Button } from '@mantine/core'
import { IconAlertCircle, IconAlertTriangle, IconCircleCheck } from '@tabler/icons-react'
import type { TFunction } from 'i18next'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { PaperCheck } from '#shared/contract/paper.ts'
import styles from './Papers.module.css'
import { isPaperKind } from './paper-kinds.ts'

type Found = PaperCheck['findings'][number]

/** The sentence of a finding; papers among its facts are named. */
function sentenceOf(t: TFunction, { code, facts }: Found): string {
  const paper = String(facts.paper ?? '')
  const readable = isPaperKind(paper) ? { ...facts, paper: t(`paper.kind.${paper}`) } : facts
  return String(t(`coherence.code.${code}`, readable as never))
}

function placeOf(t: TFunction, { kind, productName }: Found): string {
  const paper = t(`paper.kind.${kind}`)
  return productName === '' ? paper : t('coherence.of', { paper, product: productName })
}

const SHOWN = 3

/** What does not agree across the papers: what blocks first, with the paper it is in. */
export function Coherence({ findings }: { findings: readonly Found[] }) {
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
        {(all ? findings : findings.slice(0, SHOWN)).map(finding => {
          const sentence = sentenceOf(t, finding)
          const Icon = finding.severity === 'block' ? IconAlertCircle : IconAlertTriangle
          return (
            <li key={`${finding.kind} ${finding.productId} ${sentence}`}>
              <Icon
                aria-label={t(`coherence.severity.${finding.severity}`)}
                className={finding.severity === 'block' ? styles.block : styles.warning}
                size="1.1rem"
              />
              <span>
                <strong>{placeOf(t, finding)}.</strong> {sentence}
              </span>
            </li>
          )
        })}
      </ul>
      {findings.length > SHOWN && (
        <Button variant="subtle" size="compact-sm" onClick={() => setAll(!all)}>
          {t(all ? 'coherence.fewer' : 'coherence.more', { count: findings.length - SHOWN })}
        </Button>
      )}
    </section>
  )
}
