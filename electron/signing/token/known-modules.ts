import { existsSync } from 'node:fs'
import path from 'node:path'

/** Libraries of the makers whose tokens civil servants in Viet Nam carry, and of the free ones. */
const windows = [
  'eTPKCS11.dll', // SafeNet
  'bit4xpki.dll', // Bit4ID
  'bit4ipki.dll',
  'gclib.dll',
  'wdpkcs.dll', // WatchData
  'opensc-pkcs11.dll',
]
const linux = [
  '/usr/lib/libeToken.so',
  '/usr/lib/x86_64-linux-gnu/libeToken.so',
  '/usr/lib/bit4id/libbit4xpki.so',
  '/usr/lib/x86_64-linux-gnu/opensc-pkcs11.so',
  '/usr/lib/softhsm/libsofthsm2.so',
]
const mac = [
  '/usr/local/lib/libeTPkcs11.dylib',
  '/Library/bit4id/pkcs11/libbit4xpki.dylib',
  '/Library/OpenSC/lib/opensc-pkcs11.so',
]

/** Those that are on this machine, as absolute paths. */
export function knownModules(
  platform: NodeJS.Platform = process.platform,
  environment: NodeJS.ProcessEnv = process.env,
): string[] {
  const system = path.join(environment.SystemRoot ?? 'C:\\Windows', 'System32')
  const candidates =
    platform === 'win32' ? windows.map(name => path.join(system, name)) : platform === 'darwin' ? mac : linux
  return candidates.filter(existsSync)
}
