import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useCall } from '../../api.ts'
import { useCaller } from '../../caller.ts'
import { AnswerGap } from '../../components/Waiting.tsx'
import { PartEditor } from './PartEditor.tsx'
import { PartList } from './PartList.tsx'
import { partTitle } from './part-title.ts'
import styles from './Text.module.css'
import type { TextPlace } from './text-place.ts'

/** The running text of one paper, part by part. */
export function PaperText({ place }: { place: TextPlace }) {
  const { t } = useTranslation()
  const { keeps } = useCaller()
  const { data, refusal, refetch } = useCall('text.load', place)
  const [key, setKey] = useState<string | null>(null)
  if (!data) return <AnswerGap refusal={refusal} retry={() => void refetch()} />
  const shown = data.parts.find(part => part.key === key) ?? data.parts.find(part => part.kind !== 'sentence')
  return (
    <div className={styles.columns}>
      <PartList place={place} parts={data.parts} shown={shown?.key} onShow={setKey} />
      {shown && (
        <PartEditor
          key={shown.key}
          place={place}
          part={shown}
          title={partTitle(t, place.kind, data.parts, shown)}
          readOnly={data.locked || !keeps}
        />
      )}
    </div>
  )
}
