import { formatTableDate } from '#shared/domain/vietnamese-date.ts'
import { catalogue } from '../../documents/catalogue.ts'
import { formatProfile } from '../../documents/format-profile.ts'
import { type PaperDocument, textWidthOf } from '../../documents/kit/page.ts'
import { gridTable } from '../../documents/kit/table.ts'
import { title } from '../../documents/kit/title.ts'
import type { PaperGround } from './ground.ts'
import type { PaperFile } from './paper-document.ts'

/** One line of the index: a file in the folder. */
export type IndexLine = { readonly fileName: string; readonly sha256: string; readonly file: PaperFile }

/** "Danh mục" of a folder: every paper with its number, its file and the beginning of its hash. */
export function folderIndex(ground: PaperGround, lines: readonly IndexLine[]): PaperDocument {
  const profile = formatProfile
  const width = textWidthOf(profile, 'wide')
  const { batch, year } = ground.round
  const heading = `Văn bản đánh giá, phân hạng sản phẩm OCOP đợt ${batch} năm ${year}`
  const table = gridTable(
    profile,
    {
      columns: [567, 3400, 3118, 2268, 4934],
      heading: ['TT', 'Văn bản', 'Sản phẩm', 'Số, ngày', 'Tệp và mã kiểm tra (SHA-256)'],
      align: ['center', 'left', 'left', 'left', 'left'],
      rows: lines.map((line, index) => ({ cells: cellsOf(ground, line, index).map(text => ({ text })) })),
    },
    width,
  )
  return {
    profile,
    title: `Danh mục ${heading}`,
    pages: [{ page: 'wide', blocks: [...title(profile, 'Danh mục', heading, width), table] }],
  }
}

function cellsOf(ground: PaperGround, { file, fileName, sha256 }: IndexLine, index: number): string[] {
  const given = ground.numberOf(file.kind, file.productId)
  return [
    String(index + 1),
    catalogue[file.kind].title,
    file.drafts[0].productName,
    given ? `${given.number}/${given.symbol}, ${formatTableDate(given.issuedOn)}` : '',
    `${fileName} (${sha256.slice(0, 16)})`,
  ]
}

/** In the form that `sha256sum -c` reads. */
export const hashList = (lines: readonly { readonly fileName: string; readonly sha256: string }[]): string =>
  lines.map(({ fileName, sha256 }) => `${sha256}  ${fileName}\n`).join('')
