const SEGMENT_LENGTH_MAX = 150
const NAME_LENGTH_MAX = 600
/** Characters Windows refuses, control characters, and those that make a name look like another one. */
const REFUSED_CHARACTERS = /[<>:"|?*\\\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/u
const RESERVED = /^(con|prn|aux|nul|com\d|lpt\d|conin\$|conout\$)(\..*)?$/i

/**
 * Whether a name may become a file below a folder, on every system: a relative path with `/`, in NFC, no step up, no
 * drive, no device, nothing that ends in a dot or space.
 */
export function isSafeName(name: string): boolean {
  if (name.length > NAME_LENGTH_MAX || name !== name.normalize('NFC')) return false
  return name.split('/').every(isSafeSegment)
}

function isSafeSegment(segment: string): boolean {
  return (
    segment.length > 0 &&
    segment.length <= SEGMENT_LENGTH_MAX &&
    !REFUSED_CHARACTERS.test(segment) &&
    !/[. ]$/.test(segment) &&
    !segment.startsWith(' ') &&
    !RESERVED.test(segment)
  )
}

/** Whether these names can lie in one folder where capitals do not count, and none is a folder of another. */
export function areDistinctNames(names: readonly string[]): boolean {
  const files = new Set(names.map(foldCase))
  if (files.size !== names.length) return false
  return names.every(name => parentsOf(foldCase(name)).every(parent => !files.has(parent)))
}

const foldCase = (name: string): string => name.toUpperCase().toLowerCase().normalize('NFC')

function parentsOf(name: string): string[] {
  const segments = name.split('/')
  return segments.slice(1).map((_, i) => segments.slice(0, i + 1).join('/'))
}
