import { IconPhotoDown } from '@tabler/icons-react'
import { type ReactNode, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { call } from '../../api.ts'
import { IconButton } from '../../components/IconButton.tsx'
import { announceDone, announceRefusal } from '../../notices.ts'
import { chartPicture } from './charts/chart-picture.ts'
import styles from './SavePicture.module.css'

type SavePictureProps = {
  readonly fileName: string
  /** A drawing made for paper, where the one on screen is a table. */
  readonly hidden?: boolean
  readonly children: ReactNode
}

/** A chart with a button that saves it as a picture, to be put into the minutes. */
export function SavePicture({ fileName, hidden = false, children }: SavePictureProps) {
  const { t } = useTranslation()
  const box = useRef<HTMLDivElement>(null)
  const save = async () => {
    const chart = box.current?.querySelector('svg')
    if (!chart) return
    const result = await call('tally.savePicture', { fileName, png: await chartPicture(chart) })
    if (!result.ok) announceRefusal(result.error)
    else if (result.value) announceDone(t('tally.pictureSaved', { path: result.value.path }))
  }
  return (
    <div className={styles.chart}>
      <div ref={box} className={hidden ? styles.hidden : undefined} aria-hidden={hidden}>
        {children}
      </div>
      <span className={styles.button}>
        <IconButton icon={IconPhotoDown} label={t('tally.savePicture')} onPress={() => void save()} />
      </span>
    </div>
  )
}
