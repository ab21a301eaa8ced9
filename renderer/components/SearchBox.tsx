import { TextInput } from '@mantine/core'
import { IconSearch } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'

type SearchBoxProps = { readonly value: string; readonly onChange: (value: string) => void }

/** Search over a list on this screen; see search.ts for what matches. */
export function SearchBox({ value, onChange }: SearchBoxProps) {
  const { t } = useTranslation()
  return (
    <TextInput
      type="search"
      w="22rem"
      aria-label={t('common.search')}
      placeholder={t('common.searchHint')}
      leftSection={<IconSearch aria-hidden size="1.1rem" />}
      value={value}
      onChange={event => onChange(event.currentTarget.value)}
    />
  )
}
