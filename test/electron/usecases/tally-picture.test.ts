import { readFileSync } from 'node:fs'
import path from 'node:path'
import { expect, it } from 'vitest'
import { testApplication } from '../application.ts'
import { foundCouncil } from '../meeting.ts'

/** One white pixel. */
const png = 'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAQAAAC1HAwCAAAAC0lEQVR42mP8/x8AAwMCAO+ip1sAAAAASUVORK5CYII='

it('a chart is saved where the dialog says, as it was drawn', async () => {
  const { t } = await foundCouncil(testApplication())
  t.savePath = path.join(t.folder, 'bieu-do.png')
  expect(await t.get('tally.savePicture', { fileName: 'Biểu đồ.png', png })).toEqual({ path: t.savePath })
  expect(readFileSync(t.savePath).toString('base64')).toBe(png)
})

it('nothing is written when the dialog is cancelled', async () => {
  const { t } = await foundCouncil(testApplication())
  expect(await t.get('tally.savePicture', { fileName: 'Biểu đồ.png', png })).toBeNull()
})

it.each([
  ['a program', Buffer.from('MZ something').toString('base64')],
  ['no base64', 'không phải'],
])('%s is refused', async (_, bytes) => {
  const { t } = await foundCouncil(testApplication())
  t.savePath = path.join(t.folder, 'x.png')
  expect(await t.call('tally.savePicture', { fileName: 'x.png', png: bytes })).toMatchObject({
    error: { code: 'input-invalid', at: 'png' },
  })
})
