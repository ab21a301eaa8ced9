import { Button, Group, MultiSelect, Paper, Stack } from '@mantine/core'
import { IconArrowDown, IconArrowUp, IconPencil, IconPlus, IconTrash } from '@tabler/icons-react'
import { useState } from 'react'
import { useController, useFieldArray, useWatch } from 'react-hook-form'
import { useTranslation } from 'react-i18next'
import { regimes } from '#shared/domain/papers/common.ts'
import { formatTableDate } from '#shared/domain/vietnamese-date.ts'
import { issuedKinds } from '#shared/domain/wording/issued-kinds.ts'
import { DateField } from '../../components/fields/DateField.tsx'
import { TextField } from '../../components/fields/TextField.tsx'
import { IconButton } from '../../components/IconButton.tsx'
import { Own, type PartProps } from './Own.tsx'
import { placeList } from './place-words.ts'
import { usePlaceWords } from './use-place-words.ts'
import styles from './Wording.module.css'

type BasisProps = PartProps & { readonly index: number }

function BasisFields({ form, readOnly, index }: BasisProps) {
  const { t } = useTranslation()
  const { control } = form
  const under = useController({ control, name: `bases.${index}.regimes` })
  const papers = useController({ control, name: `bases.${index}.papers` })
  const words = usePlaceWords()
  const places = placeList(words, [
    'councilDecision',
    'regulation',
    'minutes',
    'submission',
    'department',
    'law',
  ])
  const common = { control, disabled: readOnly }
  return (
    <Stack gap="sm">
      <TextField
        {...common}
        name={`bases.${index}.text`}
        label={t('wording.basisText')}
        description={t('wording.basisHint', { places })}
        lines={2}
      />
      <MultiSelect
        label={t('wording.regimes')}
        disabled={readOnly}
        value={[...under.field.value]}
        onChange={under.field.onChange}
        data={regimes.map(value => ({ value, label: t(`wording.regime.${value}`) }))}
        error={under.fieldState.error?.message}
      />
      <Group align="flex-start" gap="lg">
        <DateField {...common} name={`bases.${index}.from`} label={t('wording.from')} />
        <DateField {...common} name={`bases.${index}.until`} label={t('wording.until')} />
      </Group>
      <MultiSelect
        label={t('wording.papers')}
        disabled={readOnly}
        value={[...papers.field.value]}
        onChange={papers.field.onChange}
        data={issuedKinds.map(value => ({ value, label: t(`paper.kind.${value}`) }))}
      />
    </Stack>
  )
}

/** Under which decisions and in which time a paper may rest on it. */
function BasisReach({ form, index }: Pick<BasisProps, 'form' | 'index'>) {
  const { t } = useTranslation()
  const basis = useWatch({ control: form.control, name: `bases.${index}` })
  if (!basis) return null
  const { regimes: under, from, until } = basis
  const acts =
    under.length === regimes.length
      ? t('wording.always')
      : under.map(regime => t(`wording.regime.${regime}`)).join(', ')
  const span = from && until ? 'both' : from ? 'from' : until ? 'until' : null
  const days = { from: from ? formatTableDate(from) : '', until: until ? formatTableDate(until) : '' }
  return (
    <div className={styles.reach}>
      {t('wording.regimes')}: {acts}
      {span && `; ${t(`wording.sinceUntil.${span}`, days)}`}
    </div>
  )
}

type LineProps = BasisProps & {
  readonly isOpen: boolean
  readonly isLast: boolean
  readonly onOpen: (open: boolean) => void
  readonly onMove: (to: number) => void
  readonly onRemove: () => void
}

function BasisLine({ isOpen, isLast, onOpen, onMove, onRemove, ...props }: LineProps) {
  const { t } = useTranslation()
  const { form, index, readOnly } = props
  const text = useWatch({ control: form.control, name: `bases.${index}.text` })
  const fault = form.getFieldState(`bases.${index}`, form.formState).error
  const place = index + 1
  return (
    <li className={styles.basis}>
      <div className={styles.basisHead}>
        <div>
          <span className={fault ? styles.fault : undefined}>
            {place}. {text || t('wording.basis', { place })}
          </span>
          <BasisReach form={form} index={index} />
        </div>
        <span className={styles.acts}>
          <IconButton
            icon={IconPencil}
            label={isOpen ? t('wording.closeBasis') : t('wording.editBasis', { place })}
            onPress={() => onOpen(!isOpen)}
          />
          {!readOnly && (
            <>
              <IconButton
                icon={IconArrowUp}
                label={t('wording.upBasis', { place })}
                disabled={index === 0}
                onPress={() => onMove(index - 1)}
              />
              <IconButton
                icon={IconArrowDown}
                label={t('wording.downBasis', { place })}
                disabled={isLast}
                onPress={() => onMove(index + 1)}
              />
              <IconButton icon={IconTrash} label={t('wording.removeBasis', { place })} onPress={onRemove} />
            </>
          )}
        </span>
      </div>
      {isOpen && <BasisFields {...props} />}
    </li>
  )
}

/** The library of legal bases, in the order in which they are cited. */
export function BasesPart(props: PartProps) {
  const { t } = useTranslation()
  const { control } = props.form
  const list = useFieldArray({ control, name: 'bases', keyName: 'rowId' })
  const [open, setOpen] = useState<string | null>(null)
  const add = () => {
    const id = crypto.randomUUID()
    list.append({ id, text: '', regimes: ['R2026'], from: null, until: null, papers: [] })
    setOpen(id)
  }
  return (
    <Paper withBorder p="lg">
      <Own {...props} path="bases" label={t('wording.part.bases')}>
        {list.fields.length === 0 && <p>{t('wording.noBases')}</p>}
        <ol className={styles.bases}>
          {list.fields.map((basis, index) => (
            <BasisLine
              key={basis.rowId}
              {...{ ...props, index }}
              isOpen={open === basis.id}
              isLast={index === list.fields.length - 1}
              onOpen={wanted => setOpen(wanted ? basis.id : null)}
              onMove={to => list.move(index, to)}
              onRemove={() => list.remove(index)}
            />
          ))}
        </ol>
        {!props.readOnly && (
          <div>
            <Button variant="default" leftSection={<IconPlus aria-hidden size="1.1rem" />} onClick={add}>
              {t('wording.addBasis')}
            </Button>
          </div>
        )}
      </Own>
    </Paper>
  )
}
