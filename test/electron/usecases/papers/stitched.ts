import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate'

const DOCUMENT = 'word/document.xml'
const CORE = 'docProps/core.xml'

/**
 * One file with the pages of many, for a validator that takes a second for each file: their bodies stand one after another, each
 * with the page properties it ends with. All other parts are the same bytes in every paper, which is checked; the properties of the
 * last are kept.
 */
export function stitched(files: readonly Uint8Array[]): Uint8Array {
  const opened = files.map(bytes => unzipSync(bytes))
  const [first] = opened
  if (!first) throw new Error('Nothing to stitch')
  for (const parts of opened)
    for (const [path, content] of Object.entries(parts))
      if (path !== DOCUMENT && path !== CORE && !Buffer.from(content).equals(first[path] ?? new Uint8Array()))
        throw new Error(`${path} is not the same in every paper`)
  const xml = opened.map(parts => strFromU8(parts[DOCUMENT] ?? new Uint8Array()))
  const opening = /^[\s\S]*?<w:body>/.exec(xml[0] ?? '')?.[0] ?? ''
  const bodies = xml.map((text, index) => {
    const body = text.slice(text.indexOf('<w:body>') + '<w:body>'.length, text.indexOf('</w:body>'))
    if (index === xml.length - 1) return body
    const properties = body.slice(body.lastIndexOf('<w:sectPr'))
    return `${body.slice(0, -properties.length)}<w:p><w:pPr>${properties}</w:pPr></w:p>`
  })
  const whole = `${opening}${bodies.join('')}</w:body></w:document>`
  return zipSync({ ...opened.at(-1), [DOCUMENT]: strToU8(whole) })
}
