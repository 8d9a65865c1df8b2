import { useEffect } from 'react'
import { useAppState } from '../store/use-app.tsx'

/**
 * Puts the chosen theme on the page. *System* follows the system as it changes, its wish for more contrast included; high
 * contrast is light or dark as the system is.
 */
export function useTheme(): void {
  const theme = useAppState(state => state.settings.theme)
  useEffect(() => {
    const dark = window.matchMedia('(prefers-color-scheme: dark)')
    const more = window.matchMedia('(prefers-contrast: more)')
    const apply = () => {
      const { dataset } = document.documentElement
      dataset.theme = theme === 'light' || theme === 'dark' ? theme : dark.matches ? 'dark' : 'light'
      dataset.contrast = theme === 'contrast' || (theme === 'system' && more.matches) ? 'more' : 'normal'
    }
    apply()
    dark.addEventListener('change', apply)
    more.addEventListener('change', apply)
    return () => {
      dark.removeEventListener('change', apply)
      more.removeEventListener('change', apply)
    }
  }, [theme])
}
