import { Group } from '@mantine/core'
import { type ReactNode, useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import type { SessionView } from '#shared/contract/session.ts'
import { useCaller } from '../../caller.ts'
import table from '../../components/table.module.css'
import { useGradually } from '../../use-gradually.ts'
import { RunListRow } from './RunListRow.tsx'
import { useRunListActs } from './run-list-acts.ts'

type RunListProps = {
  readonly session: SessionView
  readonly add: ReactNode
  readonly onRecusal: (productId: string) => void
}

/** The products in the order of the meeting; the order can still change until the session is concluded. */
export function RunList({ session, add, onRecusal }: RunListProps) {
  const { t } = useTranslation()
  const { keeps } = useCaller()
  const acts = useRunListActs(session.id)
  const lines = useGradually(session.list)
  const { members } = session
  const nameOf = useMemo(() => {
    const names = new Map(members.map(member => [member.id, member.fullName]))
    return (memberId: string) => names.get(memberId) ?? memberId
  }, [members])
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
          {lines.map((line, index) => (
            <RunListRow
              key={line.product.id}
              line={line}
              index={index}
              last={index === session.list.length - 1}
              state={session.state}
              keeps={keeps}
              nameOf={nameOf}
              acts={acts}
              onRecusal={onRecusal}
            />
          ))}
        </tbody>
      </table>
    </>
  )
}
