import { Button } from '@mantine/core'
import { IconArrowLeft, IconBan, IconFlag, IconFlagFilled } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { isAsked } from '#shared/domain/ballot.ts'
import { criterionTitle } from '#shared/domain/criterion-title.ts'
import { criteriaOf, printedCodeOf } from '#shared/domain/rubric.ts'
import styles from './Ballot.module.css'
import { CriterionText } from './CriterionText.tsx'
import { deskIds, focusCriterion } from './desk-focus.ts'
import { Options } from './Options.tsx'
import type { Ballot } from './use-ballot.ts'

type CriterionPaneProps = { readonly ballot: Ballot; readonly onGate: () => void }

/** The criterion in the middle: what the law asks, the options, and the way on. */
export function CriterionPane({ ballot, onGate }: CriterionPaneProps) {
  const { t } = useTranslation()
  const { set } = ballot.view.rubric
  const entry = criteriaOf(set).find(other => other.criterion.code === ballot.current)
  if (!entry) return null
  const { part, section, criterion } = entry
  const asked = isAsked(set, criterion, ballot.draft.choices)
  const title = criterionTitle(criterion.title)
  return (
    <section className={styles.middle} data-part={part.code} aria-labelledby={deskIds.heading}>
      <div className={styles.sheet}>
        <p className={styles.where}>
          <span className={styles.partName}>{t(`domain.part.${part.code}`)}</span>
          {section.code !== criterion.code && (
            <span>
              {section.code}. {criterionTitle(section.title).head}
            </span>
          )}
        </p>
        <h2 className={styles.criterion} id={deskIds.heading} tabIndex={-1}>
          <span className={styles.criterionCode}>{printedCodeOf(criterion)}</span>
          <span>{title.head}</span>
          <span className={styles.max}>{t('ballot.max', { max: criterion.max })}</span>
        </h2>
        {title.detail && <p className={styles.detail}>{title.detail}</p>}
        <CriterionText criterion={criterion} caseNumber={ballot.view.cases[criterion.code]} />
        {asked ? <Options ballot={ballot} criterion={criterion} /> : <NotAsked criterion={criterion} />}
      </div>
      <Ways ballot={ballot} code={criterion.code} onGate={onGate} />
    </section>
  )
}

function NotAsked({
  criterion,
}: {
  criterion: { onlyIf?: { criterion: string; minPoints: number } | undefined }
}) {
  const { t } = useTranslation()
  if (!criterion.onlyIf) return null
  return <p className={styles.notAsked}>{t('ballot.notAsked', criterion.onlyIf)}</p>
}

/** Back, set aside, a ground to reject, and on to the next open one: each with its key. */
function Ways({ ballot, code, onGate }: CriterionPaneProps & { readonly code: string }) {
  const { t } = useTranslation()
  const aside = ballot.draft.setAside.includes(code)
  return (
    <footer className={styles.ways}>
      <Button
        variant="subtle"
        leftSection={<IconArrowLeft aria-hidden size="1.1rem" />}
        onClick={() => ballot.step(-1)}
      >
        {t('ballot.previous')}
      </Button>
      <Button
        variant={aside ? 'default' : 'subtle'}
        className={styles.asideButton}
        leftSection={
          aside ? <IconFlagFilled aria-hidden size="1.1rem" /> : <IconFlag aria-hidden size="1.1rem" />
        }
        rightSection={<kbd className={styles.key}>S</kbd>}
        aria-pressed={aside}
        onClick={() => ballot.edit({ kind: 'aside', criterion: code, aside: !aside })}
      >
        {t('ballot.aside')}
      </Button>
      <Button
        variant="subtle"
        color="red"
        leftSection={<IconBan aria-hidden size="1.1rem" />}
        rightSection={<kbd className={styles.key}>G</kbd>}
        onClick={onGate}
      >
        {t('ballot.gate.title')}
      </Button>
      <Button
        variant="default"
        className={styles.onward}
        rightSection={<kbd className={styles.key}>Enter</kbd>}
        onClick={() => {
          ballot.goToNext()
          focusCriterion()
        }}
      >
        {t('ballot.nextOpen')}
      </Button>
    </footer>
  )
}
