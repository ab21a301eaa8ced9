import { Button, Menu } from '@mantine/core'
import { IconChevronDown, IconDownload } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { useAct } from '../../api.ts'
import { announceDone } from '../../notices.ts'

type ExportMenuProps = {
  readonly packId: string
  /** Null for the whole pack. */
  readonly setNo: number | null
  /** Files carry the decision's own words where they are known. */
  readonly official: boolean
}

export function ExportMenu({ packId, setNo, official }: ExportMenuProps) {
  const { t } = useTranslation()
  const save = useAct('rubric.export')
  const run = async (format: 'word' | 'excel') => {
    const words = official ? 'official' : 'short'
    const result = await save.run({ packId, setNo, format, words })
    if (result.ok && result.value) announceDone(t('rubric.exported', { path: result.value.path }))
  }
  return (
    <Menu position="bottom-end">
      <Menu.Target>
        <Button
          variant="default"
          loading={save.pending}
          leftSection={<IconDownload aria-hidden size="1.1rem" />}
          rightSection={<IconChevronDown aria-hidden size="1rem" />}
        >
          {t('rubric.export')}
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item onClick={() => void run('word')}>
          {t(setNo === null ? 'rubric.exportPackWord' : 'rubric.exportWord')}
        </Menu.Item>
        <Menu.Item onClick={() => void run('excel')}>
          {t(setNo === null ? 'rubric.exportPackExcel' : 'rubric.exportExcel')}
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  )
}
