import { userInfo } from 'node:os'
import { join } from 'node:path'
import { DEFAULT_SETTINGS, DIGIT_MODES, LANGUAGES, THEMES } from '../../../src/contract/settings.ts'
import type { Settings } from '../../../src/contract/settings.ts'
import { fieldsOf, readJson, writeJson } from './json-file.ts'

type SettingsPatch = { readonly [F in keyof Settings]?: Settings[F] | undefined }

/** What a person set, kept in `settings.json` of the app's folder. */
export interface SettingsKeeper {
  get(): Settings
  change(patch: SettingsPatch): Settings
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
      settings = {
        name: patch.name?.trim() ?? settings.name,
        theme: patch.theme ?? settings.theme,
        digits: patch.digits ?? settings.digits,
        language: patch.language ?? settings.language,
        numbered: patch.numbered ?? settings.numbered,
      }
      writeJson(path, settings)
      return settings
    },
    author: () => settings.name.trim() || systemUser(),
  }
}

function checked(read: unknown): Settings {
  const { name, theme, digits, language, numbered } = fieldsOf(read)
  return {
    name: typeof name === 'string' && name.length <= 200 ? name : DEFAULT_SETTINGS.name,
    theme: THEMES.find(one => one === theme) ?? DEFAULT_SETTINGS.theme,
    digits: DIGIT_MODES.find(one => one === digits) ?? DEFAULT_SETTINGS.digits,
    language: LANGUAGES.find(one => one === language) ?? DEFAULT_SETTINGS.language,
    numbered: numbered === true,
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
