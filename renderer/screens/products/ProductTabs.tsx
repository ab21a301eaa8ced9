import { useTranslation } from 'react-i18next'
import { LinkTabs } from '../../components/LinkTabs.tsx'

export function ProductTabs() {
  const { t } = useTranslation()
  return (
    <LinkTabs
      label={t('product.tabs.label')}
      links={[
        { to: '/products', label: t('product.tabs.products') },
        { to: '/producers', label: t('product.tabs.producers') },
        { to: '/rubrics', label: t('rubric.title') },
      ]}
    />
  )
}
