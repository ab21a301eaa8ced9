import { Checkbox } from '@mantine/core'
import { memo } from 'react'
import type { ProductView } from '#shared/contract/product.ts'
import { useGradually } from '../../use-gradually.ts'
import styles from './Session.module.css'

type Tick = (productId: string, on: boolean) => void

const Pick = memo(function Pick(props: { product: ProductView; ticked: boolean; onTick: Tick }) {
  const { product, ticked, onTick } = props
  return (
    <div className={styles.pick}>
      <Checkbox
        checked={ticked}
        onChange={event => onTick(product.id, event.currentTarget.checked)}
        label={product.name}
        description={[product.code, product.producerName].filter(Boolean).join(' · ')}
      />
    </div>
  )
})

type ProductPicksProps = {
  readonly products: readonly ProductView[]
  readonly ticked: ReadonlySet<string>
  /** The same function at each drawing, so that a tick redraws one line and not five hundred. */
  readonly onTick: Tick
}

export function ProductPicks({ products, ticked, onTick }: ProductPicksProps) {
  const shown = useGradually(products)
  return (
    <div>
      {shown.map(product => (
        <Pick key={product.id} product={product} ticked={ticked.has(product.id)} onTick={onTick} />
      ))}
    </div>
  )
}
