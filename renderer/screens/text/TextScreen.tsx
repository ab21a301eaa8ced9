import { Button } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { Link, useParams } from 'react-router'
import { useCall } from '../../api.ts'
import { Page } from '../../components/Page.tsx'
import { LostScreen } from '../LostScreen.tsx'
import { isPaperKind } from '../papers/paper-kinds.ts'
import { PaperText } from './PaperText.tsx'

/** The text of any paper but the minutes: of a session, of one product, or of the council. */
export function TextScreen() {
  const { t } = useTranslation()
  const { kind = '', sessionId = null, productId = null } = useParams()
  const { data: products } = useCall('product.list', {}, { enabled: productId !== null })
  if (!isPaperKind(kind)) return <LostScreen />
  const product = products?.find(each => each.id === productId)?.name
  return (
    <Page
      title={product ? `${t(`paper.kind.${kind}`)}: ${product}` : t(`paper.kind.${kind}`)}
      hint={t('text.hint')}
      wide
      actions={
        <Button
          variant="default"
          component={Link}
          to={sessionId === null ? '/papers' : `/sessions/${sessionId}/papers`}
        >
          {t('facts.backToPapers')}
        </Button>
      }
    >
      <PaperText place={{ kind, sessionId, productId }} />
    </Page>
  )
}
