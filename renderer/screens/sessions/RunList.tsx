import { ActionIcon, Button, Group } from '@mantine/core'
import { IconArrowDown, IconArrowUp, IconX } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { SessionProduct, SessionView } from '#shared/contract/session.ts'
import { useAct } from '../../api.ts'
import { useCaller } from '../../caller.ts'
import table from '../../components/table.module.css'

type IconAct = {
  readonly icon: typeof IconX
  readonly label: string
  readonly disabled: boolean
  readonly act: () => void
}

function Act({ icon: Icon, label, disabled, act }: IconAct) {
  return (
    <ActionIcon variant="subtle" color="gray" aria-label={label} disabled={disabled} onClick={act}>
      <Icon size="1.1rem" />
    </ActionIcon>
  )
}

/** Order and removal; the order can still change until the session is concluded. */
function RowActs({ session, line }: { session: SessionView; line: SessionProduct }) {
  const { t } = useTranslation()
  const reorder = useAct('session.reorder')
  const remove = useAct('session.removeProduct')
  const { id, name } = line.product
  const order = session.list.map(entry => entry.product.id)
  const index = order.indexOf(id)
  const moveTo = (target: number) => {
    const without = order.filter(other => other !== id)
    void reorder.run({ sessionId: session.id, productIds: without.toSpliced(target, 0, id) })
  }
  const fixed = reorder.pending || ['concluded', 'minuted', 'decided'].includes(session.state)
  return (
    <>
      <Act
        icon={IconArrowUp}
        label={t('session.list.up', { name })}
        disabled={fixed || index === 0}
        act={() => moveTo(index - 1)}
      />
      <Act
        icon={IconArrowDown}
        label={t('session.list.down', { name })}
        disabled={fixed || index === order.length - 1}
        act={() => moveTo(index + 1)}
      />
      {session.state === 'draft' && (
        <Act
          icon={IconX}
          label={t('session.list.remove', { name })}
          disabled={remove.pending}
          act={() => void remove.run({ sessionId: session.id, productId: id })}
        />
      )}
    </>
  )
}

function Recusals({ session, line }: { session: SessionView; line: SessionProduct }) {
  const { t } = useTranslation()
  if (line.recusals.length === 0) return <span className={table.quiet}>{t('session.recusal.none')}</span>
  const nameOf = (id: string) => session.members.find(member => member.id === id)?.fullName ?? id
  return <>{line.recusals.map(recusal => nameOf(recusal.memberId)).join(', ')}</>
}

function Ballots({ line }: { line: SessionProduct }) {
  const { t } = useTranslation()
  return (
    <>
      {t('session.list.ballotCount', { sealed: line.sealed.length, due: line.due.length })}
      <div className={table.quiet}>
        {line.opened
          ? t('session.list.opened')
          : line.round > 1 && t('session.list.round', { round: line.round })}
      </div>
    </>
  )
}

type RunListProps = {
  readonly session: SessionView
  readonly add: ReactNode
  readonly onRecusal: (productId: string) => void
}

export function RunList({ session, add, onRecusal }: RunListProps) {
  const { t } = useTranslation()
  const { keeps } = useCaller()
  const recusable = keeps && ['draft', 'convened', 'scoring'].includes(session.state)
  return (
    <>
      {add && (
        <Group justify="flex-end" mb="sm">
          {add}
        </Group>
      )}
      <table className={table.table}>
        <thead>
          <tr>
            <th className={table.number}>{t('session.list.order')}</th>
            <th>{t('product.name')}</th>
            <th>{t('product.set')}</th>
            <th>{t('session.recusal.title')}</th>
            {session.state !== 'draft' && <th className={table.number}>{t('session.list.ballots')}</th>}
            {keeps && <th>{t('common.actions')}</th>}
          </tr>
        </thead>
        <tbody>
          {session.list.map((line, index) => (
            <tr key={line.product.id}>
              <td className={table.number}>{index + 1}</td>
              <td>
                <div className={table.name}>{line.product.name}</div>
                <div className={table.quiet}>
                  {[line.product.code, line.product.producerName].filter(Boolean).join(' · ')}
                </div>
              </td>
              <td>
                {line.product.setName}
                {line.product.casesMissing.length > 0 && (
                  <div className={table.blocked}>
                    {t('product.casesMissing', { criteria: line.product.casesMissing.join(', ') })}
                  </div>
                )}
              </td>
              <td>
                <Group gap="sm" wrap="nowrap">
                  <Recusals session={session} line={line} />
                  {recusable && (
                    <Button
                      size="compact-sm"
                      variant="subtle"
                      aria-label={t('session.recusal.addOne', { name: line.product.name })}
                      onClick={() => onRecusal(line.product.id)}
                    >
                      {t('session.recusal.add')}
                    </Button>
                  )}
                </Group>
              </td>
              {session.state !== 'draft' && (
                <td className={table.number}>
                  <Ballots line={line} />
                </td>
              )}
              {keeps && (
                <td className={table.tight}>
                  <RowActs session={session} line={line} />
                </td>
              )}
            </tr>
          ))}
        </tbody>
      </table>
    </>
  )
}
