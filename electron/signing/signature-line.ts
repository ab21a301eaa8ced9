import { type Document, type Element, XMLSerializer } from '@xmldom/xmldom'
import type { SigningRefusal } from '#shared/domain/signing-refusal.ts'
import { no, ok, type Result } from '#shared/result.ts'
import { addContentTypes, contentTypesName } from './content-types.ts'
import { listSignatureParts, rootRelationships, targetPart } from './coverage.ts'
import { brokenLineImage, emptyLineImage } from './line-images.ts'
import { type OpcPackage, readPackage, writePackage } from './opc-package.ts'
import { relationshipsNameOf, writeRelationships } from './relationships.ts'
import { officeProvider, type SignatureLineContent } from './signature-part.ts'
import { escapeAttribute, parseXml } from './xml.ts'

export const word = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main'
const vml = 'urn:schemas-microsoft-com:vml'
const office = 'urn:schemas-microsoft-com:office:office'
export const references = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
/** The shape type of pictures, which a shape without a path of its own needs to be drawn. */
const pictureType =
  '<v:shapetype id="_x0000_t75" coordsize="21600,21600" o:spt="75" o:preferrelative="t" path="m@4@5l@4@11@9@11@9@5xe" ' +
  'filled="f" stroked="f"><v:stroke joinstyle="miter"/><v:formulas><v:f eqn="if lineDrawn pixelLineWidth 0"/>' +
  '<v:f eqn="sum @0 1 0"/><v:f eqn="sum 0 0 @1"/><v:f eqn="prod @2 1 2"/><v:f eqn="prod @3 21600 pixelWidth"/>' +
  '<v:f eqn="prod @3 21600 pixelHeight"/><v:f eqn="sum @0 0 1"/><v:f eqn="prod @6 1 2"/>' +
  '<v:f eqn="prod @7 21600 pixelWidth"/><v:f eqn="sum @8 21600 0"/><v:f eqn="prod @7 21600 pixelHeight"/>' +
  '<v:f eqn="sum @10 21600 0"/></v:formulas><v:path o:extrusionok="f" gradientshapeok="t" o:connecttype="rect"/>' +
  '<o:lock v:ext="edit" aspectratio="t"/></v:shapetype>'
export const imageType = `${references}/image`

/** A visible place for one signature: a run of the text that says exactly `marker` becomes the line. */
export type SignatureLine = {
  readonly marker: string
  /** GUID with braces and capital letters, one per line. */
  readonly setupId: string
  readonly signerName: string
  readonly signerTitle: string
}

/** Puts signature lines into an unsigned Word file. Must come before the first signature: it changes the text part. */
export function addSignatureLines(
  docx: Uint8Array,
  lines: readonly SignatureLine[],
  at: number,
): Result<Uint8Array, SigningRefusal> {
  const opc = readPackage(docx)
  if (!opc.ok) return opc
  if (listSignatureParts(opc.value).origin !== null)
    return no({ code: 'signature-line-after-signing', detail: '' })
  const name = mainPart(opc.value)
  const document = name === null ? null : parseXml(opc.value.parts.get(name) ?? new Uint8Array())
  if (name === null || document === null) return no({ code: 'container-not-word', detail: name ?? '' })
  const parts = new Map(opc.value.parts)
  const relationshipsName = relationshipsNameOf(name)
  const relationships = [...(opc.value.relationships.get(relationshipsName) ?? [])]
  for (const [index, line] of lines.entries()) {
    const run = findRun(document, line.marker)
    if (run === null) return no({ code: 'signature-line-missing', detail: line.marker })
    const image = freeName(parts, index)
    const id = `rIdSignatureLine${index + 1}`
    parts.set(image, emptyLineImage())
    relationships.push({ id, type: imageType, target: `/${image}`, external: false })
    fillRun(document, run, line, id)
  }
  parts.set(name, new TextEncoder().encode(new XMLSerializer().serializeToString(document)))
  parts.set(relationshipsName, writeRelationships(relationships))
  const png = { kind: 'default', extension: 'png', type: 'image/png' } as const
  parts.set(contentTypesName, addContentTypes(parts.get(contentTypesName) ?? new Uint8Array(), [png]))
  return ok(writePackage(parts, at))
}

/** What a signature puts into its line: the handwriting as it was captured, a red cross once it is broken. */
export function fillSignatureLine(setupId: string, handwritingPng: Uint8Array): SignatureLineContent {
  return {
    setupId,
    text: '',
    image: handwritingPng,
    validImage: handwritingPng,
    invalidImage: brokenLineImage(),
  }
}

/** Name of the text part; null when the package has none. */
export function mainPart(opc: OpcPackage): string | null {
  const root = opc.relationships.get(rootRelationships) ?? []
  const main = root.find(relationship => relationship.type === `${references}/officeDocument`)
  return main === undefined ? null : targetPart(opc, '', main)
}

function findRun(document: Document, marker: string): Element | null {
  const runs = Array.from(document.getElementsByTagNameNS(word, 'r'))
  return runs.find(run => run.textContent === marker) ?? null
}

function freeName(parts: ReadonlyMap<string, Uint8Array>, index: number): string {
  for (let number = index + 1; ; number++) {
    const name = `word/media/signature-line-${number}.png`
    if (!parts.has(name)) return name
  }
}

/** The shape that Word itself writes for a signature line: a picture (type 75) whose VML carries `o:signatureline`. */
function fillRun(document: Document, run: Element, line: SignatureLine, imageId: string): void {
  const shapeTypes = Array.from(document.getElementsByTagNameNS(vml, 'shapetype'))
  const typeOnce = shapeTypes.some(type => type.getAttribute('id') === '_x0000_t75') ? '' : pictureType
  const picture =
    `<w:pict xmlns:w="${word}" xmlns:v="${vml}" xmlns:o="${office}" xmlns:r="${references}">${typeOnce}` +
    `<v:shape id="${imageId}" type="#_x0000_t75" alt="Microsoft Office Signature Line..." style="width:192pt;height:96pt">` +
    `<v:imagedata r:id="${imageId}" o:title=""/>` +
    '<o:lock v:ext="edit" ungrouping="t" rotation="t" cropping="t" verticies="t" text="t" grouping="t"/>' +
    `<o:signatureline v:ext="edit" id="${escapeAttribute(line.setupId)}" provid="${officeProvider}"` +
    ` o:suggestedsigner="${escapeAttribute(line.signerName)}" o:suggestedsigner2="${escapeAttribute(line.signerTitle)}"` +
    ' allowcomments="t" issignatureline="t"/></v:shape></w:pict>'
  const parsed = parseXml(new TextEncoder().encode(picture))?.documentElement
  if (!parsed) throw new Error('The picture of a signature line is not XML')
  while (run.firstChild !== null) run.removeChild(run.firstChild)
  run.appendChild(document.importNode(parsed, true))
}
