// The application in a process of its own: at-desk.ts FOLDER ACT…; prints the code of each answer, one a line.
import { rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { openDesk, Refused } from '#electron/cli/torture/desk.ts'
import { backupDefaults } from '#shared/domain/backup.ts'

const [folder = '', ...acts] = process.argv.slice(2)
const desk = openDesk(folder)
const filler = path.join(folder, 'filler')
const member = { honorific: 'Bà', fullName: 'Lê Thu Hà', post: '', organization: '', role: 'member' } as const

/** Fills the disk but for a few pages, as somebody's photographs would. */
function fillDisk(): void {
  const reserve = `${filler}-reserve`
  writeFileSync(reserve, Buffer.alloc(96_000, 1), { flush: true })
  for (let size = 1 << 20, at = 0; size >= 1; size >>= 1)
    for (;;) {
      try {
        writeFileSync(`${filler}-${at}`, Buffer.alloc(size, 1), { flush: true })
        at += 1
      } catch {
        break
      }
    }
  rmSync(reserve)
}

function emptyDisk(): void {
  for (let at = 0; at < 200; at++) rmSync(`${filler}-${at}`, { force: true })
}

async function act(name: string, value: string): Promise<unknown> {
  switch (name) {
    case 'create':
      return desk.get('workspace.create', { name: value })
    case 'open':
      return desk.get('workspace.open', { fileName: value })
    case 'close':
      return desk.get('workspace.close', {})
    case 'member':
      return desk.get('member.save', { id: null, member: { ...member, post: value.repeat(400) } })
    case 'members':
      return (await desk.get('council.load', {})).members.length
    case 'verify':
      return (await desk.get('trail.verify', { code: '' })).verdict
    case 'second':
      return desk.get('backup.settings', { ...backupDefaults, secondFolder: value })
    case 'copy': {
      await desk.get('backup.make', {})
      const { failures } = await desk.get('backup.status', {})
      return failures.map(({ place, code }) => `${place} ${code}`).join(', ') || 'ok'
    }
    case 'fill':
      return fillDisk()
    case 'empty':
      return emptyDisk()
    default:
      throw new Error(`No act ${name}`)
  }
}

for (const each of acts) {
  const [name = '', value = ''] = each.split('=')
  try {
    const answer = await act(name, value)
    console.log(typeof answer === 'object' || answer === undefined ? 'ok' : answer)
  } catch (error) {
    if (!(error instanceof Refused)) throw error
    console.log(error.code)
  }
}
