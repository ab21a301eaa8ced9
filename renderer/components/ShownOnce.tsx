import { Button, Checkbox, Group, Modal, Text, Title } from '@mantine/core'
import { useState } from 'react'
import { PrintSheet } from './PrintSheet.tsx'
import styles from './ShownOnce.module.css'

type SheetProps = {
  readonly title: string
  /** What it belongs to. */
  readonly about: string
  readonly code: string
  readonly text: string
}

function CodeSheet({ title, about, code, text }: SheetProps) {
  return (
    <>
      <Title order={2}>{title}</Title>
      <Text mt="xs">{about}</Text>
      <div className={styles.code}>{code}</div>
      <Text>{text}</Text>
    </>
  )
}

type ShownOnceProps = SheetProps & {
  readonly words: { readonly kept: string; readonly print: string; readonly close: string }
  readonly testId: string
  readonly onKept: () => void
}

/** A code that is kept nowhere: cannot be closed before somebody says that it is kept; only the sheet is printed. */
export function ShownOnce({ words, testId, onKept, ...sheet }: ShownOnceProps) {
  const [kept, setKept] = useState(false)
  return (
    <Modal
      opened
      onClose={() => undefined}
      closeOnEscape={false}
      closeOnClickOutside={false}
      withCloseButton={false}
      size="42rem"
      padding="xl"
      aria-label={sheet.title}
    >
      <div data-testid={testId}>
        <CodeSheet {...sheet} />
      </div>
      <PrintSheet>
        <CodeSheet {...sheet} />
      </PrintSheet>
      <Checkbox
        my="lg"
        data-autofocus
        label={words.kept}
        checked={kept}
        onChange={event => setKept(event.currentTarget.checked)}
      />
      <Group justify="space-between">
        <Button variant="default" onClick={() => window.print()}>
          {words.print}
        </Button>
        <Button disabled={!kept} onClick={onKept}>
          {words.close}
        </Button>
      </Group>
    </Modal>
  )
}
