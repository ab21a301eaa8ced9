import { Button, NativeSelect, Stack, Title } from '@mantine/core'
import { IconPlus } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { RegisterLine, RegisterView } from '#shared/contract/register.ts'
import { useCall } from '../../api.ts'
import { useCaller } from '../../caller.ts'
import { Empty } from '../../components/Empty.tsx'
import { Page } from '../../components/Page.tsx'
import { SidePanel } from '../../components/SidePanel.tsx'
import { AnswerGap } from '../../components/Waiting.tsx'
import { BookTable, fullNumber } from './BookTable.tsx'
import { booksOf } from './books.ts'
import { GivePanel } from './GivePanel.tsx'
import { EnterForm } from './NumberForm.tsx'
import { RegisterTabs } from './RegisterTabs.tsx'
import { VoidForm } from './VoidForm.tsx'

type Panel = { kind: 'give' } | { kind: 'enter' } | { kind: 'void'; line: RegisterLine }

type BooksProps = {
  readonly view: RegisterView
  readonly keeps: boolean
  readonly onVoid: (line: RegisterLine) => void
}

function Books({ view, keeps, onVoid }: BooksProps) {
  const { t } = useTranslation()
  const [year, setYear] = useState<number | null>(null)
  const years = [...new Set(view.lines.map(line => line.year))].sort((left, right) => right - left)
  return (
    <Stack gap="xl">
      {years.length > 1 && (
        <NativeSelect
          w="14rem"
          label={t('register.year')}
          value={year ?? ''}
          data={[
            { value: '', label: t('register.allYears') },
            ...years.map(value => ({ value: String(value), label: String(value) })),
          ]}
          onChange={event => setYear(Number(event.currentTarget.value) || null)}
        />
      )}
      {booksOf(view, year).map(book => (
        <section key={`${book.year}/${book.series}`}>
          <Title order={2} mb="sm">
            {t('register.book', { series: book.series, year: String(book.year) })}
          </Title>
          <BookTable {...{ book, keeps, onVoid }} />
        </section>
      ))}
    </Stack>
  )
}

function OpenPanel({ panel, onClose }: { panel: Panel; onClose: () => void }) {
  const { t } = useTranslation()
  switch (panel.kind) {
    case 'give':
      return (
        <SidePanel title={t('register.giveTitle')} onClose={onClose}>
          <GivePanel onDone={onClose} />
        </SidePanel>
      )
    case 'enter':
      return (
        <SidePanel title={t('register.enterTitle')} onClose={onClose}>
          <EnterForm onDone={onClose} />
        </SidePanel>
      )
    case 'void':
      return (
        <SidePanel title={t('register.voidTitle', { number: fullNumber(panel.line) })} onClose={onClose}>
          <VoidForm line={panel.line} onDone={onClose} />
        </SidePanel>
      )
  }
}

/** The register of outgoing papers [NĐ 30/2020 Đ.15.1]. */
export function RegisterScreen() {
  const { t } = useTranslation()
  const { data: view, refusal, refetch } = useCall('register.list', {})
  const { keeps } = useCaller()
  const [panel, setPanel] = useState<Panel | null>(null)
  if (!view) return <AnswerGap refusal={refusal} retry={() => void refetch()} />
  const acts = keeps && (
    <>
      <Button variant="default" onClick={() => setPanel({ kind: 'enter' })}>
        {t('register.enter')}
      </Button>
      <Button leftSection={<IconPlus aria-hidden size="1.1rem" />} onClick={() => setPanel({ kind: 'give' })}>
        {t('register.give')}
      </Button>
    </>
  )
  const isEmpty = view.lines.length === 0
  return (
    <Page title={t('register.title')} hint={t('register.hint')} actions={isEmpty ? null : acts} wide>
      <RegisterTabs />
      {isEmpty ? (
        <Empty title={t('register.empty.title')} text={t('register.empty.text')}>
          {acts}
        </Empty>
      ) : (
        <Books view={view} keeps={keeps} onVoid={line => setPanel({ kind: 'void', line })} />
      )}
      {panel && <OpenPanel panel={panel} onClose={() => setPanel(null)} />}
    </Page>
  )
}
