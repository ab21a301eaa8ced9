import { Button } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { useAct, useCall } from '../../api.ts'
import { announceDone } from '../../notices.ts'

type PaperActsProps = {
  readonly paper: { readonly id: string; readonly fileName: string }
  readonly size?: 'sm' | 'compact-sm'
}

/** Save, PDF, open: what can be done with one written file. */
export function PaperActs({ paper, size = 'sm' }: PaperActsProps) {
  const { t } = useTranslation()
  const { data: converter } = useCall('paper.converter', {})
  const open = useAct('paper.open')
  const save = useAct('paper.save')
  const pdf = useAct('paper.pdf')
  const { id: paperId, fileName: name } = paper
  const acts = [
    { act: save, label: t('paper.save'), title: t('paper.saveOne', { name }) },
    { act: pdf, label: t('paper.pdf'), title: t('paper.pdfOne', { name }) },
    { act: open, label: t('paper.open'), title: t('paper.openOne', { name }) },
  ]
  return acts.map(({ act, label, title }) => (
    <Button
      key={label}
      size={size}
      variant={size === 'sm' ? 'default' : 'subtle'}
      loading={act.pending}
      aria-label={title}
      title={act === pdf && converter?.name === null ? t('paper.noConverter') : title}
      onClick={() =>
        void act.run({ paperId }).then(result => {
          if (result.ok && result.value) announceDone(t('paper.savedTo', { path: result.value.path }))
        })
      }
    >
      {label}
    </Button>
  ))
}
