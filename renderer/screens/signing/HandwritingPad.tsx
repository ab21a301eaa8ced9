import { Button, Group } from '@mantine/core'
import { IconArrowBackUp, IconTrash } from '@tabler/icons-react'
import { useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import SignaturePad, { type PointGroup } from 'signature_pad'
import { handwritingBlue } from '#shared/domain/handwriting.ts'
import styles from './HandwritingPad.module.css'

type HandwritingPadProps = { readonly onDrawn: (groups: readonly PointGroup[]) => void }

/** As many pixels as the screen has, or strokes look coarse. */
function fitToScreen(canvas: HTMLCanvasElement): void {
  const ratio = Math.max(1, window.devicePixelRatio)
  canvas.width = canvas.offsetWidth * ratio
  canvas.height = canvas.offsetHeight * ratio
  canvas.getContext('2d')?.scale(ratio, ratio)
}

/** A field to sign in with finger, pen or mouse. The paper's white stays in the dark theme too: blue ink needs it. */
export function HandwritingPad({ onDrawn }: HandwritingPadProps) {
  const { t } = useTranslation()
  const canvas = useRef<HTMLCanvasElement>(null)
  const pad = useRef<SignaturePad>(undefined)
  const report = useRef(onDrawn)
  report.current = onDrawn
  const [isEmpty, setIsEmpty] = useState(true)
  useEffect(() => {
    if (!canvas.current) return
    fitToScreen(canvas.current)
    const field = new SignaturePad(canvas.current, {
      penColor: handwritingBlue,
      minWidth: 0.8,
      maxWidth: 2.6,
    })
    pad.current = field
    field.addEventListener('endStroke', () => {
      setIsEmpty(false)
      report.current(field.toData())
    })
    return () => field.off()
  }, [])
  const keep = (groups: PointGroup[]) => {
    pad.current?.fromData(groups)
    setIsEmpty(groups.length === 0)
    onDrawn(groups)
  }
  return (
    <div>
      <div className={styles.field}>
        <canvas ref={canvas} className={styles.canvas} role="img" aria-label={t('signature.pad.field')} />
        <div className={styles.line} aria-hidden />
        {isEmpty && <span className={styles.hint}>{t('signature.pad.line')}</span>}
      </div>
      <Group gap="sm" mt="xs">
        <Button
          variant="default"
          disabled={isEmpty}
          leftSection={<IconArrowBackUp aria-hidden size="1.1rem" />}
          onClick={() => keep(pad.current?.toData().slice(0, -1) ?? [])}
        >
          {t('signature.pad.undo')}
        </Button>
        <Button
          variant="default"
          disabled={isEmpty}
          leftSection={<IconTrash aria-hidden size="1.1rem" />}
          onClick={() => keep([])}
        >
          {t('signature.pad.clear')}
        </Button>
      </Group>
    </div>
  )
}
