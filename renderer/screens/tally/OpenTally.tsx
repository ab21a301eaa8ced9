import { Button, Group, Modal, PasswordInput, Stack, Textarea, TextInput } from '@mantine/core'
import { IconKey, IconLockOpen, IconPrinter } from '@tabler/icons-react'
import { type ChangeEvent, type FormEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { SessionView } from '#shared/contract/session.ts'
import type { TallyRow } from '#shared/contract/tally.ts'
import type { CallInput } from '#shared/contract.ts'
import { useAct } from '../../api.ts'
import { Refusal } from '../../components/Refusal.tsx'
import { councilNames } from './council-names.ts'
import styles from './OpenTally.module.css'

type Approval = CallInput<'tally.open'>['approvals'][number]
type OpenTallyProps = {
  readonly session: SessionView
  readonly rows: readonly TallyRow[]
  readonly onClose: () => void
}

type KeyFormProps = {
  readonly memberId: string
  readonly name: string
  readonly role: string
  readonly last: boolean
  readonly pending: boolean
  readonly onApprove: (approval: Approval) => void
}

type KeyInputProps = {
  readonly printed: boolean
  readonly value: string
  readonly onChange: (secret: string) => void
}

function KeyInput({ printed, value, onChange }: KeyInputProps) {
  const { t } = useTranslation()
  const field = {
    'data-autofocus': true,
    autoFocus: true,
    size: 'md',
    autoComplete: 'off',
    value,
    onChange: (event: ChangeEvent<HTMLInputElement>) => onChange(event.currentTarget.value),
  } as const
  return printed ? (
    <TextInput {...field} label={t('tally.open.code')} description={t('tally.open.codeHint')} />
  ) : (
    <PasswordInput {...field} label={t('tally.open.pin')} />
  )
}

/** One of the two: his own PIN, or the printed recovery code when he is not there. */
function KeyForm({ memberId, name, role, last, pending, onApprove }: KeyFormProps) {
  const { t } = useTranslation()
  const [missing, setMissing] = useState(false)
  const [secret, setSecret] = useState('')
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (secret.trim() === '') return
    onApprove(missing ? { recoveryCode: secret.trim() } : { memberId, secret })
  }
  const toggle = () => {
    setMissing(!missing)
    setSecret('')
  }
  return (
    <form onSubmit={submit}>
      <Stack gap="md">
        <div>
          <p className={styles.role}>{role}</p>
          <p className={styles.name}>{name}</p>
        </div>
        <KeyInput printed={missing} value={secret} onChange={setSecret} />
        <Group justify="space-between">
          <Button
            variant="subtle"
            leftSection={
              missing ? <IconKey aria-hidden size="1.1rem" /> : <IconPrinter aria-hidden size="1.1rem" />
            }
            onClick={toggle}
          >
            {missing ? t('tally.open.usePin') : t('tally.open.useCode')}
          </Button>
          <Button
            type="submit"
            loading={pending}
            leftSection={last && <IconLockOpen aria-hidden size="1.1rem" />}
          >
            {last ? t('tally.open.action') : t('tally.open.next')}
          </Button>
        </Group>
      </Stack>
    </form>
  )
}

/** Members due who have not sealed, by product: closing without them needs the chair's reason [RULES 11]. */
function useMissing({ session, rows }: Pick<OpenTallyProps, 'session' | 'rows'>) {
  const names = councilNames(session.members)
  return rows.flatMap(row => {
    const line = session.list.find(entry => entry.product.id === row.productId)
    const missing = (line?.due ?? []).filter(id => !line?.sealed.includes(id))
    return missing.length > 0 ? [{ name: row.name, members: missing.map(names.full).join(', ') }] : []
  })
}

type MissingReasonProps = {
  readonly missing: ReturnType<typeof useMissing>
  readonly onDone: (reason: string) => void
}

/** Who has not sealed, by product, and why the chair closes without them. */
function MissingReason({ missing, onDone }: MissingReasonProps) {
  const { t } = useTranslation()
  const [reason, setReason] = useState('')
  return (
    <Stack mt="md">
      {missing.map(entry => (
        <p key={entry.name} className={styles.missing}>
          {t('tally.open.missing', entry)}
        </p>
      ))}
      <Textarea
        data-autofocus
        label={t('tally.open.reason')}
        description={t('tally.open.reasonHint')}
        minRows={2}
        autosize
        maxLength={1000}
        value={reason}
        onChange={event => setReason(event.currentTarget.value)}
      />
      <Group justify="flex-end">
        <Button disabled={reason.trim() === ''} onClick={() => onDone(reason.trim())}>
          {t('common.next')}
        </Button>
      </Group>
    </Stack>
  )
}

type TwoKeysProps = Pick<OpenTallyProps, 'session'> & {
  readonly pending: boolean
  /** False when the two did not open the boxes: both begin again. */
  readonly onApproved: (approvals: Approval[]) => Promise<boolean>
}

/** First the presiding member's key, then the secretary's. */
function TwoKeys({ session, pending, onApproved }: TwoKeysProps) {
  const { t } = useTranslation()
  const [first, setFirst] = useState<Approval | null>(null)
  const names = councilNames(session.members)
  const place = first ? session.openers?.secretaryId : session.openers?.presidingId
  const approve = async (approval: Approval) => {
    if (!first) setFirst(approval)
    else if (!(await onApproved([first, approval]))) setFirst(null)
  }
  if (!place) return null
  return (
    <div className={styles.key}>
      <p className={styles.step}>{t('tally.open.step', { step: first ? 2 : 1 })}</p>
      <KeyForm
        key={place}
        memberId={place}
        name={names.full(place)}
        role={first ? t('tally.open.secretary') : t('tally.open.presiding')}
        last={first !== null}
        pending={pending}
        onApprove={approval => void approve(approval)}
      />
    </div>
  )
}

/** Chair and secretary each type their PIN in turn; two of three keys open the boxes, nobody opens them alone. */
export function OpenTally({ session, rows, onClose }: OpenTallyProps) {
  const { t } = useTranslation()
  const missing = useMissing({ session, rows })
  const open = useAct('tally.open', { inline: true })
  const [reason, setReason] = useState(missing.length === 0 ? '' : null)
  const finish = async (approvals: Approval[]) => {
    const result = await open.run({
      sessionId: session.id,
      productIds: rows.map(row => row.productId),
      approvals,
      missingReason: reason ?? '',
    })
    if (result.ok) onClose()
    return result.ok
  }
  return (
    <Modal
      closeButtonProps={{ 'aria-label': t('common.close') }}
      opened
      onClose={onClose}
      title={t('tally.open.title')}
      size="lg"
    >
      <ul className={styles.products}>
        {rows.map(row => (
          <li key={row.productId}>
            <strong>{row.name}</strong> · {t('tally.sealedOf', { sealed: row.sealed, due: row.due })}
          </li>
        ))}
      </ul>
      <Refusal error={open.refusal} />
      {reason === null ? (
        <MissingReason missing={missing} onDone={setReason} />
      ) : (
        <TwoKeys session={session} pending={open.pending} onApproved={finish} />
      )}
    </Modal>
  )
}
