/** What of Trusted Types is used here; browsers without it enforce nothing. */
type PolicyFactory = {
  createPolicy(
    name: string,
    rules: { createHTML: (text: string, type: string, sink: string) => string | null },
  ): unknown
}

let made = false

/**
 * The preview reads the XML parts of a Word file with the browser's parser and writes a space into tab stops; both are guarded places.
 * The page's default policy lets exactly these through: XML documents, which run nothing, and that one space.
 */
export function allowWordXml(): void {
  const factory = (window as unknown as { trustedTypes?: PolicyFactory }).trustedTypes
  if (made || !factory) return
  made = true
  factory.createPolicy('default', {
    createHTML: (text, _type, sink) => {
      const isXml = sink.includes('parseFromString') && text.startsWith('<?xml')
      return isXml || text === '&nbsp;' ? text : null
    },
  })
}
