import { Textarea } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { useAct } from '../../api.ts'
import { useCaller } from '../../caller.ts'
import { useLateSave } from '../scoring/use-late-save.ts'

type RemarkFieldProps = { readonly sessionId: string; readonly productId: string; readonly saved: string }

/** What was said about the product; saved as the secretary pauses, printed under the product in the minutes. */
export function RemarkField({ sessionId, productId, saved }: RemarkFieldProps) {
  const { t } = useTranslation()
  const { keeps } = useCaller()
  const remark = useAct('room.remark')
  const field = useLateSave(saved, text => void remark.run({ sessionId, productId, text }))
  return (
    <Textarea
      mt="md"
      label={t('room.remark.label')}
      description={t('room.remark.hint')}
      autosize
      minRows={5}
      maxRows={14}
      maxLength={4000}
      readOnly={!keeps}
      {...field}
    />
  )
}
