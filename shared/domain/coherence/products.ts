import type { ProductFacts, ProductResult } from '../papers/common.ts'
import { block, type Finding, ofKind, type PaperSheet, type Rule, warning } from './finding.ts'

/** Every product that a paper names. */
function productsOf({ data }: PaperSheet): ProductFacts[] {
  const bearing = data as {
    product?: ProductFacts
    products?: readonly ProductFacts[]
    results?: readonly ProductResult[]
    certificates?: readonly { product: ProductFacts }[]
    groups?: readonly { results: readonly ProductResult[] }[]
  }
  return [
    ...(bearing.product ? [bearing.product] : []),
    ...(bearing.products ?? []),
    ...(bearing.results ?? []).map(result => result.product),
    ...(bearing.certificates ?? []).map(certificate => certificate.product),
    ...(bearing.groups ?? []).flatMap(group => group.results.map(result => result.product)),
  ]
}

const keyOf = ({ code, name, producer }: ProductFacts) => (code === '' ? `${name}\n${producer.name}` : code)

const compared = [
  ['name', (product: ProductFacts) => product.name],
  ['producer', (product: ProductFacts) => product.producer.name],
  ['address', (product: ProductFacts) => product.producer.address],
] as const

/** Name, producer and address of a product are the same in every paper [checklist 62]. */
export const productRule: Rule = sheets => {
  const first = new Map<string, ProductFacts>()
  const findings: Finding[] = []
  const said = new Set<string>()
  for (const sheet of sheets) {
    for (const product of productsOf(sheet)) {
      const key = keyOf(product)
      const known = first.get(key)
      if (!known) {
        first.set(key, product)
        continue
      }
      for (const [field, read] of compared) {
        if (known === product || read(known) === read(product)) continue
        const place = `${sheet.kind} ${key} ${field}`
        if (said.has(place)) continue
        said.add(place)
        findings.push(
          block('product-differs', sheet, { product: product.name, one: read(known), other: read(product) }),
        )
      }
    }
  }
  return findings
}

/** One code for one product, and no product without [26 PL II]. */
export const codeRule: Rule = sheets =>
  ofKind(sheets, 'sessionSummary').flatMap(sheet => {
    const products = productsOf(sheet)
    const missing = products.filter(product => product.code === '')
    const byCode = Map.groupBy(
      products.filter(product => product.code !== ''),
      product => product.code,
    )
    return [
      ...[...byCode].flatMap(([code, same]) =>
        same.length > 1
          ? [block('product-code-double', sheet, { code, products: same.map(each => each.name).join('; ') })]
          : [],
      ),
      ...(missing.length > 0
        ? [warning('product-code-missing', sheet, { products: missing.map(each => each.name).join('; ') })]
        : []),
    ]
  })

/** A summary that leaves products out says less than the session did. */
export const findingRule: Rule = (sheets, { products }) => {
  const open = products.filter(product => !product.hasFinding)
  if (open.length === 0) return []
  const facts = { products: open.map(product => product.name).join('; ') }
  return sheets
    .filter(({ kind }) => kind === 'sessionSummary' || kind === 'minutes')
    .map(sheet => warning('product-without-finding', sheet, facts))
}
