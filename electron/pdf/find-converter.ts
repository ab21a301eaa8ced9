import { spawnSync } from 'node:child_process'
import { accessSync, constants, readdirSync } from 'node:fs'
import path from 'node:path'

/** The office program of this machine that turns Word files into PDF. */
export type PdfConverter =
  | { readonly kind: 'libreoffice'; readonly program: string }
  | { readonly kind: 'word' }

export const converterNames = { libreoffice: 'LibreOffice', word: 'Microsoft Word' } as const

const isProgram = (file: string): boolean => {
  try {
    accessSync(file, constants.X_OK)
    return true
  } catch {
    return false
  }
}

/** Word answers to its name in the registry; nothing is started to find out. */
function hasWord(): boolean {
  const asked = spawnSync('reg.exe', ['query', 'HKCR\\Word.Application'], { stdio: 'ignore', timeout: 5000 })
  return asked.status === 0
}

/** /opt/libreoffice24.8/program/soffice and the like: newest first. */
function installedUnderOpt(): string[] {
  try {
    return readdirSync('/opt')
      .filter(name => name.startsWith('libreoffice'))
      .sort()
      .reverse()
      .map(name => path.join('/opt', name, 'program', 'soffice'))
  } catch {
    return []
  }
}

/** Word where there is one, otherwise LibreOffice from the path or its usual places; undefined when neither is installed. */
export function findConverter(
  environment: NodeJS.ProcessEnv = process.env,
  platform: NodeJS.Platform = process.platform,
): PdfConverter | undefined {
  const named = environment.CHAM_SAO_SOFFICE
  if (named !== undefined) return isProgram(named) ? { kind: 'libreoffice', program: named } : undefined
  if (platform === 'win32' && hasWord()) return { kind: 'word' }
  const names = platform === 'win32' ? ['soffice.com', 'soffice.exe'] : ['soffice', 'libreoffice']
  const folders = (environment.PATH ?? '').split(path.delimiter).filter(folder => folder !== '')
  const programFiles = [environment.PROGRAMFILES, environment['PROGRAMFILES(X86)']].filter(
    folder => folder !== undefined,
  )
  const program = [
    ...folders.flatMap(folder => names.map(name => path.join(folder, name))),
    ...programFiles.map(folder => path.join(folder, 'LibreOffice', 'program', 'soffice.com')),
    '/Applications/LibreOffice.app/Contents/MacOS/soffice',
    ...installedUnderOpt(),
  ].find(isProgram)
  return program === undefined ? undefined : { kind: 'libreoffice', program }
}
