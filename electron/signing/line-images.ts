import { writePng } from './png-file.ts'

/** Pictures of an empty and of a broken signature line, drawn here so that no font or graphics library is needed. */
const width = 256
const height = 128

type Colour = readonly [red: number, green: number, blue: number, alpha: number]
const grey: Colour = [96, 96, 96, 255]
const red: Colour = [192, 0, 0, 255]
const clear: Colour = [0, 0, 0, 0]

/** A line to sign on with a small cross before it, as a form has it. */
export function emptyLineImage(): Uint8Array {
  return drawPng((x, y) => {
    const line = y >= 96 && y < 98 && x >= 12 && x < width - 12
    const cross = x >= 16 && x < 32 && y >= 76 && y < 92 && isOnCross(x - 16, y - 76, 16, 16, 1)
    return line || cross ? grey : clear
  })
}

/** A red cross over the whole field: shown by readers in place of the handwriting when the signature is broken. */
export function brokenLineImage(): Uint8Array {
  return drawPng((x, y) => (isOnCross(x, y, width, height, 5) ? red : clear))
}

/** Distance to either diagonal of a field, in half the field's scale. */
function isOnCross(x: number, y: number, across: number, down: number, thickness: number): boolean {
  const falling = (x * down) / across
  return Math.abs(y - falling) <= thickness || Math.abs(down - y - falling) <= thickness
}

function drawPng(colourAt: (x: number, y: number) => Colour): Uint8Array {
  const rgba = new Uint8Array(width * height * 4)
  for (let y = 0; y < height; y++)
    for (let x = 0; x < width; x++) rgba.set(colourAt(x, y), (y * width + x) * 4)
  return writePng({ width, height, rgba })
}
