import { useTranslation } from 'react-i18next'
import type { BallotDraft, BallotView } from '#shared/contract/ballot.ts'
import { ballotPoints, choicePoints } from '#shared/domain/ballot.ts'
import { type JumpEntry, type JumpPart, jumpList } from '#shared/domain/ballot-navigation.ts'
import { gatesOf } from '#shared/domain/gate.ts'
import { printedCodeOf } from '#shared/domain/rubric.ts'
import styles from './ReviewSheet.module.css'

type SheetProps = {
  readonly view: BallotView
  readonly draft: BallotDraft
  /** Leads back to a criterion; absent on a sealed sheet. */
  readonly onCriterion?: (code: string) => void
}

type RowProps = {
  readonly entry: JumpEntry
  readonly draft: BallotDraft
  readonly onGo: (() => void) | undefined
}

function Answer({ entry, draft }: { entry: JumpEntry; draft: BallotDraft }) {
  const { t } = useTranslation()
  const { criterion, state } = entry
  const choice = draft.choices[criterion.code]
  const note = draft.notes[criterion.code]
  const words =
    choice === undefined
      ? ''
      : choice === 'none'
        ? t('ballot.none')
        : (criterion.options[choice]?.label ?? '')
  return (
    <>
      {state === 'open' && <span className={styles.open}>{t('ballot.state.open')}</span>}
      {state === 'notAsked' && <span className={styles.remark}>{t('ballot.state.notAsked')}</span>}
      {state === 'answered' && words}
      {note && <span className={styles.remark}>{t('ballot.review.note', { note })}</span>}
    </>
  )
}

function Row({ entry, draft, onGo }: RowProps) {
  const { criterion, state } = entry
  const choice = draft.choices[criterion.code]
  return (
    <tr>
      <td className="figures">
        {onGo ? (
          <button type="button" className={styles.go} onClick={onGo}>
            {printedCodeOf(criterion)}
          </button>
        ) : (
          printedCodeOf(criterion)
        )}
      </td>
      <td>
        {criterion.title}
        <span className={styles.remark}>
          <Answer entry={entry} draft={draft} />
        </span>
      </td>
      <td className="figures">
        {state === 'answered' && choice !== undefined
          ? choicePoints(criterion, choice)
          : state === 'open'
            ? '–'
            : 0}
        /{criterion.max}
      </td>
    </tr>
  )
}

function PartRows({
  part,
  draft,
  onCriterion,
}: {
  part: JumpPart
  draft: BallotDraft
  onCriterion: SheetProps['onCriterion']
}) {
  const { t } = useTranslation()
  return (
    <tbody>
      <tr className={styles[`part${part.part}`]}>
        <td>{part.part}</td>
        <td>
          {t(`domain.part.${part.part}`)}. {part.title}
        </td>
        <td className="figures">
          {part.points}/{part.max}
        </td>
      </tr>
      {part.entries.map(entry => (
        <Row
          key={entry.criterion.code}
          entry={entry}
          draft={draft}
          onGo={onCriterion && (() => onCriterion(entry.criterion.code))}
        />
      ))}
    </tbody>
  )
}

function After({ view, draft }: { view: BallotView; draft: BallotDraft }) {
  const { t } = useTranslation()
  const gates = gatesOf(view.rubric.set)
  return (
    <>
      {draft.gates.map(raised => (
        <p key={raised.gateId} className={styles.after}>
          <strong className={styles.open}>{t('ballot.gate.title')}:</strong>{' '}
          {gates.find(gate => gate.id === raised.gateId)?.text}{' '}
          {t('ballot.gate.raised', { reason: raised.reason })}
        </p>
      ))}
      {draft.opinion && (
        <p className={styles.after}>
          <strong>{t('ballot.opinion.label')}:</strong> {draft.opinion}
        </p>
      )}
    </>
  )
}

/** The ballot as it is printed: every criterion with the chosen option and its points. */
export function PaperSheet({ view, draft, onCriterion }: SheetProps) {
  const { t } = useTranslation()
  const { total } = ballotPoints(view.rubric.set, draft.choices)
  return (
    <article className={styles.paper}>
      <h1 className={styles.title}>{t('ballot.review.title')}</h1>
      <p className={styles.subtitle}>{t('ballot.round', { round: view.round })}</p>
      <dl className={styles.facts}>
        <dt>{t('ballot.review.product')}</dt>
        <dd>{view.productName}</dd>
        <dt>{t('ballot.review.producer')}</dt>
        <dd>{view.producerName}</dd>
        <dt>{t('ballot.review.set')}</dt>
        <dd>
          {view.rubric.set.name} ({view.rubric.pack.decision})
        </dd>
      </dl>
      <table className={styles.table}>
        <thead>
          <tr>
            <th scope="col">{t('ballot.review.code')}</th>
            <th scope="col">{t('ballot.review.criterion')}</th>
            <th scope="col">{t('ballot.review.points')}</th>
          </tr>
        </thead>
        {jumpList(view.rubric.set, draft.choices, []).map(part => (
          <PartRows key={part.part} part={part} draft={draft} onCriterion={onCriterion} />
        ))}
        <tfoot>
          <tr className={styles.sum}>
            <td />
            <td>{t('ballot.total')}</td>
            <td className="figures">{total}/100</td>
          </tr>
        </tfoot>
      </table>
      <After view={view} draft={draft} />
    </article>
  )
}
