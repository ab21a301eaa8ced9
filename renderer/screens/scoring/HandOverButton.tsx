import { ActionIcon, Button, Group, Menu } from '@mantine/core'
import { IconChevronDown, IconTransfer } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { useNavigate } from 'react-router'
import { useAct, useCall } from '../../api.ts'
import { useCaller } from '../../caller.ts'
import { passTo, type Waiting, waitingMembers } from './hand-over.ts'

/** "Pass the machine to …": the seat is left first, so that the screen is blank before the next one looks. */
type HandOverButtonProps = { readonly sessionId: string; readonly focused?: boolean }

export function HandOverButton({ sessionId, focused = false }: HandOverButtonProps) {
  const { t } = useTranslation()
  const { seat } = useCaller()
  const navigate = useNavigate()
  const leave = useAct('seat.leave')
  const { data: session } = useCall('session.load', { sessionId })
  if (session?.state !== 'scoring') return null
  const [next, ...others] = waitingMembers(session, seat?.memberId ?? null)
  if (!next) return null
  const nameOf = ({ member }: Waiting) => `${member.honorific} ${member.fullName}`
  const pass = async (to: Waiting) => {
    passTo({ memberId: to.member.id, sessionId })
    const left = await leave.run({})
    // Already the next one's place: the door shows nothing of it before his PIN.
    if (left.ok) await navigate(`/sessions/${sessionId}/ballots`)
    else passTo(null)
  }
  return (
    <Group gap={0} wrap="nowrap">
      <Button
        autoFocus={focused}
        variant="light"
        leftSection={<IconTransfer aria-hidden size="1.1rem" />}
        loading={leave.pending}
        onClick={() => void pass(next)}
      >
        {t('ballot.handOver.to', { name: nameOf(next) })}
      </Button>
      {others.length > 0 && (
        <Menu position="bottom-end">
          <Menu.Target>
            <ActionIcon variant="light" size={36} ml={2} aria-label={t('ballot.handOver.other')}>
              <IconChevronDown aria-hidden size="1.1rem" />
            </ActionIcon>
          </Menu.Target>
          <Menu.Dropdown>
            <Menu.Label>{t('ballot.handOver.other')}</Menu.Label>
            {others.map(other => (
              <Menu.Item key={other.member.id} onClick={() => void pass(other)}>
                {nameOf(other)} · {t('ballot.handOver.open', { open: other.open })}
              </Menu.Item>
            ))}
          </Menu.Dropdown>
        </Menu>
      )}
    </Group>
  )
}
