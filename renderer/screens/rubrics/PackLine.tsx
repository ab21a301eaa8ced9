import { Badge, Group, Text } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { PackSummary } from '#shared/contract/rubric.ts'
import { formatTableDate } from '#shared/domain/vietnamese-date.ts'
import { useAct } from '../../api.ts'
import { RemoveButton } from '../../components/RemoveButton.tsx'
import { announceDone } from '../../notices.ts'

/** What decision this is, since when, and what was added to it in this office. */
export function PackLine({ pack, keeps }: { pack: PackSummary; keeps: boolean }) {
  const { t } = useTranslation()
  const remove = useAct('pack.remove')
  const { head, origin, official } = pack
  const from = formatTableDate(head.effectiveFrom)
  const isOwn = origin === 'imported'
  const removable = keeps && (isOwn || official)
  const removePack = async () => {
    const result = await remove.run({ packId: head.id })
    if (result.ok) announceDone(t('rubric.removed'))
  }
  return (
    <Group mb="md" gap="sm">
      <Text c="dimmed">
        {head.title} ·{' '}
        {head.effectiveTo
          ? t('rubric.inForceUntil', { from, to: formatTableDate(head.effectiveTo) })
          : t('rubric.inForce', { from })}
      </Text>
      {isOwn && <Badge variant="light">{t('rubric.imported')}</Badge>}
      {official && !isOwn && <Badge variant="light">{t('rubric.worded')}</Badge>}
      {removable && (
        <RemoveButton
          key={head.id}
          question={t(isOwn ? 'rubric.removePack' : 'rubric.removeWording', { decision: head.decision })}
          pending={remove.pending}
          onRemove={removePack}
        />
      )}
    </Group>
  )
}
