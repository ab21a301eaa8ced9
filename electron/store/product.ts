import {
  type ProducerInput,
  type ProductInput,
  producerInputSchema,
  productInputSchema,
  type RegistrationKind,
} from '#shared/domain/product.ts'
import type { Database } from './database.ts'
import { jsonColumn } from './json-column.ts'

export type Producer = ProducerInput & { readonly id: string; readonly products: number }
export type Product = ProductInput & { readonly id: string; readonly producerName: string }

const readProducer = jsonColumn(producerInputSchema, 'producer')
const readCases = jsonColumn(productInputSchema.shape.cases, 'cases')

type ProducerRow = { id: string; producer: string; products: number }
type ProductRow = {
  id: string
  code: string
  name: string
  producer_id: string
  producer_name: string
  pack_id: string
  set_no: number
  registration: RegistrationKind
  lodged_on: string | null
  cases: string
  pack_note: string
  unverified_note: string
}

const producerColumns = `id, producer, (SELECT count(*) FROM product WHERE producer_id = producer.id AND product.removed_at IS NULL) AS products`
const fromProducer = (row: ProducerRow): Producer => ({
  ...readProducer(row.producer),
  id: row.id,
  products: row.products,
})

const productSelect = `SELECT product.id, code, product.name, producer_id, producer.name AS producer_name, pack_id, set_no, registration, lodged_on, cases,
    pack_note, unverified_note
  FROM product JOIN producer ON producer.id = producer_id`
const fromProduct = (row: ProductRow): Product => ({
  id: row.id,
  code: row.code,
  name: row.name,
  producerId: row.producer_id,
  producerName: row.producer_name,
  packId: row.pack_id,
  setNo: row.set_no,
  registration: row.registration,
  lodgedOn: row.lodged_on,
  cases: readCases(row.cases),
  packNote: row.pack_note,
  unverifiedNote: row.unverified_note,
})

export function loadProducers(db: Database): Producer[] {
  return db
    .prepare<[], ProducerRow>(`SELECT ${producerColumns} FROM producer WHERE removed_at IS NULL`)
    .all()
    .map(fromProducer)
}

export function loadProducer(db: Database, id: string): Producer | undefined {
  const row = db
    .prepare<[string], ProducerRow>(`SELECT ${producerColumns} FROM producer WHERE id = ?`)
    .get(id)
  return row && fromProducer(row)
}

export function saveProducer(db: Database, id: string, producer: ProducerInput): void {
  db.prepare(
    `INSERT INTO producer (id, name, producer) VALUES (?, ?, ?)
     ON CONFLICT (id) DO UPDATE SET name = excluded.name, producer = excluded.producer`,
  ).run(id, producer.name, JSON.stringify(producer))
}

export function updateProducerRemoved(db: Database, id: string, removedAt: number): void {
  db.prepare('UPDATE producer SET removed_at = ? WHERE id = ?').run(removedAt, id)
}

export function loadProducts(db: Database): Product[] {
  return db
    .prepare<[], ProductRow>(`${productSelect} WHERE product.removed_at IS NULL`)
    .all()
    .map(fromProduct)
}

export function loadProduct(db: Database, id: string): Product | undefined {
  const row = db.prepare<[string], ProductRow>(`${productSelect} WHERE product.id = ?`).get(id)
  return row && fromProduct(row)
}

/** Another product in use with this code. */
export function loadProductIdByCode(db: Database, code: string): string | undefined {
  return db
    .prepare<[string], { id: string }>('SELECT id FROM product WHERE code = ? AND removed_at IS NULL')
    .get(code)?.id
}

export function saveProduct(db: Database, id: string, product: ProductInput): void {
  db.prepare(
    `INSERT INTO product (id, code, name, producer_id, pack_id, set_no, registration, lodged_on, cases, pack_note, unverified_note)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
     ON CONFLICT (id) DO UPDATE SET code = excluded.code, name = excluded.name, producer_id = excluded.producer_id, pack_id = excluded.pack_id,
       set_no = excluded.set_no, registration = excluded.registration, lodged_on = excluded.lodged_on, cases = excluded.cases,
       pack_note = excluded.pack_note, unverified_note = excluded.unverified_note`,
  ).run(
    id,
    product.code,
    product.name,
    product.producerId,
    product.packId,
    product.setNo,
    product.registration,
    product.lodgedOn,
    JSON.stringify(product.cases),
    product.packNote ?? '',
    product.unverifiedNote ?? '',
  )
}

export function updateProductRemoved(db: Database, id: string, removedAt: number): void {
  db.prepare('UPDATE product SET removed_at = ? WHERE id = ?').run(removedAt, id)
}

/** Sessions that list the product. */
export function countSessionsOf(db: Database, productId: string): number {
  return (
    db
      .prepare<[string], { n: number }>('SELECT count(*) AS n FROM session_product WHERE product_id = ?')
      .get(productId)?.n ?? 0
  )
}
