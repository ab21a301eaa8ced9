import { crc32, deflateSync } from 'node:zlib'

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
  const rows = Buffer.alloc(height * (1 + width * 4))
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) rows.set(colourAt(x, y), y * (1 + width * 4) + 1 + x * 4)
  }
  const header = Buffer.alloc(13)
  header.writeUInt32BE(width, 0)
  header.writeUInt32BE(height, 4)
  // 8 bits a channel, red green blue alpha.
  header.set([8, 6], 8)
  const signature = Buffer.from('89504e470d0a1a0a', 'hex')
  const parts = [chunk('IHDR', header), chunk('IDAT', deflateSync(rows)), chunk('IEND', Buffer.alloc(0))]
  return new Uint8Array(Buffer.concat([signature, ...parts]))
}

function chunk(type: string, data: Buffer): Buffer {
  const content = Buffer.concat([Buffer.from(type, 'latin1'), data])
  const frame = Buffer.alloc(8)
  frame.writeUInt32BE(data.length, 0)
  frame.writeUInt32BE(crc32(content), 4)
  return Buffer.concat([frame.subarray(0, 4), content, frame.subarray(4)])
}
