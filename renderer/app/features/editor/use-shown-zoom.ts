import { useEffect } from 'react'
import { setView } from '../../../store/app.ts'
import { useApp, useAppState } from '../../../store/use-app.tsx'

/** Notes what the zoom comes to, so that the dock can say it and the next step starts from it. */
export function useShownZoom(percent: number): void {
  const app = useApp()
  const noted = useAppState(state => state.view.shownZoom)
  useEffect(() => {
    if (noted !== percent / 100) setView(app, { shownZoom: percent / 100 })
  }, [app, percent, noted])
}
