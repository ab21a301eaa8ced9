import { Button, Group, NativeSelect, Stack, Title } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Link, useParams, useSearchParams } from 'react-router'
import { type FactKind, hasFacts } from '#shared/domain/facts/fact-fields.ts'
import { type PaperKind, paperKinds } from '#shared/domain/paper-kind.ts'
import { paperScopes } from '#shared/domain/paper-scope.ts'
import { useAct, useCall } from '../../api.ts'
import { useCaller } from '../../caller.ts'
import { Page } from '../../components/Page.tsx'
import { Refusal } from '../../components/Refusal.tsx'
import { SidePanel } from '../../components/SidePanel.tsx'
import table from '../../components/table.module.css'
import { announceDone } from '../../notices.ts'
import { OverSigned } from '../papers/OverSigned.tsx'
import { PaperTable } from '../papers/PaperTable.tsx'
import { RegisterTabs } from '../register/RegisterTabs.tsx'
import { FactsPanel } from './FactsPanel.tsx'

const councilKinds = paperKinds.filter(kind => paperScopes[kind] === 'council')
const productKinds = paperKinds.filter(kind => paperScopes[kind] === 'product')

type KindsProps = {
  readonly kinds: readonly PaperKind[]
  readonly productId: string | null
  readonly onFacts: (kind: FactKind) => void
}

/** Papers that can be written at any time, each with its facts beside it. */
function Kinds({ kinds, productId, onFacts }: KindsProps) {
  const { t } = useTranslation()
  const { keeps } = useCaller()
  const generate = useAct('paper.generate', { inline: true })
  const [last, setLast] = useState<PaperKind | null>(null)
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
          {kinds.map(kind => {
            const paper = t(`paper.kind.${kind}`)
            return (
              <tr key={kind}>
                <th scope="row">{paper}</th>
                <td className={table.tight}>
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
                    {keeps && (
                      <Button
                        size="compact-md"
                        loading={generate.pending}
                        aria-label={t('facts.writeOf', { paper })}
                        onClick={() => void write(kind)}
                      >
                        {t('facts.write')}
                      </Button>
                    )}
                  </Group>
                </td>
              </tr>
            )
          })}
        </tbody>
      </table>
      <Refusal error={generate.refusal} />
      <OverSigned
        refusal={generate.refusal}
        pending={generate.pending}
        onConfirm={reason => last && void write(last, reason)}
      />
    </Stack>
  )
}

function ProductKinds({ onFacts }: { onFacts: (kind: FactKind, productId: string) => void }) {
  const { t } = useTranslation()
  const { data: products } = useCall('product.list', {})
  const [picked, setPicked] = useState<string | null>(null)
  const productId = picked ?? products?.[0]?.id
  if (products && productId === undefined) {
    return (
      <Group>
        <p>{t('facts.noProductsAtAll')}</p>
        <Button component={Link} to="/products" variant="default">
          {t('facts.toAllProducts')}
        </Button>
      </Group>
    )
  }
  if (productId === undefined) return null
  return (
    <Stack gap="md">
      <NativeSelect
        maw="32rem"
        label={t('facts.chooseProduct')}
        value={productId}
        data={(products ?? []).map(({ id, name }) => ({ value: id, label: name }))}
        onChange={event => setPicked(event.currentTarget.value)}
      />
      <Kinds kinds={productKinds} productId={productId} onFacts={kind => onFacts(kind, productId)} />
    </Stack>
  )
}

type Open = { readonly kind: FactKind; readonly productId: string | null }

/** Papers of the council and of single products that belong to no session. */
export function OfficePapersScreen() {
  const { t } = useTranslation()
  const { data: papers } = useCall('paper.list', { sessionId: null })
  const { kind = '' } = useParams()
  const [search] = useSearchParams()
  const asked = hasFacts(kind) ? { kind, productId: search.get('product') } : null
  const [open, setOpen] = useState<Open | null>(asked)
  const close = () => setOpen(null)
  return (
    <Page title={t('facts.officeTab')} hint={t('facts.officeHint')}>
      <RegisterTabs />
      <Stack gap="xl">
        <section>
          <Title order={2} mb="sm">
            {t('facts.ofCouncil')}
          </Title>
          <Kinds kinds={councilKinds} productId={null} onFacts={kind => setOpen({ kind, productId: null })} />
        </section>
        <section>
          <Title order={2} mb="sm">
            {t('facts.ofProduct')}
          </Title>
          <ProductKinds onFacts={(kind, productId) => setOpen({ kind, productId })} />
        </section>
        {papers && papers.length > 0 && (
          <section>
            <Title order={2} mb="sm">
              {t('paper.list')}
            </Title>
            <PaperTable sessionId={null} papers={papers} />
          </section>
        )}
      </Stack>
      {open && (
        <SidePanel title={t(`paper.kind.${open.kind}`)} onClose={close} wide>
          <FactsPanel {...open} sessionId={null} onDone={close} />
        </SidePanel>
      )}
    </Page>
  )
}
