import { homedir } from 'node:os'
import path from 'node:path'

/** The user's own folder for the app's data, by the system's custom; `--data DIR` takes its place. */
function defaultDataFolder(
  platform: NodeJS.Platform = process.platform,
  environment: NodeJS.ProcessEnv = process.env,
): string {
  const home = homedir()
  switch (platform) {
    case 'win32':
      return path.join(environment.APPDATA ?? path.join(home, 'AppData', 'Roaming'), 'Cham Sao')
    case 'darwin':
      return path.join(home, 'Library', 'Application Support', 'Cham Sao')
    default:
      return path.join(environment.XDG_DATA_HOME ?? path.join(home, '.local', 'share'), 'cham-sao')
  }
}

/** The folder named by `--data DIR` on the command line, or the default. */
export function dataFolderFrom(argv: readonly string[]): string {
  const index = argv.indexOf('--data')
  const named = index >= 0 ? argv[index + 1] : undefined
  return path.resolve(named ?? defaultDataFolder())
}
