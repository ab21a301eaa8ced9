import { Button, NativeSelect, Stack, Title } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { Link, useParams, useSearchParams } from 'react-router'
import type { SessionView } from '#shared/contract/session.ts'
import { type FactKind, factKinds, hasFacts } from '#shared/domain/facts/fact-fields.ts'
import { paperScopes } from '#shared/domain/paper-scope.ts'
import { Empty } from '../../components/Empty.tsx'
import { SessionPage } from '../sessions/SessionPage.tsx'
import styles from './Facts.module.css'
import { FactsPanel } from './FactsPanel.tsx'

const sessionKinds = factKinds.filter(
  kind => paperScopes[kind] === 'session' || paperScopes[kind] === 'sessionProduct',
)

function KindList({ base, here }: { base: string; here: FactKind }) {
  const { t } = useTranslation()
  return (
    <nav aria-label={t('facts.list')}>
      <ul className={styles.kinds}>
        <li>
          <Link to={base} className={styles.kind}>
            {t('facts.all')}
          </Link>
        </li>
        {sessionKinds.map(kind => (
          <li key={kind}>
            <Link
              to={`${base}/${kind}`}
              className={styles.kind}
              aria-current={kind === here ? 'page' : undefined}
            >
              {t(`paper.kind.${kind}`)}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  )
}

/** Papers of single products have facts for each: the product is chosen first. */
function ProductFacts({ session, kind }: { session: SessionView; kind: FactKind }) {
  const { t } = useTranslation()
  const [search, setSearch] = useSearchParams()
  const productId = search.get('product') ?? session.list[0]?.product.id
  if (productId === undefined) {
    return (
      <Empty title={t('facts.noProducts')} text={t('facts.hint')}>
        <Button component={Link} to={`/sessions/${session.id}/products`}>
          {t('facts.toProducts')}
        </Button>
      </Empty>
    )
  }
  return (
    <Stack gap="md">
      <NativeSelect
        label={t('facts.chooseProduct')}
        value={productId}
        data={session.list.map(line => ({
          value: line.product.id,
          label: line.product.name,
        }))}
        onChange={event => setSearch({ product: event.currentTarget.value }, { replace: true })}
      />
      <FactsPanel key={productId} kind={kind} sessionId={session.id} productId={productId} />
    </Stack>
  )
}

function SessionFacts({ session }: { session: SessionView }) {
  const { t } = useTranslation()
  const { kind: wanted = '' } = useParams()
  const kind = hasFacts(wanted) ? wanted : 'minutes'
  return (
    <div className={styles.columns}>
      <KindList base={`/sessions/${session.id}/facts`} here={kind} />
      <section>
        <Title order={2}>{t(`paper.kind.${kind}`)}</Title>
        <p className={styles.quiet}>{t('facts.hint')}</p>
        {paperScopes[kind] === 'sessionProduct' ? (
          <ProductFacts session={session} kind={kind} />
        ) : (
          <FactsPanel kind={kind} sessionId={session.id} productId={null} />
        )}
      </section>
    </div>
  )
}

/** Facts of a session's papers, one kind after another. */
export function FactsScreen() {
  return <SessionPage wide>{session => <SessionFacts session={session} />}</SessionPage>
}
