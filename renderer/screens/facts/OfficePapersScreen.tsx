import { Button, Group, NativeSelect, Stack, Title } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Link, useLocation, useParams, useSearchParams } from 'react-router'
import { type FactKind, hasFacts } from '#shared/domain/facts/fact-fields.ts'
import { paperKinds } from '#shared/domain/paper-kind.ts'
import { paperScopes } from '#shared/domain/paper-scope.ts'
import { useAct, useCall } from '../../api.ts'
import { useCaller } from '../../caller.ts'
import { Page } from '../../components/Page.tsx'
import { Refusal } from '../../components/Refusal.tsx'
import { SidePanel } from '../../components/SidePanel.tsx'
import { announceDone } from '../../notices.ts'
import { PaperTable } from '../papers/PaperTable.tsx'
import { RegisterTabs } from '../register/RegisterTabs.tsx'
import { FactsPanel } from './FactsPanel.tsx'
import { OfficeKinds } from './OfficeKinds.tsx'

const councilKinds = paperKinds.filter(kind => paperScopes[kind] === 'council')
const productKinds = paperKinds.filter(kind => paperScopes[kind] === 'product')

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
      <OfficeKinds kinds={productKinds} productId={productId} onFacts={kind => onFacts(kind, productId)} />
      <AnotherCase key={productId} productId={productId} />
    </Stack>
  )
}

/** After an inspection or recall is done, the same product may need another. */
function AnotherCase({ productId }: { productId: string }) {
  const { t } = useTranslation()
  const { keeps } = useCaller()
  const begin = useAct('facts.begin', { inline: true })
  if (!keeps) return null
  return (
    <div>
      <Button
        variant="default"
        loading={begin.pending}
        onClick={async () => {
          const done = await begin.run({ productId })
          if (done.ok) announceDone(t('facts.caseBegun'))
        }}
      >
        {t('facts.anotherCase')}
      </Button>
      <p>{t('facts.anotherCaseHint')}</p>
      <Refusal error={begin.refusal} />
    </div>
  )
}

type Open = { readonly kind: FactKind; readonly productId: string | null }

/** Papers of the council and of single products that belong to no session; each address opens the facts it names. */
export function OfficePapersScreen() {
  const { pathname, search } = useLocation()
  return <OfficePapers key={pathname + search} />
}

function OfficePapers() {
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
          <OfficeKinds
            kinds={councilKinds}
            productId={null}
            onFacts={kind => setOpen({ kind, productId: null })}
          />
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
