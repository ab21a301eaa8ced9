import { IconAlertTriangle, IconInfoCircle } from '@tabler/icons-react'
import { Fragment } from 'react'
import { useTranslation } from 'react-i18next'
import { isGateNote, saysCondition } from '#shared/domain/annex/annex-notes.ts'
import type { Words } from '#shared/domain/printed-sheet.ts'
import {
  type Criterion,
  type Part,
  type ProductSet,
  printedCodeOf,
  type RubricOption,
  type Section,
} from '#shared/domain/rubric.ts'
import { StarMarks } from '../../components/StarMarks.tsx'
import styles from './CriteriaSheet.module.css'

type Note = { readonly kind: 'note' | 'gate' | 'remark'; readonly text: string }

/** Everything printed at a criterion beside its options, then what the project says about the print. */
function useNotes(criterion: Criterion, words: Words): Note[] {
  const { t } = useTranslation()
  const { note, gate, officialNotes, onlyIf, remark, title } = criterion
  const own: Note[] = [
    ...(note === undefined ? [] : [{ kind: 'note' as const, text: note }]),
    ...(gate === undefined ? [] : [{ kind: 'gate' as const, text: gate }]),
  ]
  const official = (officialNotes ?? []).map(
    (text): Note => ({ kind: isGateNote(text) ? 'gate' : 'note', text }),
  )
  const spoken = words === 'official' && officialNotes !== undefined ? official : own
  const isSaid = saysCondition(title) || spoken.some(entry => saysCondition(entry.text))
  const condition =
    onlyIf && !isSaid
      ? [
          {
            kind: 'note' as const,
            text: t('rubric.sheet.condition', { criterion: onlyIf.criterion, points: onlyIf.minPoints }),
          },
        ]
      : []
  return [
    ...condition,
    ...spoken,
    ...(remark === undefined ? [] : [{ kind: 'remark' as const, text: remark }]),
  ]
}

function NoteRow({ note }: { note: Note }) {
  const { t } = useTranslation()
  const label = note.kind === 'gate' ? t('rubric.sheet.gate') : t('rubric.sheet.remark')
  return (
    <tr className={styles[note.kind]}>
      <td />
      <td colSpan={2}>
        {note.kind === 'gate' && <IconAlertTriangle aria-hidden size="1rem" />}
        {note.kind === 'remark' && <IconInfoCircle aria-hidden size="1rem" />}
        {note.kind !== 'note' && <strong>{label}: </strong>}
        {note.text}
      </td>
    </tr>
  )
}

function OptionRow({ option, words }: { option: RubricOption; words: Words }) {
  return (
    <tr className={styles.option}>
      <td />
      <td>
        <span aria-hidden className={styles.box} />
        {words === 'official' ? (option.official ?? option.label) : option.label}{' '}
        {option.minFor !== undefined && <StarMarks stars={option.minFor} size="0.8rem" />}
      </td>
      <td className={styles.points}>{option.points}</td>
    </tr>
  )
}

function CriterionRows({
  criterion,
  words,
  isSection,
}: {
  criterion: Criterion
  words: Words
  isSection: boolean
}) {
  const notes = useNotes(criterion, words)
  return (
    <>
      {!isSection && (
        <tr className={styles.criterion}>
          <td>{printedCodeOf(criterion)}</td>
          <td>{criterion.title}</td>
          <td className={styles.points}>{criterion.max}</td>
        </tr>
      )}
      {notes.map(note => (
        <NoteRow key={`${note.kind} ${note.text}`} note={note} />
      ))}
      {criterion.options.map((option, index) => {
        const before = criterion.options[index - 1]
        const name = option.case !== before?.case ? criterion.cases?.[(option.case ?? 1) - 1] : undefined
        return (
          // biome-ignore lint/suspicious/noArrayIndexKey: the printed place is what an option is known by
          <Fragment key={index}>
            {name && (
              <tr className={styles.case}>
                <td />
                <td colSpan={2}>{name}</td>
              </tr>
            )}
            <OptionRow option={option} words={words} />
          </Fragment>
        )
      })}
    </>
  )
}

function SectionRows({ section, words }: { section: Section; words: Words }) {
  const [only] = section.criteria
  const isSection = section.criteria.length === 1 && only?.code === section.code
  return (
    <>
      <tr className={styles.section}>
        <td>{section.code}</td>
        <td>{section.title}</td>
        <td className={styles.points}>{section.max}</td>
      </tr>
      {section.remark && <NoteRow note={{ kind: 'remark', text: section.remark }} />}
      {section.criteria.map((criterion, index) => (
        <Fragment key={criterion.code}>
          {criterion.under && criterion.under !== section.criteria[index - 1]?.under && (
            <tr className={styles.under}>
              <td />
              <td colSpan={2}>{criterion.under}</td>
            </tr>
          )}
          <CriterionRows criterion={criterion} words={words} isSection={isSection} />
        </Fragment>
      ))}
    </>
  )
}

function PartRows({ part, words }: { part: Part; words: Words }) {
  const { t } = useTranslation()
  return (
    <tbody>
      <tr className={`${styles.part} ${styles[`part${part.code}`]}`}>
        <td>{part.code}</td>
        <td>
          {t(`domain.part.${part.code}`)}. {part.title}
        </td>
        <td className={styles.points}>{part.max}</td>
      </tr>
      {part.sections.map(section => (
        <SectionRows key={section.code} section={section} words={words} />
      ))}
    </tbody>
  )
}

/** The sheet of a set as a table, as on paper, with star marks, grounds for rejection and remarks on the print. */
export function CriteriaSheet({ set, words }: { set: ProductSet; words: Words }) {
  const { t } = useTranslation()
  const official = words === 'official' ? set.officialDisqualifiers : undefined
  const grounds = official ?? set.disqualifiers
  const total = set.parts.reduce((sum, part) => sum + part.max, 0)
  return (
    <article className={styles.paper} data-print-pages>
      <h2 className={styles.title}>
        {set.no}. {set.name}
      </h2>
      <p className={styles.subtitle}>
        {[...new Set([set.industry, set.group, set.subgroup])].filter(Boolean).join(' › ')}
      </p>
      {set.remark && (
        <p className={styles.setRemark}>
          <strong>{t('rubric.sheet.remark')}:</strong> {set.remark}
        </p>
      )}
      {grounds.length > 0 && (
        <div className={styles.grounds}>
          {official === undefined && <strong>{t('rubric.sheet.disqualifiers')}:</strong>}
          <ul>
            {grounds.map(text => (
              <li key={text}>{text}</li>
            ))}
          </ul>
        </div>
      )}
      <table className={styles.table}>
        <thead>
          <tr>
            <th scope="col" colSpan={2}>
              {t('rubric.sheet.criteria')}
            </th>
            <th scope="col">{t('rubric.sheet.points')}</th>
          </tr>
        </thead>
        {set.parts.map(part => (
          <PartRows key={part.code} part={part} words={words} />
        ))}
        <tbody>
          <tr className={styles.section}>
            <td />
            <td>{t('rubric.sheet.total')}</td>
            <td className={styles.points}>{total}</td>
          </tr>
        </tbody>
      </table>
    </article>
  )
}
