import { NativeSelect, Stack } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { CallInput } from '#shared/contract.ts'
import { paperScopes } from '#shared/domain/paper-scope.ts'
import { type IssuedKind, issuedKinds } from '#shared/domain/wording/issued-kinds.ts'
import { useCall } from '../../api.ts'
import { Caution } from '../../components/Caution.tsx'
import { AnswerGap } from '../../components/Waiting.tsx'
import { fullNumber } from './BookTable.tsx'
import { GiveForm } from './NumberForm.tsx'

type Place = CallInput<'register.propose'>
type Chosen = { readonly kind: IssuedKind; readonly sessionId: string; readonly productId: string }
type Pick = { readonly value: string; readonly label: string }

const inSession = (kind: IssuedKind) =>
  paperScopes[kind] === 'session' || paperScopes[kind] === 'sessionProduct'
const ofProduct = (kind: IssuedKind) =>
  paperScopes[kind] === 'product' || paperScopes[kind] === 'sessionProduct'

/** Where the paper belongs; undefined until everything its kind needs is chosen. */
function placeOf({ kind, sessionId, productId }: Chosen): Place | undefined {
  if (inSession(kind) && sessionId === '') return undefined
  if (ofProduct(kind) && productId === '') return undefined
  return {
    kind,
    sessionId: inSession(kind) ? sessionId : null,
    productId: ofProduct(kind) ? productId : null,
  }
}

/** Products of the session, or all where the paper belongs to none. */
function useProducts({ kind, sessionId }: Chosen): Pick[] {
  const { data: session } = useCall('session.load', { sessionId }, { enabled: sessionId !== '' })
  const { data: products } = useCall('product.list', {})
  const list = inSession(kind) ? session?.list.map(({ product }) => product) : products
  return (list ?? []).map(({ id, name }) => ({ value: id, label: name }))
}

function Proposed({ place, onDone }: { readonly place: Place; readonly onDone: () => void }) {
  const { t } = useTranslation()
  const { data: proposal, refusal } = useCall('register.propose', place)
  if (!proposal) return <AnswerGap refusal={refusal} />
  if (proposal.given)
    return <Caution>{t('register.already', { number: fullNumber(proposal.given) })}</Caution>
  return <GiveForm key={JSON.stringify(place)} {...{ place, proposal, onDone }} />
}

/** Which paper, then its number. */
export function GivePanel({ onDone }: { readonly onDone: () => void }) {
  const { t } = useTranslation()
  const { data: sessions } = useCall('session.list', {})
  const [picked, setChosen] = useState<Chosen>({ kind: 'minutes', sessionId: '', productId: '' })
  // Most councils number papers of the session they have just held.
  const chosen: Chosen = { ...picked, sessionId: picked.sessionId || (sessions?.[0]?.id ?? '') }
  const products = useProducts(chosen)
  const place = placeOf(chosen)
  const change = (part: Partial<Chosen>) => setChosen(before => ({ ...before, ...part }))
  const none: Pick = { value: '', label: '–' }
  return (
    <Stack gap="md">
      <NativeSelect
        data-autofocus
        label={t('register.kind')}
        value={chosen.kind}
        data={issuedKinds.map(value => ({ value, label: t(`paper.kind.${value}`) }))}
        onChange={event => change({ kind: event.currentTarget.value as IssuedKind })}
      />
      {inSession(chosen.kind) && (
        <NativeSelect
          label={t('register.session')}
          value={chosen.sessionId}
          data={(sessions ?? []).map(({ id, title }) => ({ value: id, label: title }))}
          onChange={event => change({ sessionId: event.currentTarget.value, productId: '' })}
        />
      )}
      {ofProduct(chosen.kind) && (
        <NativeSelect
          label={t('register.product')}
          value={chosen.productId}
          data={[none, ...products]}
          onChange={event => change({ productId: event.currentTarget.value })}
        />
      )}
      {place ? <Proposed place={place} onDone={onDone} /> : <p>{t('register.chooseFirst')}</p>}
    </Stack>
  )
}
