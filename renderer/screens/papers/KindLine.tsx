import { Button, Checkbox } from '@mantine/core'
import { IconChevronDown, IconChevronRight } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { hasFacts } from '#shared/domain/facts/fact-fields.ts'
import type { PaperKind } from '#shared/domain/paper-kind.ts'
import { paperScopes } from '#shared/domain/paper-scope.ts'
import { isIssued } from '#shared/domain/wording/issued-kinds.ts'
import table from '../../components/table.module.css'
import { useGradually } from '../../use-gradually.ts'
import { KindState, RowState } from './PaperState.tsx'
import styles from './Papers.module.css'
import { factsLink, hasText, textLink } from './paper-links.ts'
import type { KindRow, PaperRow } from './paper-rows.ts'
import { SigningCell, type Summaries } from './SigningCell.tsx'

/** Where a number is given: a kind, and its product where it has one. */
export type NumberPlace = {
  readonly kind: PaperKind
  readonly productId: string | null
  /** How many papers of the kind get theirs at once; null for one paper. */
  readonly waiting: number | null
}

const takesNumbers = (kind: PaperKind): boolean => isIssued(kind) && kind !== 'transmittalList'

type LineProps = {
  readonly kind: PaperKind
  readonly sessionId: string | null
  readonly summaries: Summaries
  readonly readOnly: boolean
  readonly onNumber: (place: NumberPlace) => void
}

type CellsProps = LineProps & {
  readonly productId: string | null
  readonly row: PaperRow | undefined
  readonly name: string
}

function NumberCell({ kind, row, name, readOnly, onNumber }: CellsProps) {
  const { t } = useTranslation()
  if (row?.number) return <span className="nowrap">{row.number}</span>
  if (!row || readOnly || !takesNumbers(kind)) return null
  return (
    <Button
      size="compact-sm"
      variant="subtle"
      aria-label={t('paper.giveNumberOne', { name })}
      onClick={() => onNumber({ kind, productId: row.productId, waiting: null })}
    >
      {t('paper.giveNumber')}
    </Button>
  )
}

function EditLinks({ kind, name, sessionId, productId }: CellsProps) {
  const { t } = useTranslation()
  const place = { sessionId, productId }
  return (
    <>
      {hasFacts(kind) && (
        <Link className={styles.edit} to={factsLink(kind, place)} aria-label={t('paper.factsOne', { name })}>
          {t('paper.facts')}
        </Link>
      )}
      {hasText(kind) && (
        <Link className={styles.edit} to={textLink(kind, place)} aria-label={t('paper.textOne', { name })}>
          {t('paper.text')}
        </Link>
      )}
    </>
  )
}

/** Number, signatures and contents of one paper. */
function Cells(props: CellsProps) {
  const { row, summaries } = props
  return (
    <>
      <td className={table.tight}>
        <NumberCell {...props} />
      </td>
      <td>{row && <SigningCell paper={row.newest} summaries={summaries} />}</td>
      <td className={table.tight}>
        <EditLinks {...props} />
      </td>
    </>
  )
}

type ProductLineProps = LineProps & {
  readonly product: { readonly id: string; readonly name: string }
  readonly row: PaperRow | undefined
}

/** The paper of one product. */
function ProductLine({ product, row, ...line }: ProductLineProps) {
  const { t } = useTranslation()
  const name = `${t(`paper.kind.${line.kind}`)}: ${product.name}`
  return (
    <tr className={styles.product}>
      <td />
      <td>
        <PaperName name={product.name} paperId={row?.newest.id} />
        <div>
          {row ? <RowState row={row} /> : <span className={styles.state}>{t('paper.notWritten')}</span>}
        </div>
      </td>
      <Cells {...line} productId={product.id} row={row} name={name} />
    </tr>
  )
}

type KindLineProps = Omit<LineProps, 'kind'> & {
  readonly row: KindRow
  readonly products: readonly { readonly id: string; readonly name: string }[]
  readonly ticked: boolean
  readonly onTick: (on: boolean) => void
}

/** One kind of paper; those of single products open to a line each. */
export function KindLine({ row, products, ticked, onTick, ...line }: KindLineProps) {
  const { t } = useTranslation()
  const [open, setOpen] = useState(false)
  const { kind } = row
  const name = t(`paper.kind.${kind}`)
  const ofProducts = paperScopes[kind] === 'sessionProduct'
  const [only] = row.rows
  return (
    <>
      <tr>
        <td className={table.tight}>
          {!line.readOnly && (
            <Checkbox
              aria-label={t('paper.tick', { name })}
              checked={ticked}
              disabled={row.lacking.length > 0}
              onChange={event => onTick(event.currentTarget.checked)}
            />
          )}
        </td>
        <td>
          <PaperName name={name} paperId={ofProducts ? undefined : only?.newest.id} />
          <div>
            <KindState row={row} sessionId={line.sessionId} />
          </div>
        </td>
        {ofProducts ? (
          <>
            <td className={table.tight}>
              <RunButton {...line} row={row} name={name} />
            </td>
            <td />
            <td className={table.tight}>
              <EachProductButton {...{ name, open }} onToggle={() => setOpen(!open)} />
            </td>
          </>
        ) : (
          <Cells {...line} kind={kind} productId={null} row={only} name={name} />
        )}
      </tr>
      {open && <ProductLines {...line} kind={kind} products={products} rows={row.rows} />}
    </>
  )
}

type RunButtonProps = Pick<LineProps, 'summaries' | 'readOnly' | 'onNumber'> & {
  readonly row: KindRow
  readonly name: string
}

/** Numbers for all papers of the kind that have none; signed ones keep what was signed. */
function RunButton({ row: { kind, rows }, name, summaries, readOnly, onNumber }: RunButtonProps) {
  const { t } = useTranslation()
  const waiting = rows.filter(
    ({ number, newest }) => number === null && (summaries.get(newest.id)?.state ?? 'unsigned') === 'unsigned',
  ).length
  if (waiting === 0 || readOnly || !takesNumbers(kind)) return null
  return (
    <Button
      size="compact-sm"
      variant="subtle"
      aria-label={t('paper.giveAllOf', { name })}
      onClick={() => onNumber({ kind, productId: null, waiting })}
    >
      {t('paper.giveAll', { count: waiting })}
    </Button>
  )
}

/** The name leads to the written paper. */
function PaperName({ name, paperId }: { readonly name: string; readonly paperId: string | undefined }) {
  if (paperId === undefined) return <span className={table.name}>{name}</span>
  return (
    <Link className={table.link} to={`/papers/${paperId}`}>
      {name}
    </Link>
  )
}

type EachProductProps = { readonly name: string; readonly open: boolean; readonly onToggle: () => void }

function EachProductButton({ name, open, onToggle }: EachProductProps) {
  const { t } = useTranslation()
  const Chevron = open ? IconChevronDown : IconChevronRight
  return (
    <Button
      size="compact-sm"
      variant="subtle"
      aria-expanded={open}
      aria-label={t('paper.eachProductOf', { name })}
      rightSection={<Chevron aria-hidden size="1rem" />}
      onClick={onToggle}
    >
      {t('paper.eachProduct')}
    </Button>
  )
}

type ProductLinesProps = LineProps & Pick<KindLineProps, 'products'> & Pick<KindRow, 'rows'>

function ProductLines({ products, rows, ...line }: ProductLinesProps) {
  const shown = useGradually(products)
  const byProduct = new Map(rows.map(row => [row.productId, row]))
  return shown.map(product => (
    <ProductLine key={product.id} {...line} product={product} row={byProduct.get(product.id)} />
  ))
}
