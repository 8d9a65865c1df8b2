import { useEffect, useRef } from 'react'
import { stopSheets } from '../../../store/sheets.ts'
import { useAppState } from '../../../store/use-app.tsx'
import { sheetStrings as s } from '../../../strings/sheets.ts'
import { Button } from '../../../ui/button.tsx'

/** How far the making of sheets is, and the way to end it. The focus comes here, since the button that began it is greyed. */
export function WorkBar() {
  const work = useAppState(state => state.sheetWork)
  const bar = useRef<HTMLDivElement>(null)
  const busy = work !== undefined
  useEffect(() => {
    if (busy) bar.current?.querySelector('button')?.focus()
  }, [busy])
  if (work === undefined) return null
  const percent = Math.round((100 * work.done) / Math.max(1, work.total))
  return (
    <div className="sheet-work" ref={bar}>
      <progress aria-label={s.working} max={100} value={percent} />
      <span>{s.progress(percent)}</span>
      <Button onClick={stopSheets}>{s.cancel}</Button>
    </div>
  )
}
