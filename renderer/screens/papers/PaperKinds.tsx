import { Button, Group, Progress, Stack } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { PaperCheck, PaperView } from '#shared/contract/paper.ts'
import type { SessionView } from '#shared/contract/session.ts'
import type { PaperKind } from '#shared/domain/paper-kind.ts'
import { isIssued } from '#shared/domain/wording/issued-kinds.ts'
import { useAct } from '../../api.ts'
import { Refusal } from '../../components/Refusal.tsx'
import table from '../../components/table.module.css'
import { announceDone } from '../../notices.ts'
import { FolderPanel } from './FolderPanel.tsx'
import { KindLine, type NumberPlace } from './KindLine.tsx'
import { NumberPanel } from './NumberPanel.tsx'
import { OverSigned } from './OverSigned.tsx'
import styles from './Papers.module.css'
import { belongsHere, isUsual, paperGroups } from './paper-groups.ts'
import { kindRows } from './paper-rows.ts'
import { useSummaries } from './SigningCell.tsx'

type PaperKindsProps = {
  readonly session: SessionView
  readonly check: PaperCheck
  readonly papers: readonly PaperView[]
  readonly readOnly: boolean
}

/** Every paper of the session by the steps of the procedure; what is ticked is written. */
export function PaperKinds({ session, check, papers, readOnly }: PaperKindsProps) {
  const { t } = useTranslation()
  const generate = useAct('paper.generate', { inline: true })
  const [changed, setChanged] = useState<ReadonlyMap<PaperKind, boolean>>(new Map())
  const [numbered, setNumbered] = useState<NumberPlace | null>(null)
  const [folder, setFolder] = useState(false)
  const rows = kindRows(check, papers)
  const summaries = useSummaries(session.id)
  const isSigned = (kind: PaperKind) =>
    rows.get(kind)?.rows.some(row => (summaries.get(row.newest.id)?.state ?? 'unsigned') !== 'unsigned')
  const isTicked = (kind: PaperKind) =>
    (rows.get(kind)?.lacking.length ?? 1) === 0 &&
    (changed.get(kind) ?? (isUsual(kind, session.state) && !isSigned(kind)))
  const groups = paperGroups
    .map(({ key, kinds }) => ({
      key,
      rows: kinds.flatMap(kind => {
        const row = rows.get(kind)
        return row && (row.rows.length > 0 || belongsHere(row.lacking)) ? [row] : []
      }),
    }))
    .filter(group => group.rows.length > 0)
  const ticked = groups.flatMap(group => group.rows.map(row => row.kind)).filter(isTicked)
  const write = async (overSigned = '') => {
    const result = await generate.run({ sessionId: session.id, kinds: ticked, overSigned })
    if (result.ok) announceDone(t('paper.done', { count: result.value.length - papers.length }))
  }
  const products = session.list.map(({ product }) => product)
  return (
    <Stack gap="sm">
      {!readOnly && (
        <Group gap="sm">
          <Button disabled={ticked.length === 0} loading={generate.pending} onClick={() => void write()}>
            {t('paper.generate', { count: ticked.length })}
          </Button>
          <Button variant="default" disabled={ticked.length === 0} onClick={() => setFolder(true)}>
            {t('paper.toFolder')}
          </Button>
        </Group>
      )}
      <Refusal error={generate.refusal} />
      <OverSigned
        refusal={generate.refusal}
        pending={generate.pending}
        onConfirm={reason => void write(reason)}
      />
      {generate.pending && <Progress value={100} animated aria-label={t('paper.generating')} />}
      <table className={table.table}>
        <thead>
          <tr>
            <th aria-label={t('paper.tickColumn')} />
            <th>{t('paper.name')}</th>
            <th>{t('paper.number')}</th>
            <th>{t('signature.column')}</th>
            <th>{t('paper.contents')}</th>
          </tr>
        </thead>
        {groups.map(({ key, rows: ofGroup }) => (
          <tbody key={key}>
            <tr className={styles.group}>
              <th colSpan={5} scope="rowgroup">
                {t(`paper.group.${key}`)}
              </th>
            </tr>
            {ofGroup.map(row => (
              <KindLine
                key={row.kind}
                row={row}
                sessionId={session.id}
                summaries={summaries}
                products={products}
                ticked={isTicked(row.kind)}
                readOnly={readOnly}
                onTick={on => setChanged(before => new Map(before).set(row.kind, on))}
                onNumber={setNumbered}
              />
            ))}
          </tbody>
        ))}
      </table>
      {numbered && isIssued(numbered.kind) && (
        <NumberPanel
          place={{ kind: numbered.kind, sessionId: session.id, productId: numbered.productId }}
          onClose={() => setNumbered(null)}
        />
      )}
      {folder && <FolderPanel sessionId={session.id} kinds={ticked} onClose={() => setFolder(false)} />}
    </Stack>
  )
}
