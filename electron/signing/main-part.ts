import { rootRelationships, targetPart } from './coverage.ts'
import type { OpcPackage } from './opc-package.ts'

export const word = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main'
export const references = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
export const imageType = `${references}/image`

/** Name of the text part; null when the package has none. */
export function mainPart(opc: OpcPackage): string | null {
  const root = opc.relationships.get(rootRelationships) ?? []
  const main = root.find(relationship => relationship.type === `${references}/officeDocument`)
  return main === undefined ? null : targetPart(opc, '', main)
}
