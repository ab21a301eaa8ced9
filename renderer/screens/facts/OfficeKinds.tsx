import { Button, Group, Stack } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { type FactKind, hasFacts } from '#shared/domain/facts/fact-fields.ts'
import type { PaperKind } from '#shared/domain/paper-kind.ts'
import { useAct, useCall } from '../../api.ts'
import { useCaller } from '../../caller.ts'
import { Refusal } from '../../components/Refusal.tsx'
import table from '../../components/table.module.css'
import { missingNames } from '../../missing-names.ts'
import { announceDone } from '../../notices.ts'
import { OverSigned } from '../papers/OverSigned.tsx'
import { hasText, textLink } from '../papers/paper-links.ts'
import styles from './Facts.module.css'

type OfficeKindsProps = {
  readonly kinds: readonly PaperKind[]
  readonly productId: string | null
  readonly onFacts: (kind: FactKind) => void
}

/** What a paper still lacks, where it has facts of its own. */
function Lacks({ kind, productId }: { readonly kind: FactKind; readonly productId: string | null }) {
  const { t } = useTranslation()
  const { data } = useCall('facts.load', { kind, sessionId: null, productId })
  if (!data || data.missing.length === 0) return null
  return <div className={styles.quiet}>{t('paper.lacks', { fields: missingNames(t, data.missing) })}</div>
}

type KindActsProps = Omit<OfficeKindsProps, 'kinds'> & {
  readonly kind: PaperKind
  readonly pending: boolean
  readonly onWrite: () => void
}

function KindActs({ kind, productId, pending, onFacts, onWrite }: KindActsProps) {
  const { t } = useTranslation()
  const { keeps } = useCaller()
  const paper = t(`paper.kind.${kind}`)
  return (
    <Group gap="sm" wrap="nowrap" justify="flex-end">
      {hasFacts(kind) && (
        <Button
          size="compact-md"
          variant="default"
          aria-label={t('facts.enterFactsOf', { paper })}
          onClick={() => onFacts(kind)}
        >
          {t('facts.enterFacts')}
        </Button>
      )}
      {hasText(kind) && (
        <Button
          size="compact-md"
          variant="default"
          component={Link}
          to={textLink(kind, { sessionId: null, productId })}
          aria-label={t('paper.textOne', { name: paper })}
        >
          {t('paper.text')}
        </Button>
      )}
      {keeps && (
        <Button
          size="compact-md"
          loading={pending}
          aria-label={t('facts.writeOf', { paper })}
          onClick={onWrite}
        >
          {t('facts.write')}
        </Button>
      )}
    </Group>
  )
}

/** Papers that can be written at any time, each with what it lacks and what can be done with it. */
export function OfficeKinds({ kinds, productId, onFacts }: OfficeKindsProps) {
  const { t } = useTranslation()
  const generate = useAct('paper.generate', { inline: true })
  const [last, setLast] = useState<PaperKind | null>(null)
  const { pending, refusal } = generate
  const write = async (kind: PaperKind, overSigned = '') => {
    setLast(kind)
    const products = productId === null ? {} : { productIds: [productId] }
    const result = await generate.run({ sessionId: null, kinds: [kind], overSigned, ...products })
    if (result.ok) announceDone(t('paper.done', { count: 1 }))
  }
  return (
    <Stack gap="sm">
      <table className={table.table}>
        <tbody>
          {kinds.map(kind => (
            <tr key={kind}>
              <td>
                <span className={table.name}>{t(`paper.kind.${kind}`)}</span>
                {hasFacts(kind) && <Lacks {...{ kind, productId }} />}
              </td>
              <td className={table.tight}>
                <KindActs {...{ kind, productId, pending, onFacts }} onWrite={() => void write(kind)} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      <Refusal error={refusal} />
      <OverSigned {...{ refusal, pending }} onConfirm={reason => last && void write(last, reason)} />
    </Stack>
  )
}
