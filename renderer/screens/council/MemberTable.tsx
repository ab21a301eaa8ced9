import { ActionIcon, Button, Group, Title } from '@mantine/core'
import { IconArrowDown, IconArrowUp, IconPencil, IconPlus } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import type { MemberView } from '#shared/contract/council.ts'
import type { CouncilLevel } from '#shared/domain/council.ts'
import { useAct } from '../../api.ts'
import { Empty } from '../../components/Empty.tsx'
import table from '../../components/table.module.css'
import { MissingOffices } from './MissingOffices.tsx'
import { MissingRoles } from './MissingRoles.tsx'

type RowProps = {
  readonly member: MemberView
  readonly above: MemberView | undefined
  readonly below: MemberView | undefined
  readonly number: number
  readonly keeps: boolean
  readonly onEdit: (member: MemberView) => void
}

function MemberRow({ member, above, below, number, keeps, onEdit }: RowProps) {
  const { t } = useTranslation()
  const move = useAct('member.move')
  const name = member.fullName
  const swapWith = (other: MemberView | undefined, label: string, Icon: typeof IconArrowUp) => (
    <ActionIcon
      variant="subtle"
      color="gray"
      aria-label={label}
      disabled={other?.role !== member.role || move.pending}
      onClick={() => other && void move.run({ id: member.id, position: other.position })}
    >
      <Icon size="1.1rem" />
    </ActionIcon>
  )
  return (
    <tr>
      <td className={table.number}>{number}</td>
      <td className={table.name}>
        {member.honorific} {name}
      </td>
      <td>
        {member.post}
        <div className={table.quiet}>{member.organization}</div>
      </td>
      <td className="nowrap">{t(`roles.${member.role}`)}</td>
      <td className={table.quiet}>
        {t(member.enrolled ? 'council.members.pinSet' : 'council.members.pinMissing')}
      </td>
      {keeps && (
        <td className={table.tight}>
          {swapWith(above, t('council.members.up', { name }), IconArrowUp)}
          {swapWith(below, t('council.members.down', { name }), IconArrowDown)}
          <ActionIcon
            variant="subtle"
            color="gray"
            aria-label={t('council.members.editOne', { name })}
            onClick={() => onEdit(member)}
          >
            <IconPencil size="1.1rem" />
          </ActionIcon>
        </td>
      )}
    </tr>
  )
}

type MemberTableProps = {
  readonly members: readonly MemberView[]
  /** Undefined before the council is described. */
  readonly level: CouncilLevel | undefined
  readonly keeps: boolean
  readonly onEdit: (member: MemberView | null) => void
}

/** Members in the order of the papers: chair, vice chair, members, secretary; the order within a role is the decision's. */
export function MemberTable({ members, level, keeps, onEdit }: MemberTableProps) {
  const { t } = useTranslation()
  const add = (
    <Button leftSection={<IconPlus aria-hidden size="1.1rem" />} onClick={() => onEdit(null)}>
      {t('council.members.add')}
    </Button>
  )
  if (members.length === 0) {
    return (
      <Empty title={t('council.members.title')} text={t('council.members.empty')}>
        {keeps && add}
      </Empty>
    )
  }
  return (
    <section>
      <Group justify="space-between" mb="sm">
        <Title order={2}>{t('council.members.title')}</Title>
        {keeps && (
          <Group gap="sm">
            <Button component={Link} to="/seat" variant="default">
              {t('council.members.toSeats')}
            </Button>
            {add}
          </Group>
        )}
      </Group>
      <MissingRoles members={members} />
      {level && <MissingOffices members={members} level={level} />}
      <table className={table.table}>
        <thead>
          <tr>
            <th className={table.number}>{t('council.members.order')}</th>
            <th>{t('council.members.fullName')}</th>
            <th>
              {t('council.members.post')}, {t('council.members.organization')}
            </th>
            <th>{t('council.members.role')}</th>
            <th>{t('council.members.pin')}</th>
            {keeps && <th>{t('common.actions')}</th>}
          </tr>
        </thead>
        <tbody>
          {members.map((member, index) => (
            <MemberRow
              key={member.id}
              member={member}
              above={members[index - 1]}
              below={members[index + 1]}
              number={index + 1}
              keeps={keeps}
              onEdit={onEdit}
            />
          ))}
        </tbody>
      </table>
    </section>
  )
}
