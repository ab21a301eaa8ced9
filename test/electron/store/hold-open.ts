// Another copy of the app: opens a workspace, says how that went, and holds it until its input ends. hold-open.ts FILE
import { openDatabase } from '#electron/store/database.ts'

const opened = openDatabase(process.argv[2] ?? '', { create: false, stamp: 'x' })
process.stdout.write(`${opened.ok ? 'open' : opened.error}\n`)
process.stdin.resume()
