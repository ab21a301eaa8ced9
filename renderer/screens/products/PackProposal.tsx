import { Button, Stack, Text } from '@mantine/core'
import { type UseFormReturn, useWatch } from 'react-hook-form'
import { useTranslation } from 'react-i18next'
import type { PackSummary } from '#shared/contract/rubric.ts'
import { isDay } from '#shared/domain/calendar.ts'
import { type PackChoice, proposePack } from '#shared/domain/pack-choice.ts'
import type { ProductInput } from '#shared/domain/product.ts'
import { formatTableDate } from '#shared/domain/vietnamese-date.ts'
import { useCall } from '../../api.ts'
import { TextField } from '../../components/fields/TextField.tsx'
import { today } from '../../format.ts'
import styles from './PackProposal.module.css'

type ProductForm = UseFormReturn<ProductInput, unknown, ProductInput>

function Why({ choice }: { choice: PackChoice }) {
  const { t } = useTranslation()
  if (choice.decision === null) return <Text>{t('rubric.choice.none')}</Text>
  const { decision, amendedBy, reason, deadline } = choice
  return (
    <>
      <Text fw={600}>
        {amendedBy === null
          ? t('rubric.choice.proposed', { decision })
          : t('rubric.choice.proposedAmended', { decision, amendedBy })}
      </Text>
      <Text size="sm">
        {t(`rubric.choice.reason.${reason}`, {
          deadline: deadline === null ? '' : formatTableDate(deadline),
        })}
      </Text>
      {choice.packId === null && <Text size="sm">{t('rubric.choice.notCarried')}</Text>}
      {choice.amendmentMissing && (
        <Text size="sm">{t('rubric.choice.amendmentMissing', { amendedBy: amendedBy ?? '' })}</Text>
      )}
    </>
  )
}

function Proposal({ form, packs }: { form: ProductForm; packs: readonly PackSummary[] }) {
  const { t } = useTranslation()
  const [lodgedOn, registration, packId, setNo] = useWatch({
    control: form.control,
    name: ['lodgedOn', 'registration', 'packId', 'setNo'],
  })
  const day = lodgedOn !== null && isDay(lodgedOn) ? lodgedOn : null
  const facts = { lodgedOn: day, registration, onDay: today() }
  const choice = proposePack(
    facts,
    packs.map(({ head }) => head),
  )
  const differs = choice.packId !== packId
  const isUnverified = packs
    .find(({ head }) => head.id === packId)
    ?.sets.some(set => set.no === setNo && set.unverified)
  const take = (id: string) => {
    form.setValue('packId', id)
    form.setValue('setNo', Number.NaN)
    form.setValue('cases', {})
  }
  return (
    <>
      {differs && (
        <Stack gap="xs" className={styles.box} component="section" aria-label={t('rubric.choice.title')}>
          <Why choice={choice} />
          {choice.packId !== null && (
            <div>
              <Button size="xs" variant="default" onClick={() => choice.packId && take(choice.packId)}>
                {t('rubric.choice.take')}
              </Button>
            </div>
          )}
        </Stack>
      )}
      {differs && day !== null && (
        <TextField
          control={form.control}
          name="packNote"
          label={t('rubric.choice.note')}
          description={t('rubric.choice.noteHint')}
          lines={2}
        />
      )}
      {isUnverified && (
        <TextField
          control={form.control}
          name="unverifiedNote"
          label={t('rubric.choice.unverifiedNote')}
          description={t('rubric.choice.unverifiedNoteHint')}
          lines={2}
        />
      )}
    </>
  )
}

/** Which decision's criteria the day of lodging asks for, when it is not the one chosen; and the words that a choice needs. */
export function PackProposal({ form }: { form: ProductForm }) {
  const { data } = useCall('rubric.list', {})
  return data ? <Proposal form={form} packs={data.packs} /> : null
}
