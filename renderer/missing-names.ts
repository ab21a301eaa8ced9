import type { TFunction } from 'i18next'
import { fieldKey, readMissingField } from '#shared/domain/missing-field.ts'

function missingName(t: TFunction, code: string): string {
  const read = readMissingField(code)
  if (!read) return t('lacking.unnamed')
  const field = t(`lacking.field.${fieldKey(read.field)}`)
  return read.lines.reduceRight(
    (named, { list, place }) =>
      t('lacking.inLine', { line: t(`lacking.line.${list}`, { place }), field: named }),
    field,
  )
}

/** What a paper lacks, for people: "results[2].product.name, place" is "sản phẩm thứ 3: tên sản phẩm, địa điểm". */
export const missingNames = (t: TFunction, codes: readonly string[]): string =>
  [...new Set(codes.map(code => missingName(t, code)))].join(', ')
