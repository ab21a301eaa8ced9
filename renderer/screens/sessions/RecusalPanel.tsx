import { Button, Select, Stack, Text, Textarea } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { SessionProduct, SessionView } from '#shared/contract/session.ts'
import { scores } from '#shared/domain/council.ts'
import { useAct } from '../../api.ts'
import { Refusal } from '../../components/Refusal.tsx'
import styles from './Session.module.css'

type RecusalPanelProps = { readonly session: SessionView; readonly line: SessionProduct }

type FormProps = RecusalPanelProps & { readonly recuse: ReturnType<typeof useAct<'session.recuse'>> }

/** Records another one: who, and why. */
function RecusalForm({ session, line, recuse }: FormProps) {
  const { t } = useTranslation()
  const [memberId, setMemberId] = useState<string | null>(null)
  const [reason, setReason] = useState('')
  const recused = new Set(line.recusals.map(recusal => recusal.memberId))
  const candidates = session.members.filter(
    member => scores(member.role, session.regulation) && !recused.has(member.id),
  )
  const record = async () => {
    if (memberId === null) return
    const where = { sessionId: session.id, productId: line.product.id }
    const result = await recuse.run({ ...where, memberId, reason: reason.trim() })
    if (!result.ok) return
    setMemberId(null)
    setReason('')
  }
  return (
    <>
      <Select
        label={t('session.recusal.member')}
        withAsterisk
        value={memberId}
        onChange={setMemberId}
        data={candidates.map(member => ({
          value: member.id,
          label: `${member.honorific} ${member.fullName}`,
        }))}
      />
      <Textarea
        label={t('common.reason')}
        withAsterisk
        autosize
        minRows={2}
        maxLength={500}
        value={reason}
        onChange={event => setReason(event.currentTarget.value)}
      />
      <Refusal error={recuse.refusal} />
      <div>
        <Button
          disabled={memberId === null || reason.trim() === ''}
          loading={recuse.pending}
          onClick={() => void record()}
        >
          {t('session.recusal.add')}
        </Button>
      </div>
    </>
  )
}

/** Declared conflicts of interest of one product, and the form to record another [RULES 10]. */
export function RecusalPanel({ session, line }: RecusalPanelProps) {
  const { t } = useTranslation()
  const recuse = useAct('session.recuse', { inline: true })
  const ids = { sessionId: session.id, productId: line.product.id }
  const nameOf = (id: string) => session.members.find(member => member.id === id)?.fullName ?? id
  return (
    <Stack gap="md">
      <Text c="dimmed">{t('session.recusal.hint')}</Text>
      <ul className={styles.recusals}>
        {line.recusals.map(recusal => (
          <li key={recusal.memberId} className={styles.recusal}>
            <span className={styles.grow}>
              <strong>{nameOf(recusal.memberId)}</strong>: {recusal.reason}
            </span>
            <Button
              variant="subtle"
              aria-label={t('session.recusal.withdrawOne', { name: nameOf(recusal.memberId) })}
              onClick={() => void recuse.run({ ...ids, memberId: recusal.memberId, reason: null })}
            >
              {t('session.recusal.withdraw')}
            </Button>
          </li>
        ))}
      </ul>
      <RecusalForm session={session} line={line} recuse={recuse} />
    </Stack>
  )
}
