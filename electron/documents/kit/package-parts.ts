import {
  AlignmentType,
  Document,
  Header,
  type IStylesOptions,
  LineRuleType,
  Packer,
  PageNumber,
  Paragraph,
  TextRun,
} from 'docx'
import { strFromU8, unzipSync } from 'fflate'
import type { FormatProfile } from '../format-profile.ts'
import type { HeaderIds } from './section-properties.ts'
import { type ZipPart, zipPart } from './zip.ts'

const CONTENT_TYPES = '[Content_Types].xml'

/** The parts of a Word file that are the same in every paper of a profile. */
export type PackageParts = {
  /** Compressed once; the content types come first, as readers like it. */
  readonly parts: readonly ZipPart[]
  /** `<w:document …>` with its namespaces, without the body. */
  readonly documentOpening: string
  readonly headers: HeaderIds
}

const partsOfProfile = new WeakMap<FormatProfile, Promise<PackageParts>>()

/** Written once per profile by the docx packer from an empty document, then shared. */
export function packageParts(profile: FormatProfile): Promise<PackageParts> {
  const known = partsOfProfile.get(profile)
  if (known) return known
  const parts = buildParts(profile)
  partsOfProfile.set(profile, parts)
  return parts
}

async function buildParts(profile: FormatProfile): Promise<PackageParts> {
  const files = unzipSync(new Uint8Array(await Packer.toBuffer(emptyDocument(profile))))
  const documentXml = strFromU8(files['word/document.xml'] ?? new Uint8Array())
  const opening = /^[\s\S]*?<w:document [^>]*>/.exec(documentXml)?.[0]
  if (!opening) throw new Error('docx wrote no document part')
  const shared = Object.entries(files)
    .filter(([path]) => path !== 'word/document.xml' && path !== 'docProps/core.xml')
    .sort(([left], [right]) => Number(right === CONTENT_TYPES) - Number(left === CONTENT_TYPES))
  return {
    parts: shared.map(([path, content]) => zipPart(path, content)),
    documentOpening: opening,
    headers: {
      default: headerId(documentXml, 'default'),
      first: headerId(documentXml, 'first'),
    },
  }
}

function headerId(documentXml: string, type: string): string {
  const reference = documentXml
    .match(/<w:headerReference [^>]*>/g)
    ?.find(tag => tag.includes(`w:type="${type}"`))
  const id = reference && /r:id="([^"]+)"/.exec(reference)?.[1]
  if (!id) throw new Error(`docx wrote no ${type} header`)
  return id
}

/** The library's own styles are blue; no paper uses them, but whoever edits one in Word might. */
function blackStyles(profile: FormatProfile): NonNullable<IStylesOptions['default']> {
  const style = { run: { color: '000000', bold: true, size: profile.sizes.body, font: profile.font } }
  const plain = { run: { color: '000000' } }
  return {
    title: style,
    heading1: style,
    heading2: style,
    heading3: style,
    heading4: style,
    heading5: style,
    heading6: style,
    caption: plain,
    hyperlink: plain,
  }
}

function emptyDocument(profile: FormatProfile): Document {
  const size = profile.sizes.pageNumber
  const run = new TextRun({ size, children: [PageNumber.CURRENT] })
  const spacing = { before: 0, after: 0, line: profile.spacing.single, lineRule: LineRuleType.AUTO }
  const number = new Paragraph({ alignment: AlignmentType.CENTER, spacing, children: [run] })
  const nothing = new Paragraph({ alignment: AlignmentType.CENTER, spacing, run: { size } })
  return new Document({
    creator: profile.wording.creator,
    styles: {
      default: {
        ...blackStyles(profile),
        document: {
          run: { font: profile.font, size: profile.sizes.body, language: { value: profile.language } },
        },
      },
    },
    sections: [
      {
        properties: { titlePage: true },
        headers: { default: new Header({ children: [number] }), first: new Header({ children: [nothing] }) },
        children: [],
      },
    ],
  })
}
