import { ActionIcon, Button, Group, Select, Stack, TextInput } from '@mantine/core'
import { IconArrowUp, IconX } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { MemberView } from '#shared/contract/council.ts'
import type { PaperSigningView } from '#shared/contract/signature.ts'
import type { PaperSigner } from '#shared/domain/paper-signing.ts'
import { seatTitles } from '#shared/domain/papers/seat-titles.ts'
import { useAct, useCall } from '../../api.ts'
import { PanelForm } from '../../components/SidePanel.tsx'
import { announceDone } from '../../notices.ts'

type SignersFormProps = { readonly view: PaperSigningView; readonly onClose: () => void }

type Line = PaperSigner & { readonly key: number; readonly kept: boolean }

/** Where the paper names nobody, a line to type somebody into. */
const blank: Line = { memberId: null, fullName: '', title: '', key: 0, kept: false }

const linesOf = (view: PaperSigningView): Line[] => {
  const lines = view.signers.map(({ memberId, fullName, title, onScreenAt, digitalAt }, key) => ({
    ...{ memberId, fullName, title, key },
    kept: onScreenAt !== null || digitalAt !== null,
  }))
  return lines.length > 0 ? lines : [blank]
}

/** Who should sign, in order. Whoever has signed stays; a stranger to the council is entered by name. */
export function SignersForm({ view, onClose }: SignersFormProps) {
  const { t } = useTranslation()
  const save = useAct('signature.setSigners', { inline: true })
  const { data: council } = useCall('council.load', {})
  const [lines, setLines] = useState(() => linesOf(view))
  const [asked, setAsked] = useState(false)
  const addLine = (line: PaperSigner) =>
    setLines([...lines, { ...line, kept: false, key: Math.max(-1, ...lines.map(({ key }) => key)) + 1 }])
  const change = (key: number, changes: Partial<PaperSigner>) =>
    setLines(lines.map(line => (line.key === key ? { ...line, ...changes } : line)))
  const moveUp = (index: number) =>
    setLines(lines.toSpliced(index - 1, 2, ...lines.slice(index - 1, index + 1).toReversed()))
  const submit = async (event: React.FormEvent) => {
    event.preventDefault()
    setAsked(true)
    if (lines.some(line => line.fullName.trim() === '')) return
    const signers = lines.map(({ memberId, fullName, title }) => ({ memberId, fullName, title }))
    const answer = await save.run({ paperId: view.paper.id, signers })
    if (!answer.ok) return
    announceDone(t('signature.signersSaved'))
    onClose()
  }
  const free = (council?.members ?? []).filter(member => !lines.some(line => line.memberId === member.id))
  return (
    <PanelForm onSubmit={submit} onCancel={onClose} pending={save.pending} refusal={save.refusal}>
      <Stack gap="sm">
        {lines.map((line, index) => (
          <SignerLine
            key={line.key}
            line={line}
            lacking={asked && line.fullName.trim() === ''}
            onChange={changes => change(line.key, changes)}
            onMoveUp={index === 0 ? null : () => moveUp(index)}
            onRemove={
              line.kept || lines.length === 1 ? null : () => setLines(lines.filter(other => other !== line))
            }
          />
        ))}
      </Stack>
      <AddMember members={free} onAdd={addLine} />
      <Group>
        <Button variant="default" onClick={() => addLine({ memberId: null, fullName: '', title: '' })}>
          {t('signature.addOther')}
        </Button>
      </Group>
    </PanelForm>
  )
}

type SignerLineProps = {
  readonly line: Line
  /** The name was left open when saving. */
  readonly lacking: boolean
  readonly onChange: (changes: Partial<PaperSigner>) => void
  /** Null where it cannot move or go. */
  readonly onMoveUp: (() => void) | null
  readonly onRemove: (() => void) | null
}

/** A member's name is that of his seat; only a stranger's is typed. */
function SignerLine({ line, lacking, onChange, onMoveUp, onRemove }: SignerLineProps) {
  const { t } = useTranslation()
  return (
    <Group gap="xs" wrap="nowrap" align="flex-end">
      <TextInput
        flex={1}
        label={t('signature.name')}
        readOnly={line.memberId !== null || line.kept}
        value={line.fullName}
        maxLength={200}
        error={lacking && t('fields.required')}
        onChange={event => onChange({ fullName: event.currentTarget.value })}
      />
      <TextInput
        flex={1}
        label={t('signature.role')}
        readOnly={line.kept}
        value={line.title}
        maxLength={100}
        onChange={event => onChange({ title: event.currentTarget.value })}
      />
      <ActionIcon
        variant="subtle"
        size="lg"
        disabled={onMoveUp === null}
        aria-label={t('signature.moveUp', { name: line.fullName })}
        onClick={() => onMoveUp?.()}
      >
        <IconArrowUp aria-hidden size="1.1rem" />
      </ActionIcon>
      <ActionIcon
        variant="subtle"
        size="lg"
        disabled={onRemove === null}
        aria-label={t('signature.removeSigner', { name: line.fullName })}
        onClick={() => onRemove?.()}
      >
        <IconX aria-hidden size="1.1rem" />
      </ActionIcon>
    </Group>
  )
}

type AddMemberProps = {
  readonly members: readonly MemberView[]
  readonly onAdd: (signer: PaperSigner) => void
}

function AddMember({ members, onAdd }: AddMemberProps) {
  const { t } = useTranslation()
  return (
    <Select
      label={t('signature.addMember')}
      data={members.map(member => ({ value: member.id, label: member.fullName }))}
      value={null}
      disabled={members.length === 0}
      onChange={id => {
        const member = members.find(entry => entry.id === id)
        if (member) onAdd({ memberId: member.id, fullName: member.fullName, title: seatTitles[member.role] })
      }}
    />
  )
}
