import { assertNever } from '../../assert-never.ts'
import type { CouncilInput } from '../council.ts'

const KIND_OF_AREA = /^(tỉnh|thành phố|huyện|thị xã|quận|xã|phường|đặc khu|thị trấn)\s/i

/** "tỉnh Hòa An" whether or not the kind of area was typed. */
const named = (kind: string, name: string): string => {
  const text = name.trim()
  if (text === '') return ''
  const match = KIND_OF_AREA.exec(text)
  return match ? text.charAt(0).toLocaleLowerCase('vi') + text.slice(1) : `${kind} ${text}`
}

/** Province of the council in running text: "tỉnh Hòa An". */
export const provinceOf = (council: CouncilInput): string => named('tỉnh', council.province)

/** Area that the council is for, in running text. A commune and a district are called by their place. */
export function areaOf(council: CouncilInput): string {
  switch (council.level) {
    case 'commune':
      return named('xã', council.place)
    case 'district':
      return named('huyện', council.place)
    case 'province':
      return provinceOf(council)
    case 'central':
      return 'cả nước'
    default:
      return assertNever(council.level)
  }
}

/** "cấp tỉnh": level behind the name of a council. */
export const levelName = (level: CouncilInput['level']): string =>
  ({ commune: 'cấp xã', district: 'cấp huyện', province: 'cấp tỉnh', central: 'cấp trung ương' })[level]
