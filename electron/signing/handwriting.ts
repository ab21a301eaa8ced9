import { type Document, XMLSerializer } from '@xmldom/xmldom'
import type { SigningRefusal } from '#shared/domain/signing-refusal.ts'
import { no, ok, type Result } from '#shared/result.ts'
import { addContentTypes, contentTypesName } from './content-types.ts'
import { imageType, mainPart, references, word } from './main-part.ts'
import { readPackage, writePackage } from './opc-package.ts'
import { relationshipsNameOf, writeRelationships } from './relationships.ts'
import { findPlaces, type SigningPlace } from './signing-place.ts'
import { escapeAttribute, parseXml } from './xml.ts'

const drawing = 'http://schemas.openxmlformats.org/drawingml/2006'
/** English Metric Units of a twip (1/20 pt). */
const emuPerTwip = 635
/** Widest picture of a handwriting, 5 cm: about what a hand writes. */
const mostWidth = 2835

export type Handwriting = {
  /** As the name stands under the place to sign. */
  readonly signerName: string
  readonly title: string
  /** Titles of other signers of this paper who bear the same name. */
  readonly namesakes: readonly string[]
  readonly png: Uint8Array
  /** Pixels; only their ratio counts. */
  readonly width: number
  readonly height: number
}

export type HandwritingRefusal =
  | SigningRefusal
  | { readonly code: 'signature-place-missing' | 'signature-place-unclear'; readonly detail: string }

/**
 * Puts a handwriting between title and name of its signer, centred, in the empty lines that were left for it
 * [NĐ 30/2020 PL I.II.7d]; also beside his name in a list of signatures. The paper keeps its length.
 */
export function placeHandwriting(
  docx: Uint8Array,
  handwriting: Handwriting,
  at: number,
): Result<Uint8Array, HandwritingRefusal> {
  const opc = readPackage(docx)
  if (!opc.ok) return opc
  const name = mainPart(opc.value)
  const document = name === null ? null : parseXml(opc.value.parts.get(name) ?? new Uint8Array())
  if (name === null || document === null) return no({ code: 'container-not-word', detail: name ?? '' })
  const { signerName, title, namesakes } = handwriting
  const places = findPlaces(document, { name: signerName, title, namesakes })
  if (places.length === 0) {
    const code = namesakes.length === 0 ? 'signature-place-missing' : 'signature-place-unclear'
    return no({ code, detail: signerName })
  }

  const parts = new Map(opc.value.parts)
  const number = freeNumber(parts)
  const image = `word/media/handwriting-${number}.png`
  const relationshipsName = relationshipsNameOf(name)
  const present = opc.value.relationships.get(relationshipsName) ?? []
  const id = `rIdHandwriting${number}`
  for (const [index, place] of places.entries())
    fillPlace(document, place, handwriting, { id, number: number * 10 + index })
  parts.set(image, handwriting.png)
  parts.set(name, new TextEncoder().encode(new XMLSerializer().serializeToString(document)))
  const target = { id, type: imageType, target: `/${image}`, external: false }
  parts.set(relationshipsName, writeRelationships([...present, target]))
  const png = { kind: 'default', extension: 'png', type: 'image/png' } as const
  parts.set(contentTypesName, addContentTypes(parts.get(contentTypesName) ?? new Uint8Array(), [png]))
  return ok(writePackage(parts, at))
}

function freeNumber(parts: ReadonlyMap<string, Uint8Array>): number {
  let number = 1
  while (parts.has(`word/media/handwriting-${number}.png`)) number++
  return number
}

/** One paragraph with the picture takes the height of the empty paragraphs, so that nothing below it moves. */
function fillPlace(
  document: Document,
  place: SigningPlace,
  handwriting: Handwriting,
  shape: { readonly id: string; readonly number: number },
): void {
  const [first, ...rest] = place.empty
  if (first === undefined) throw new Error('A place to sign has at least one empty paragraph')
  const ratio = handwriting.width / handwriting.height
  const width = Math.min(mostWidth, place.width, Math.round((place.height - 2 * place.air) * ratio))
  const height = Math.round(width / ratio)
  const around = Math.max(0, Math.round((place.height - height) / 2))
  const size = { cx: width * emuPerTwip, cy: height * emuPerTwip }
  const xml = paragraphXml(picture(handwriting, size, shape), around)
  const parsed = parseXml(new TextEncoder().encode(xml))?.documentElement
  if (!parsed) throw new Error('The picture of a handwriting is not XML')
  first.parentNode?.replaceChild(document.importNode(parsed, true), first)
  for (const paragraph of rest) paragraph.parentNode?.removeChild(paragraph)
}

const paragraphXml = (run: string, around: number) =>
  `<w:p xmlns:w="${word}"><w:pPr><w:keepNext/><w:spacing w:before="${around}" w:after="${around}" w:line="240" w:lineRule="auto"/>` +
  `<w:jc w:val="center"/></w:pPr>${run}</w:p>`

function picture(
  { signerName }: Handwriting,
  { cx, cy }: { cx: number; cy: number },
  { id, number }: { id: string; number: number },
): string {
  const name = escapeAttribute(`Chữ ký ${number}`)
  const described = escapeAttribute(`Chữ ký của ${signerName}`)
  return (
    `<w:r><w:drawing><wp:inline xmlns:wp="${drawing}/wordprocessingDrawing" distT="0" distB="0" distL="0" distR="0">` +
    `<wp:extent cx="${cx}" cy="${cy}"/><wp:docPr id="${number}" name="${name}" descr="${described}"/>` +
    `<wp:cNvGraphicFramePr><a:graphicFrameLocks xmlns:a="${drawing}/main" noChangeAspect="1"/></wp:cNvGraphicFramePr>` +
    `<a:graphic xmlns:a="${drawing}/main"><a:graphicData uri="${drawing}/picture"><pic:pic xmlns:pic="${drawing}/picture">` +
    `<pic:nvPicPr><pic:cNvPr id="${number}" name="${name}"/><pic:cNvPicPr/></pic:nvPicPr>` +
    `<pic:blipFill><a:blip xmlns:r="${references}" r:embed="${id}"/><a:stretch><a:fillRect/></a:stretch></pic:blipFill>` +
    `<pic:spPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="${cx}" cy="${cy}"/></a:xfrm>` +
    '<a:prstGeom prst="rect"><a:avLst/></a:prstGeom></pic:spPr></pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing></w:r>'
  )
}
