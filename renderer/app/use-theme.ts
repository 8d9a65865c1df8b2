import { useEffect } from 'react'
import { useAppState } from '../store/use-app.tsx'

/** Puts the chosen theme on the page; *system* follows the system as it changes. */
export function useTheme(): void {
  const theme = useAppState(state => state.settings.theme)
  useEffect(() => {
    const dark = window.matchMedia('(prefers-color-scheme: dark)')
    const apply = () => {
      const chosen = theme === 'system' ? (dark.matches ? 'dark' : 'light') : theme
      document.documentElement.dataset.theme = chosen
    }
    apply()
    dark.addEventListener('change', apply)
    return () => dark.removeEventListener('change', apply)
  }, [theme])
}
