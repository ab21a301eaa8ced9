import { IconAlertTriangle, IconPencil } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import type { ProductView } from '#shared/contract/product.ts'
import { IconButton } from '../../components/IconButton.tsx'
import table from '../../components/table.module.css'
import { useGradually } from '../../use-gradually.ts'

type ProductTableProps = {
  readonly products: readonly ProductView[]
  readonly keeps: boolean
  readonly onEdit: (product: ProductView) => void
}

export function ProductTable({ products, keeps, onEdit }: ProductTableProps) {
  const { t } = useTranslation()
  const shown = useGradually(products)
  if (products.length === 0) return null
  return (
    <table className={table.table}>
      <thead>
        <tr>
          <th>{t('product.name')}</th>
          <th>{t('product.producer')}</th>
          <th>{t('product.set')}</th>
          <th>{t('product.registration')}</th>
          {keeps && <th>{t('common.actions')}</th>}
        </tr>
      </thead>
      <tbody>
        {shown.map(product => (
          <tr key={product.id}>
            <td>
              <div className={table.name}>{product.name}</div>
              <div className={table.quiet}>{product.code}</div>
            </td>
            <td>{product.producerName}</td>
            <td>
              {t('product.setLabel', { no: product.setNo, name: product.setName })}
              {product.casesMissing.length > 0 && (
                <div className={table.blocked}>
                  <IconAlertTriangle aria-hidden size="0.95rem" />{' '}
                  {t('product.casesMissing', { criteria: product.casesMissing.join(', ') })}
                </div>
              )}
            </td>
            <td className="nowrap">{t(`domain.registration.${product.registration}`)}</td>
            {keeps && (
              <td className={table.tight}>
                <IconButton
                  icon={IconPencil}
                  label={t('product.editOne', { name: product.name })}
                  onPress={() => onEdit(product)}
                />
              </td>
            )}
          </tr>
        ))}
      </tbody>
    </table>
  )
}
