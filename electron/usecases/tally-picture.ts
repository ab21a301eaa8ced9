import type { CallInput } from '#shared/contract.ts'
import { type Answer, type Context, refuse } from './context.ts'
import { saveCopyOf } from './open-file.ts'

const pngHead = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])

/** Saves a chart as PNG; bytes that are no PNG are refused, so that this door writes pictures and nothing else. */
export async function savePicture(
  context: Context,
  input: CallInput<'tally.savePicture'>,
): Promise<Answer<{ path: string } | null>> {
  const bytes = Buffer.from(input.png, 'base64')
  if (!bytes.subarray(0, pngHead.length).equals(pngHead)) return refuse('input-invalid', { at: 'png' })
  return saveCopyOf(context, { fileName: input.fileName.replace(/(\.png)?$/i, '.png'), bytes })
}
