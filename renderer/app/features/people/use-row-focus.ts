import { useEffect, useRef } from 'react'
import { peopleOf } from '../../../../src/domain/plan/queries.ts'
import { setView } from '../../../store/app.ts'
import { departmentsOf } from '../../../store/edit-people.ts'
import { useApp, useAppState, useOpenDocument } from '../../../store/use-app.tsx'

/**
 * Keeps somebody selected and the focus somewhere: where the selected record goes, the next one takes its place, and where the
 * focus went with it, it goes to that one's name.
 */
export function useRowFocus(): void {
  const app = useApp()
  const open = useOpenDocument()
  const selected = useAppState(state => state.view.person)
  const last = useRef(0)
  useEffect(() => {
    if (selected === undefined) return
    const rows = [...peopleOf(open.plan), ...departmentsOf(open.plan)]
    const at = rows.findIndex(record => record.id === selected)
    if (at >= 0) last.current = at
    else setView(app, { person: rows[Math.min(last.current, rows.length - 1)]?.id })
    if (at >= 0 && document.activeElement === document.body)
      document.querySelector<HTMLElement>(`[data-record="${CSS.escape(selected)}"] input`)?.focus()
  }, [app, open, selected])
}
