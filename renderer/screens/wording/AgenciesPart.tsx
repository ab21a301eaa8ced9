import { Group, Paper, Stack, Title } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { agencyKeys } from '#shared/domain/wording/agency-key.ts'
import { sentenceKeys } from '#shared/domain/wording.ts'
import { LinesField } from '../../components/fields/LinesField.tsx'
import { TextField } from '../../components/fields/TextField.tsx'
import { Own, type PartProps } from './Own.tsx'

/** Letterhead, name, place and abbreviation of who issues. */
export function AgenciesPart(props: PartProps) {
  const { t } = useTranslation()
  const common = { control: props.form.control, disabled: props.readOnly }
  return (
    <Stack gap="md">
      {agencyKeys.map(key => (
        <Paper key={key} withBorder p="lg" component="section">
          <Own {...props} path={`agencies.${key}`} label={t(`wording.agency.${key}`)}>
            <Title order={2}>{t(`wording.agency.${key}`)}</Title>
            <TextField {...common} name={`agencies.${key}.parent`} label={t('wording.parent')} />
            <LinesField {...common} name={`agencies.${key}.nameLines`} label={t('wording.nameLines')} />
            <TextField {...common} name={`agencies.${key}.name`} label={t('wording.name')} />
            <Group align="flex-start" gap="lg">
              <TextField {...common} name={`agencies.${key}.place`} label={t('wording.place')} />
              <TextField
                {...common}
                name={`agencies.${key}.abbreviation`}
                label={t('wording.abbreviation')}
              />
            </Group>
          </Own>
        </Paper>
      ))}
    </Stack>
  )
}

/** Sentences that return in papers; an empty one takes the usual sentence of the form. */
export function SentencesPart(props: PartProps) {
  const { t } = useTranslation()
  const common = { control: props.form.control, disabled: props.readOnly }
  return (
    <Paper withBorder p="lg">
      <Stack gap="md">
        {sentenceKeys.map(key => (
          <Own key={key} {...props} path={`sentences.${key}`} label={t(`wording.sentence.${key}`)}>
            <TextField {...common} name={`sentences.${key}`} label={t(`wording.sentence.${key}`)} lines={2} />
          </Own>
        ))}
      </Stack>
    </Paper>
  )
}
