import { IconArrowDown, IconArrowUp, IconX } from '@tabler/icons-react'
import { memo } from 'react'
import { useTranslation } from 'react-i18next'
import type { SessionProduct } from '#shared/contract/session.ts'
import type { SessionState } from '#shared/domain/session.ts'
import buttons from '../../components/IconButton.module.css'
import { IconButton } from '../../components/IconButton.tsx'
import table from '../../components/table.module.css'
import type { RunListActs } from './run-list-acts.ts'

type RunListRowProps = {
  readonly line: SessionProduct
  readonly index: number
  readonly last: boolean
  readonly state: SessionState
  readonly keeps: boolean
  readonly nameOf: (memberId: string) => string
  readonly acts: RunListActs
  readonly onRecusal: (productId: string) => void
}

const recusalStates: readonly SessionState[] = ['draft', 'convened', 'scoring']
const orderStates: readonly SessionState[] = ['draft', 'convened', 'scoring', 'tallied']

/** The number in the list; typing another one moves the product there, however long the list is. */
function PlaceCell({ line, index, state, keeps, acts }: RunListRowProps) {
  const { t } = useTranslation()
  const { id, name } = line.product
  if (!keeps || !orderStates.includes(state)) return <td className={table.number}>{index + 1}</td>
  const leave = (field: HTMLInputElement) => {
    const place = Number(field.value)
    if (Number.isInteger(place) && place > 0) acts.move(id, place - 1)
    field.value = String(index + 1)
  }
  return (
    <td className={table.number}>
      <input
        key={index}
        className={buttons.place}
        inputMode="numeric"
        maxLength={4}
        aria-label={t('session.list.place', { name })}
        defaultValue={index + 1}
        onFocus={event => event.currentTarget.select()}
        onBlur={event => leave(event.currentTarget)}
        onKeyDown={event => event.key === 'Enter' && leave(event.currentTarget)}
      />
    </td>
  )
}

function RecusalCell({ line, state, keeps, nameOf, onRecusal }: RunListRowProps) {
  const { t } = useTranslation()
  const { id, name } = line.product
  const names = line.recusals.map(recusal => nameOf(recusal.memberId)).join(', ')
  return (
    <td>
      {names === '' ? <span className={table.quiet}>{t('session.recusal.none')}</span> : names}{' '}
      {keeps && recusalStates.includes(state) && (
        <button
          type="button"
          className={buttons.word}
          aria-label={t('session.recusal.addOne', { name })}
          onClick={() => onRecusal(id)}
        >
          {t('session.recusal.add')}
        </button>
      )}
    </td>
  )
}

function BallotCell({ line }: { line: SessionProduct }) {
  const { t } = useTranslation()
  return (
    <td className={table.number}>
      {t('session.list.ballotCount', { sealed: line.sealed.length, due: line.due.length })}
      <div className={table.quiet}>
        {line.opened
          ? t('session.list.opened')
          : line.round > 1 && t('session.list.round', { round: line.round })}
      </div>
    </td>
  )
}

function ActCell({ line, index, last, state, acts }: RunListRowProps) {
  const { t } = useTranslation()
  const { id, name } = line.product
  const fixed = !orderStates.includes(state)
  return (
    <td className={table.tight}>
      <IconButton
        icon={IconArrowUp}
        label={t('session.list.up', { name })}
        disabled={fixed || index === 0}
        onPress={() => acts.move(id, index - 1)}
      />
      <IconButton
        icon={IconArrowDown}
        label={t('session.list.down', { name })}
        disabled={fixed || last}
        onPress={() => acts.move(id, index + 1)}
      />
      {state === 'draft' && (
        <IconButton icon={IconX} label={t('session.list.remove', { name })} onPress={() => acts.remove(id)} />
      )}
    </td>
  )
}

/** One product of the run-list. */
export const RunListRow = memo(function RunListRow(props: RunListRowProps) {
  const { line, state, keeps } = props
  const { t } = useTranslation()
  const { product } = line
  return (
    <tr>
      <PlaceCell {...props} />
      <td>
        <div className={table.name}>{product.name}</div>
        <div className={table.quiet}>{[product.code, product.producerName].filter(Boolean).join(' · ')}</div>
      </td>
      <td>
        {product.setName}
        {product.casesMissing.length > 0 && (
          <div className={table.blocked}>
            {t('product.casesMissing', { criteria: product.casesMissing.join(', ') })}
          </div>
        )}
      </td>
      <RecusalCell {...props} />
      {state !== 'draft' && <BallotCell line={line} />}
      {keeps && <ActCell {...props} />}
    </tr>
  )
})
