import { IconBan } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import type { RegisterLine } from '#shared/contract/register.ts'
import { numberText } from '#shared/domain/register.ts'
import { formatTableDate } from '#shared/domain/vietnamese-date.ts'
import { isIssued } from '#shared/domain/wording/issued-kinds.ts'
import { IconButton } from '../../components/IconButton.tsx'
import table from '../../components/table.module.css'
import type { Book } from './books.ts'
import styles from './Register.module.css'

export const fullNumber = ({ number, symbol }: Pick<RegisterLine, 'number' | 'symbol'>): string =>
  `${numberText(number)}/${symbol}`

type LineActs = { readonly keeps: boolean; readonly onVoid: (line: RegisterLine) => void }

/** One series of one year, with the numbers nobody used. */
export function BookTable({ book, ...acts }: LineActs & { readonly book: Book }) {
  const { t } = useTranslation()
  return (
    <table className={table.table}>
      <thead>
        <tr>
          <th scope="col">{t('register.numberSymbol')}</th>
          <th scope="col">{t('register.issuedOn')}</th>
          <th scope="col">{t('register.subject')}</th>
          <th scope="col">{t('register.signers')}</th>
          <th scope="col">{t('register.remark')}</th>
          <th scope="col">{t('common.actions')}</th>
        </tr>
      </thead>
      <tbody>
        {book.entries.map(entry =>
          entry.kind === 'line' ? (
            <Line key={entry.line.id} line={entry.line} {...acts} />
          ) : (
            <tr key={`gap-${entry.from}`}>
              <td colSpan={6} className={styles.gap}>
                {t('register.gap', { numbers: entry.text })}
              </td>
            </tr>
          ),
        )}
      </tbody>
    </table>
  )
}

type PaperNameProps = { readonly name: string; readonly paperId: string | null; readonly number: string }

/** The paper that carries the number, where it lies in the records. */
function PaperName({ name, paperId, number }: PaperNameProps) {
  const { t } = useTranslation()
  if (paperId === null) return <div>{name}</div>
  return (
    <div>
      <Link
        className={table.link}
        to={`/papers/${paperId}`}
        aria-label={`${name}: ${t('register.openOne', { number })}`}
      >
        {name}
      </Link>
    </div>
  )
}

function Line({ line, keeps, onVoid }: LineActs & { readonly line: RegisterLine }) {
  const { t } = useTranslation()
  const { paperId, sha256, kind, voidedAt, voidReason, reason, subject } = line
  const number = fullNumber(line)
  return (
    <tr>
      <td className={table.name}>{voidedAt === null ? number : <s>{number}</s>}</td>
      <td className="nowrap">{formatTableDate(line.issuedOn)}</td>
      <td>
        {kind !== null && isIssued(kind) && (
          <PaperName name={t(`paper.kind.${kind}`)} {...{ paperId, number }} />
        )}
        {subject !== '' && <div className={kind === null ? '' : table.quiet}>{subject}</div>}
        {sha256 !== null && (
          <div className={table.quiet} title={sha256}>
            {t('register.hash', { hash: sha256.slice(0, 16) })}
          </div>
        )}
      </td>
      <td>{line.signers}</td>
      <td>
        {voidedAt !== null && (
          <div className={styles.voided}>{t('register.voided', { reason: voidReason ?? '' })}</div>
        )}
        {reason !== '' && <div className={table.quiet}>{reason}</div>}
      </td>
      <td className={table.tight}>
        {keeps && voidedAt === null && (
          <IconButton icon={IconBan} label={t('register.voidOne', { number })} onPress={() => onVoid(line)} />
        )}
      </td>
    </tr>
  )
}
