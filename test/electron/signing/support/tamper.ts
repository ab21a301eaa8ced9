import { unzipSync, zipSync } from 'fflate'

type Parts = Record<string, Uint8Array>

/** The same package with its parts edited: what somebody with a ZIP program can do. */
export function editParts(docx: Uint8Array, edit: (parts: Parts) => void): Uint8Array {
  const parts = unzipSync(docx)
  edit(parts)
  return zipSync(parts)
}

export function partOf(docx: Uint8Array, name: string): Uint8Array {
  const part = unzipSync(docx)[name]
  if (part === undefined) throw new Error(`No part ${name}`)
  return part
}

export function textOfPart(docx: Uint8Array, name: string): string {
  return new TextDecoder().decode(partOf(docx, name))
}

/** Edits one part as text; the edit must change something, or the test would prove nothing. */
export function editText(docx: Uint8Array, name: string, edit: (text: string) => string): Uint8Array {
  return editParts(docx, parts => {
    const before = new TextDecoder().decode(parts[name])
    const after = edit(before)
    if (after === before) throw new Error(`The edit of ${name} changed nothing`)
    parts[name] = new TextEncoder().encode(after)
  })
}

export function flipByte(docx: Uint8Array, name: string, position: number): Uint8Array {
  return editParts(docx, parts => {
    const part = Uint8Array.from(parts[name] ?? [])
    part[position] = (part[position] ?? 0) ^ 0x01
    parts[name] = part
  })
}
