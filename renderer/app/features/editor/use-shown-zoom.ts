import { useEffect } from 'react'
import { setView } from '../../../store/app.ts'
import { useApp } from '../../../store/use-app.tsx'

/** Notes what the zoom comes to, so that the dock can say it and the next step starts from it. */
export function useShownZoom(percent: number): void {
  const app = useApp()
  useEffect(() => {
    setView(app, { shownZoom: percent / 100 })
  }, [app, percent])
}
