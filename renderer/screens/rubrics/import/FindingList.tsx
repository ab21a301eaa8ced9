import { Button, Group, Text, Title } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { AnnexDraft } from '#shared/contract/annex.ts'
import type { Reading } from '#shared/domain/annex/annex-finding.ts'
import { useAct } from '../../../api.ts'
import { FindingCard } from './FindingCard.tsx'
import styles from './Import.module.css'

/** Doubtful places in the order of the print; what is settled stays in its place and can be opened again. */
export function FindingList({ draft }: { draft: AnnexDraft }) {
  const { t } = useTranslation()
  const settle = useAct('annex.settle')
  const open = draft.findings.filter(finding => finding.settled === null)
  const run = (settlements: { finding: string; reading: Reading | null }[]) =>
    void settle.run({ draftId: draft.id, settlements })
  const acceptAll = () =>
    run(open.flatMap(({ id, readings: [reading] }) => (reading ? [{ finding: id, reading }] : [])))
  return (
    <section aria-labelledby="findings">
      <Group justify="space-between" mb="sm">
        <Group gap="sm">
          <Title order={2} id="findings">
            {t('annex.findings')}
          </Title>
          <Text c="dimmed" aria-live="polite">
            {draft.findings.length === 0
              ? t('annex.noFindings')
              : open.length === 0
                ? t('annex.allSettled')
                : t('annex.open', { count: open.length })}
          </Text>
        </Group>
        {open.length > 1 && (
          <Button variant="default" loading={settle.pending} onClick={acceptAll}>
            {t('annex.acceptAll', { count: open.length })}
          </Button>
        )}
      </Group>
      <ul className={styles.findings}>
        {draft.findings.map(finding => (
          <FindingCard
            key={finding.id}
            finding={finding}
            pending={settle.pending}
            onSettle={(id, reading) => run([{ finding: id, reading }])}
          />
        ))}
      </ul>
    </section>
  )
}
