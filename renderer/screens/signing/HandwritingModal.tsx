import { Button, Group, Modal, PasswordInput, Stack, Text, TextInput } from '@mantine/core'
import { type FormEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { PointGroup } from 'signature_pad'
import type { PaperSigningView, SignerView } from '#shared/contract/signature.ts'
import { isBlankHandwriting } from '#shared/domain/handwriting.ts'
import { useAct } from '../../api.ts'
import { Refusal } from '../../components/Refusal.tsx'
import { announceDone } from '../../notices.ts'
import { HandwritingPad } from './HandwritingPad.tsx'
import { strokesOf } from './strokes.ts'

type HandwritingModalProps = {
  readonly view: PaperSigningView
  readonly signer: SignerView
  readonly place: string
  readonly onClose: () => void
}

/** One signer draws, then proves himself by his PIN; whoever sits keeps his seat. */
export function HandwritingModal({ view, signer, place: usual, onClose }: HandwritingModalProps) {
  const { t } = useTranslation()
  const sign = useAct('signature.onScreen', { inline: true })
  const [groups, setGroups] = useState<readonly PointGroup[]>([])
  const [secret, setSecret] = useState('')
  const [place, setPlace] = useState(usual)
  const name = signer.fullName
  const isReady = !isBlankHandwriting(strokesOf(groups)) && secret !== ''
  const submit = async (event: FormEvent) => {
    event.preventDefault()
    if (!isReady) return
    const answer = await sign.run({
      paperId: view.paper.id,
      signer: view.signers.indexOf(signer),
      secret,
      strokes: strokesOf(groups),
      place,
    })
    setSecret('')
    if (!answer.ok) return
    announceDone(t('signature.pad.done', { name }))
    onClose()
  }
  return (
    <Modal
      opened
      onClose={onClose}
      size="44rem"
      title={t('signature.pad.title', { name })}
      closeButtonProps={{ 'aria-label': t('common.close') }}
    >
      <form onSubmit={event => void submit(event)}>
        <Stack gap="md">
          <Text>{t('signature.pad.hint')}</Text>
          <HandwritingPad onDrawn={setGroups} />
          <Proof secret={secret} onSecret={setSecret} place={place} onPlace={setPlace} />
          <Refusal error={sign.refusal} />
          <Group gap="sm">
            <Button type="submit" disabled={!isReady} loading={sign.pending}>
              {t('signature.pad.confirm')}
            </Button>
            <Button variant="default" onClick={onClose}>
              {t('common.cancel')}
            </Button>
          </Group>
          <Text size="sm" c="dimmed">
            {t('signature.pad.keyboard')}
          </Text>
        </Stack>
      </form>
    </Modal>
  )
}

type ProofProps = {
  readonly secret: string
  readonly onSecret: (secret: string) => void
  readonly place: string
  readonly onPlace: (place: string) => void
}

/** The signer's PIN and where he signs. */
function Proof({ secret, onSecret, place, onPlace }: ProofProps) {
  const { t } = useTranslation()
  return (
    <Group grow align="flex-start">
      <PasswordInput
        autoComplete="off"
        label={t('signature.pad.secret')}
        value={secret}
        onChange={event => onSecret(event.currentTarget.value)}
      />
      <TextInput
        label={t('signature.pad.place')}
        maxLength={200}
        value={place}
        onChange={event => onPlace(event.currentTarget.value)}
      />
    </Group>
  )
}
