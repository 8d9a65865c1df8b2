import { userInfo } from 'node:os'
import { join } from 'node:path'
import * as z from 'zod/mini'
import type { Settings } from '../../../src/contract/answers.ts'
import { readJson, writeJson } from './json-file.ts'

const settingsSchema = z.object({
  name: z.catch(z.string().check(z.maxLength(200)), ''),
  theme: z.catch(z.enum(['system', 'light', 'dark']), 'system'),
})

/** What a person set, kept in `settings.json` of the app's folder. */
export interface SettingsKeeper {
  get(): Settings
  change(patch: { readonly name?: string; readonly theme?: Settings['theme'] }): Settings
  /** Who stands in the change log: the name set here, else the name of the system's user. */
  author(): string
}

/** Reads the settings of an app folder. */
export function keepSettings(folder: string): SettingsKeeper {
  const path = join(folder, 'settings.json')
  let settings: Settings = readJson(path, settingsSchema) ?? { name: '', theme: 'system' }
  return {
    get: () => settings,
    change(patch) {
      settings = { name: patch.name?.trim() ?? settings.name, theme: patch.theme ?? settings.theme }
      writeJson(path, settings)
      return settings
    },
    author: () => settings.name.trim() || systemUser(),
  }
}

/** The system's user; some systems have none with a name. */
function systemUser(): string {
  try {
    return userInfo().username || 'unknown'
  } catch {
    return 'unknown'
  }
}
