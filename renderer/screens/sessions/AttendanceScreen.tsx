import { Button, Checkbox, Group, Text } from '@mantine/core'
import { IconUserCheck } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import type { MemberView } from '#shared/contract/council.ts'
import type { Attendance, SessionView } from '#shared/contract/session.ts'
import { belongsToCouncil } from '#shared/domain/council.ts'
import { useAct } from '../../api.ts'
import { useCaller } from '../../caller.ts'
import { Caution } from '../../components/Caution.tsx'
import { Empty } from '../../components/Empty.tsx'
import { TextOnLeave } from '../../components/TextOnLeave.tsx'
import table from '../../components/table.module.css'
import { QuorumLine } from './QuorumLine.tsx'
import { SessionPage } from './SessionPage.tsx'

type RowProps = {
  readonly member: MemberView
  readonly line: Attendance
  readonly readOnly: boolean
  readonly onChange: (line: Attendance) => void
}

function AttendanceRow({ member, line, readOnly, onChange }: RowProps) {
  const { t } = useTranslation()
  const text = (key: 'reason' | 'delegate' | 'delegateDocument') =>
    line.present ? null : (
      <TextOnLeave
        label={`${t(`session.attendance.${key}`)}: ${member.fullName}`}
        value={line[key]}
        disabled={readOnly}
        onLeave={value => onChange({ ...line, [key]: value })}
      />
    )
  return (
    <tr>
      <td>
        <div className={table.name}>
          {member.honorific} {member.fullName}
        </div>
        <div className={table.quiet}>
          {t(`roles.${member.role}`)}
          {!belongsToCouncil(member.role) && ` · ${t('session.attendance.notCounted')}`}
        </div>
      </td>
      <td className={table.tight}>
        <Checkbox
          size="md"
          aria-label={t('session.attendance.presentOne', { name: member.fullName })}
          checked={line.present}
          disabled={readOnly}
          onChange={event => onChange({ ...line, present: event.currentTarget.checked })}
        />
      </td>
      <td>{text('reason')}</td>
      <td>{text('delegate')}</td>
      <td>{text('delegateDocument')}</td>
    </tr>
  )
}

function AttendanceHead() {
  const { t } = useTranslation()
  return (
    <thead>
      <tr>
        <th>{t('session.attendance.member')}</th>
        <th className={table.tight}>{t('session.attendance.present')}</th>
        <th>{t('session.attendance.reason')}</th>
        <th>{t('session.attendance.delegate')}</th>
        <th>{t('session.attendance.delegateDocument')}</th>
      </tr>
    </thead>
  )
}

const statesOfAttendance: readonly string[] = ['draft', 'convened', 'scoring']

function AttendanceTable({ session }: { session: SessionView }) {
  const { t } = useTranslation()
  const { keeps } = useCaller()
  const attend = useAct('session.attend')
  const open = statesOfAttendance.includes(session.state)
  const readOnly = !keeps || !open
  const save = (attendance: Attendance[]) => void attend.run({ sessionId: session.id, attendance })
  const lineOf = (member: MemberView) => session.attendance.find(line => line.memberId === member.id)
  const everyone = session.attendance
    .filter(line => !line.present)
    .map(line => ({ ...line, present: true, reason: '', delegate: '', delegateDocument: '' }))
  return (
    <>
      <Group justify="space-between" mb="md">
        <QuorumLine session={session} />
        {!readOnly && everyone.length > 0 && (
          <Button
            variant="default"
            leftSection={<IconUserCheck aria-hidden size="1.1rem" />}
            onClick={() => save(everyone)}
          >
            {t('session.attendance.everyone')}
          </Button>
        )}
      </Group>
      {!open && <Caution>{t('session.attendance.closed')}</Caution>}
      <table className={table.table}>
        <AttendanceHead />
        <tbody>
          {session.members.map(member => {
            const line = lineOf(member)
            return (
              line && (
                <AttendanceRow
                  key={member.id}
                  member={member}
                  line={line}
                  readOnly={readOnly}
                  onChange={changed => save([changed])}
                />
              )
            )
          })}
        </tbody>
      </table>
      {!readOnly && (
        <Text mt="xs" size="sm" c="dimmed">
          {t('session.attendance.hint')}
        </Text>
      )}
    </>
  )
}

export function AttendanceScreen() {
  const { t } = useTranslation()
  return (
    <SessionPage wide>
      {session =>
        session.members.length > 0 ? (
          <AttendanceTable session={session} />
        ) : (
          <Empty title={t('session.attendance.empty.title')} text={t('session.attendance.empty.text')}>
            <Button component={Link} to="/council">
              {t('session.empty.toCouncil')}
            </Button>
          </Empty>
        )
      }
    </SessionPage>
  )
}
