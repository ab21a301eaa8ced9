import { Fragment } from 'react'
import { useTranslation } from 'react-i18next'
import { criterionTitle } from '#shared/domain/criterion-title.ts'
import { type Criterion, printedCodeOf } from '#shared/domain/rubric.ts'
import type { ChangeKind, DiffPart, DiffRow, DiffSide, SetDiff } from '#shared/domain/rubric-diff.ts'
import { StarMarks } from '../../components/StarMarks.tsx'
import styles from './DiffTable.module.css'

/** Only where points, stars or words differ are the options worth their room. */
const showsOptions: readonly ChangeKind[] = ['points', 'marks', 'cases', 'wording']

function Options({ criterion }: { criterion: Criterion }) {
  return (
    <ul className={styles.options}>
      {criterion.options.map((option, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the printed place is what an option is known by
        <li key={index}>
          <span>
            {option.label} {option.minFor !== undefined && <StarMarks stars={option.minFor} size="0.75rem" />}
          </span>
          <strong className={styles.points}>{option.points}</strong>
        </li>
      ))}
    </ul>
  )
}

function Side({ side, changes }: { side: DiffSide | undefined; changes: readonly ChangeKind[] }) {
  const { t } = useTranslation()
  if (!side) return <td className={styles.none} />
  const { criterion } = side
  const title = criterionTitle(criterion.title)
  return (
    <td>
      <div className={styles.head}>
        <span className="figures">{printedCodeOf(criterion)}</span>
        <span>{title.head}</span>
        <span className={styles.max}>{t('rubric.sheet.max', { max: criterion.max })}</span>
      </div>
      {changes.includes('gate') && criterion.gate && <p className={styles.gate}>{criterion.gate}</p>}
      {changes.some(change => showsOptions.includes(change)) && <Options criterion={criterion} />}
    </td>
  )
}

function Row({ row }: { row: DiffRow }) {
  const { t } = useTranslation()
  const changes = 'changes' in row ? row.changes : []
  const shown: readonly ChangeKind[] =
    row.kind === 'added' || row.kind === 'removed' ? ['points', 'gate'] : changes
  return (
    <tr data-kind={row.kind}>
      <td className={styles.kind}>
        <strong>{t(`rubric.diff.kind.${row.kind}`)}</strong>
        {changes.length > 0 && (
          <div className={styles.changes}>
            {changes.map(change => t(`rubric.diff.change.${change}`)).join(', ')}
          </div>
        )}
      </td>
      <Side side={'left' in row ? row.left : undefined} changes={shown} />
      <Side side={'right' in row ? row.right : undefined} changes={shown} />
    </tr>
  )
}

const rowKey = (row: DiffRow): string =>
  `${'left' in row ? row.left.criterion.code : ''} ${'right' in row ? row.right.criterion.code : ''}`

function Part({ part, onlyChanges }: { part: DiffPart; onlyChanges: boolean }) {
  const { t } = useTranslation()
  const rows = part.rows.filter(row => !onlyChanges || row.kind !== 'same')
  const changed = part.leftMax !== part.rightMax
  if (rows.length === 0 && !changed) return null
  return (
    <>
      <tr className={styles[`part${part.code}`]}>
        <td>{t(`domain.part.${part.code}`)}</td>
        <td className={styles.partMax}>{t('rubric.sheet.max', { max: part.leftMax })}</td>
        <td className={styles.partMax}>{t('rubric.sheet.max', { max: part.rightMax })}</td>
      </tr>
      {rows.map(row => (
        <Row key={rowKey(row)} row={row} />
      ))}
    </>
  )
}

type DiffTableProps = {
  readonly diff: SetDiff
  readonly left: string
  readonly right: string
  readonly onlyChanges: boolean
}

export function DiffTable({ diff, left, right, onlyChanges }: DiffTableProps) {
  const { t } = useTranslation()
  const isSame = diff.counts.same === diff.parts.flatMap(part => part.rows).length
  if (isSame && onlyChanges) return <p>{t('rubric.diff.same')}</p>
  return (
    <table className={styles.table}>
      <colgroup>
        <col className={styles.first} />
        <col />
        <col />
      </colgroup>
      <thead>
        <tr>
          <td />
          <th scope="col">{left}</th>
          <th scope="col">{right}</th>
        </tr>
      </thead>
      <tbody>
        {diff.parts.map(part => (
          <Fragment key={part.code}>
            <Part part={part} onlyChanges={onlyChanges} />
          </Fragment>
        ))}
      </tbody>
    </table>
  )
}
