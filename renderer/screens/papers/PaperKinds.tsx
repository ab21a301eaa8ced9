import { Stack } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { PaperCheck, PaperView } from '#shared/contract/paper.ts'
import type { SessionView } from '#shared/contract/session.ts'
import type { PaperKind } from '#shared/domain/paper-kind.ts'
import { isIssued } from '#shared/domain/wording/issued-kinds.ts'
import table from '../../components/table.module.css'
import { KindLine, type NumberPlace } from './KindLine.tsx'
import { NumberPanel } from './NumberPanel.tsx'
import styles from './Papers.module.css'
import { type KindRow, kindRows } from './paper-rows.ts'
import { groupsOf, paperSet } from './paper-set.ts'
import { useSummaries } from './SigningCell.tsx'
import { WholeSet } from './WholeSet.tsx'

type PaperKindsProps = {
  readonly session: SessionView
  readonly check: PaperCheck
  readonly papers: readonly PaperView[]
  readonly readOnly: boolean
}

function Heads() {
  const { t } = useTranslation()
  return (
    <thead>
      <tr>
        <th aria-label={t('paper.tickColumn')} />
        <th scope="col">{t('paper.name')}</th>
        <th scope="col">{t('paper.number')}</th>
        <th scope="col">{t('signature.column')}</th>
        <th scope="col">{t('paper.contents')}</th>
      </tr>
    </thead>
  )
}

/** Every paper of the session by the steps of the procedure; what is ticked is written. */
export function PaperKinds({ session, check, papers, readOnly }: PaperKindsProps) {
  const { t } = useTranslation()
  const [ticks, setTicks] = useState<ReadonlyMap<PaperKind, boolean>>(new Map())
  const [numbered, setNumbered] = useState<NumberPlace | null>(null)
  const summaries = useSummaries(session.id)
  const groups = groupsOf(kindRows(check, papers))
  const isSigned = (row: KindRow) =>
    row.rows.some(({ newest }) => (summaries.get(newest.id)?.state ?? 'unsigned') !== 'unsigned')
  const { findings } = check
  const set = paperSet(groups, { state: session.state, ticks, findings, isSigned })
  const ticked = new Set([...set.ready, ...set.blocked].map(row => row.kind))
  const products = session.list.map(({ product }) => product)
  return (
    <Stack gap="lg">
      {!readOnly && <WholeSet sessionId={session.id} set={set} findings={findings} />}
      <table className={table.table}>
        <Heads />
        {groups.map(({ key, rows }) => (
          <tbody key={key}>
            <tr className={styles.group}>
              <th colSpan={5} scope="rowgroup">
                {t(`paper.group.${key}`)}
              </th>
            </tr>
            {rows.map(row => (
              <KindLine
                key={row.kind}
                {...{ row, summaries, products, readOnly }}
                sessionId={session.id}
                ticked={ticked.has(row.kind)}
                onTick={on => setTicks(before => new Map(before).set(row.kind, on))}
                onNumber={setNumbered}
              />
            ))}
          </tbody>
        ))}
      </table>
      {numbered && isIssued(numbered.kind) && (
        <NumberPanel
          place={{ kind: numbered.kind, sessionId: session.id, productId: numbered.productId }}
          waiting={numbered.waiting}
          onClose={() => setNumbered(null)}
        />
      )}
    </Stack>
  )
}
