// hold-archive.ts FOLDER ARCHIVE PASSPHRASE: a host with an archive open, until it is killed.
import { startHost } from '#electron/host.ts'

const [folder = '', archive = '', passphrase = ''] = process.argv.slice(2)
const host = await startHost({ folder, saveFolder: folder })
const answer = await host.router({
  trusted: true,
  name: 'workspace.openArchive',
  input: { path: archive, passphrase },
})
console.log(answer.ok ? 'open' : answer.error.code)
