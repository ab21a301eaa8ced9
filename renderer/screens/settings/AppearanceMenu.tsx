import { Button, Popover } from '@mantine/core'
import { IconTextSize } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { AppearanceFields } from './AppearanceFields.tsx'

/** Text size and the like before anybody has a seat. */
export function AppearanceMenu() {
  const { t } = useTranslation()
  return (
    <Popover position="bottom-end" withArrow trapFocus>
      <Popover.Target>
        <Button variant="default" leftSection={<IconTextSize aria-hidden size="1.2rem" />}>
          {t('settings.display')}
        </Button>
      </Popover.Target>
      <Popover.Dropdown>
        <AppearanceFields />
      </Popover.Dropdown>
    </Popover>
  )
}
