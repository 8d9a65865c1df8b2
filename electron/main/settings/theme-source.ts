import type { Theme } from '../../../src/contract/settings.ts'

/** What the native parts of a window follow. High contrast is the page's own, light or dark as the system is. */
export function themeSource(theme: Theme): 'system' | 'light' | 'dark' {
  return theme === 'contrast' ? 'system' : theme
}
