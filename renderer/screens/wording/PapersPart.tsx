import { NativeSelect, Paper, Stack, Title } from '@mantine/core'
import { useWatch } from 'react-hook-form'
import { useTranslation } from 'react-i18next'
import { useSearchParams } from 'react-router'
import { capacityLines } from '#shared/domain/papers/signing-authority.ts'
import { type IssuedKind, issuedKinds } from '#shared/domain/wording/issued-kinds.ts'
import { LinesField } from '../../components/fields/LinesField.tsx'
import { TextField } from '../../components/fields/TextField.tsx'
import { authorityAs, authorityKinds } from './authority.ts'
import { Own, type PartProps } from './Own.tsx'
import { placeList } from './place-words.ts'
import { usePlaceWords } from './use-place-words.ts'

type SignerProps = PartProps & { readonly kind: IssuedKind }

/** By what right and by whom a paper is signed [NĐ 30/2020 Đ.13]. */
function SignerFields({ form, readOnly, kind }: SignerProps) {
  const { t } = useTranslation()
  const path = `papers.${kind}.signer` as const
  const authority = useWatch({ control: form.control, name: `${path}.authority` })
  const common = { control: form.control, disabled: readOnly }
  return (
    <>
      <Title order={3}>{t('wording.signer')}</Title>
      <NativeSelect
        label={t('wording.power')}
        disabled={readOnly}
        value={authority.kind}
        data={authorityKinds.map(value => ({ value, label: t(`wording.authorityKind.${value}`) }))}
        onChange={event => {
          const wanted = authorityKinds.find(each => each === event.currentTarget.value) ?? 'own'
          form.setValue(`${path}.authority`, authorityAs(wanted, authority), { shouldDirty: true })
        }}
      />
      {authority.kind === 'collective' && (
        <TextField {...common} name={`${path}.authority.body`} label={t('wording.body')} />
      )}
      {'head' in authority && (
        <TextField {...common} name={`${path}.authority.head`} label={t('wording.head')} />
      )}
      <TextField {...common} name={`${path}.authority.title`} label={t('wording.title')} />
      <p>{t('wording.printed', { lines: capacityLines(authority).join(' / ') })}</p>
      <TextField {...common} name={`${path}.otherPost`} label={t('wording.otherPost')} />
      <TextField {...common} name={`${path}.name`} label={t('wording.signerName')} />
    </>
  )
}

/** Symbol, recipients and signer, one kind of paper at a time. */
export function PapersPart(props: PartProps) {
  const { t } = useTranslation()
  const [search, setSearch] = useSearchParams()
  const kind = issuedKinds.find(each => each === search.get('kind')) ?? 'minutes'
  const common = { control: props.form.control, disabled: props.readOnly }
  const places = placeList(usePlaceWords(), ['article', 'producer', 'commune'])
  return (
    <Paper withBorder p="lg">
      <Stack gap="md">
        <NativeSelect
          label={t('wording.kind')}
          value={kind}
          data={issuedKinds.map(value => ({ value, label: t(`paper.kind.${value}`) }))}
          onChange={event =>
            setSearch({ part: 'papers', kind: event.currentTarget.value }, { replace: true })
          }
        />
        <Stack gap="md" key={kind}>
          <Own {...props} path={`papers.${kind}.symbol`} label={t('wording.symbol')}>
            <TextField {...common} name={`papers.${kind}.symbol`} label={t('wording.symbol')} />
          </Own>
          <Own {...props} path={`papers.${kind}.recipients`} label={t('wording.recipients')}>
            <LinesField
              {...common}
              name={`papers.${kind}.recipients`}
              label={t('wording.recipients')}
              description={t('wording.recipientsHint', { places })}
            />
          </Own>
          <Own {...props} path={`papers.${kind}.signer`} label={t('wording.signer')}>
            <SignerFields {...props} kind={kind} />
          </Own>
        </Stack>
      </Stack>
    </Paper>
  )
}
