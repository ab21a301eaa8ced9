import { readFileSync } from 'node:fs'
import path from 'node:path'
import { z } from 'zod'
import { backupDefaults, backupSettingsSchema } from '#shared/domain/backup.ts'
import type { Result } from '#shared/result.ts'
import { writeDurably } from '../files/durable-file.ts'
import type { FileRefusal } from '../files/file-refusal.ts'

/** What belongs to this machine and to no council: kept beside the workspaces, in none of them. */
const settingsSchema = z.object({
  /** Absolute path of the PKCS#11 library; '' for none. */
  tokenModule: z.string().default(''),
  /** Copies of the workspaces: how often, how many, where else. */
  backup: backupSettingsSchema.default(backupDefaults).catch(backupDefaults),
})
export type MachineSettings = z.infer<typeof settingsSchema>

const fileOf = (folder: string) => path.join(folder, 'machine.json')

/** The settings; where the file is missing or damaged, what they begin with. */
export function loadMachineSettings(folder: string): MachineSettings {
  try {
    return settingsSchema.parse(JSON.parse(readFileSync(fileOf(folder), 'utf8')))
  } catch {
    return settingsSchema.parse({})
  }
}

export function saveMachineSettings(
  folder: string,
  settings: Partial<MachineSettings>,
): Promise<Result<void, FileRefusal>> {
  return writeDurably(
    fileOf(folder),
    JSON.stringify({ ...loadMachineSettings(folder), ...settings }, null, 2),
  )
}
