import { Button, Group, Select, Stack } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { TextPartView } from '#shared/contract/text.ts'
import { useCall } from '../../api.ts'
import { SidePanel } from '../../components/SidePanel.tsx'
import { AnswerGap } from '../../components/Waiting.tsx'
import { formatMoment } from '../../format.ts'
import { Difference } from './Difference.tsx'
import type { TextPlace } from './text-place.ts'

type VersionsProps = {
  readonly place: TextPlace
  readonly part: TextPartView
  readonly readOnly: boolean
  readonly onPropose: (text: string) => void
}

const DATA = 'data'

function Versions({ place, part, readOnly, onPropose }: VersionsProps) {
  const { t } = useTranslation()
  const { data, refusal, refetch } = useCall('text.versions', { ...place, key: part.key })
  const [from, setFrom] = useState<string | null>(null)
  const [to, setTo] = useState<string | null>(null)
  if (!data) return <AnswerGap refusal={refusal} retry={() => void refetch()} />
  const options = [
    ...data.map(({ version, savedAt, savedBy }) => ({
      value: String(version),
      label: t('text.versionLine', { version, at: formatMoment(savedAt), by: savedBy }),
    })),
    { value: DATA, label: t('text.dataNow') },
  ]
  const textOf = (value: string | undefined) =>
    data.find(({ version }) => String(version) === value)?.text ?? part.generated
  const left = from ?? options[1]?.value
  const right = to ?? options[0]?.value
  return (
    <Stack gap="md">
      <Select
        label={t('text.from')}
        data={options}
        value={left ?? null}
        onChange={setFrom}
        allowDeselect={false}
      />
      <Select
        label={t('text.to')}
        data={options}
        value={right ?? null}
        onChange={setTo}
        allowDeselect={false}
      />
      <Difference from={textOf(left)} to={textOf(right)} legend={t('text.versionDifference')} />
      {!readOnly && (
        <Group>
          <Button variant="default" onClick={() => onPropose(textOf(left))}>
            {t('text.useAgain')}
          </Button>
        </Group>
      )}
    </Stack>
  )
}

/** All saved versions of a part, two of them compared. */
export function VersionsButton({ onPropose, ...props }: VersionsProps) {
  const { t } = useTranslation()
  const [open, setOpen] = useState(false)
  const propose = (text: string) => {
    onPropose(text)
    setOpen(false)
  }
  return (
    <>
      <Button variant="subtle" onClick={() => setOpen(true)}>
        {t('text.versions', { count: props.part.version })}
      </Button>
      {open && (
        <SidePanel title={t('text.versionsTitle')} onClose={() => setOpen(false)}>
          <Versions {...props} onPropose={propose} />
        </SidePanel>
      )}
    </>
  )
}
