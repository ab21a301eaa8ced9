import type { CouncilInput } from '../council.ts'
import type { Regime } from '../papers/common.ts'
import type { AgencyWording } from '../wording.ts'
import type { AgencyKey } from './agency-key.ts'
import { areaOf } from './area.ts'
import { capitals, letterheadLines, shortParent } from './letterhead-lines.ts'

type Office = { readonly name: string; readonly lines: readonly string[]; readonly abbreviation: string }

/** Ministries and departments were merged in 2025: papers under the older decisions carry the older names. */
export const isSince2026 = (regime: Regime) => regime === 'R2026' || regime === 'later'
export const isMerged = (regime: Regime) => regime === 'R2025' || isSince2026(regime)

function ministry(regime: Regime): Office {
  return isMerged(regime)
    ? {
        name: 'Bộ Nông nghiệp và Môi trường',
        lines: ['BỘ NÔNG NGHIỆP', 'VÀ MÔI TRƯỜNG'],
        abbreviation: 'BNNMT',
      }
    : {
        name: 'Bộ Nông nghiệp và Phát triển nông thôn',
        lines: ['BỘ NÔNG NGHIỆP', 'VÀ PHÁT TRIỂN NÔNG THÔN'],
        abbreviation: 'BNN',
      }
}

/** "Bộ Nông nghiệp và Môi trường", as it is called under a decision. */
export const ministryName = (regime: Regime): string => ministry(regime).name

/** The office that serves the council and submits its results [26 Đ.7.3đ, Đ.7.4đ]. */
function department(council: CouncilInput, regime: Regime): Office {
  switch (council.level) {
    case 'commune':
      return { name: 'Phòng Kinh tế', lines: ['PHÒNG KINH TẾ'], abbreviation: 'KT' }
    case 'district':
      return {
        name: 'Phòng Nông nghiệp và Phát triển nông thôn',
        lines: ['PHÒNG NÔNG NGHIỆP', 'VÀ PHÁT TRIỂN NÔNG THÔN'],
        abbreviation: 'PNN',
      }
    case 'province':
      return isMerged(regime)
        ? {
            name: 'Sở Nông nghiệp và Môi trường',
            lines: ['SỞ NÔNG NGHIỆP', 'VÀ MÔI TRƯỜNG'],
            abbreviation: 'SNNMT',
          }
        : {
            name: 'Sở Nông nghiệp và Phát triển nông thôn',
            lines: ['SỞ NÔNG NGHIỆP', 'VÀ PHÁT TRIỂN NÔNG THÔN'],
            abbreviation: 'SNN',
          }
    case 'central':
      return { name: 'Văn phòng Điều phối', lines: ['VĂN PHÒNG ĐIỀU PHỐI'], abbreviation: 'VPĐP' }
  }
}

function decider(council: CouncilInput, regime: Regime): Office {
  if (council.level === 'central') return ministry(regime)
  const area = areaOf(council)
  return {
    name: `Ủy ban nhân dân ${area}`.trim(),
    lines: ['ỦY BAN NHÂN DÂN', ...(area === '' ? [] : [capitals(area)])],
    abbreviation: 'UBND',
  }
}

/** Letterheads as they follow from the council's own record. */
export function defaultAgencies(council: CouncilInput, regime: Regime): Record<AgencyKey, AgencyWording> {
  const { place } = council
  const deciding = decider(council, regime)
  const serving = department(council, regime)
  const under = shortParent(deciding.name)
  const of = (office: Office, parent: string): AgencyWording => ({
    parent,
    nameLines: [...office.lines],
    name: office.name,
    place,
    abbreviation: office.abbreviation,
  })
  return {
    council: {
      parent: shortParent(council.parentAgency),
      nameLines: letterheadLines(council.name),
      name: council.name,
      place,
      abbreviation: council.abbreviation,
    },
    decider: of(deciding, ''),
    department: of(serving, under),
    advisors: {
      parent: capitals(council.name),
      nameLines: ['TỔ TƯ VẤN'],
      name: 'Tổ tư vấn',
      place,
      abbreviation: 'TTV',
    },
    inspectors: {
      parent: capitals(serving.name),
      nameLines: ['ĐOÀN KIỂM TRA'],
      name: 'Đoàn kiểm tra',
      place,
      abbreviation: 'ĐKT',
    },
  }
}
