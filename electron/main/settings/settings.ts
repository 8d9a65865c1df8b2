import { userInfo } from 'node:os'
import { join } from 'node:path'
import type { Settings } from '../../../src/contract/answers.ts'
import { fieldsOf, readJson, writeJson } from './json-file.ts'

const THEMES = ['system', 'light', 'dark'] as const

/** What a person set, kept in `settings.json` of the app's folder. */
export interface SettingsKeeper {
  get(): Settings
  change(patch: {
    readonly name?: string | undefined
    readonly theme?: Settings['theme'] | undefined
  }): Settings
  /** Who stands in the change log: the name set here, else the name of the system's user. */
  author(): string
}

/** Reads the settings of an app folder. Loaded before the first window, so it does without a schema library. */
export function keepSettings(folder: string): SettingsKeeper {
  const path = join(folder, 'settings.json')
  let settings = checked(readJson(path))
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

function checked(read: unknown): Settings {
  const { name, theme } = fieldsOf(read)
  return {
    name: typeof name === 'string' && name.length <= 200 ? name : '',
    theme: THEMES.find(one => one === theme) ?? 'system',
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
