import { useApp, useAppState } from './use-app.tsx'

const KEY = 'open-sections'

/** The sections of panels that somebody has opened or closed, as they were left when the window was last used. */
export function keptSections(): Readonly<Record<string, boolean>> {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(KEY) ?? '{}')
    const entries = typeof kept === 'object' && kept !== null ? Object.entries(kept) : []
    return Object.fromEntries(
      entries.filter((entry): entry is [string, boolean] => entry[1] === true || entry[1] === false),
    )
  } catch {
    return {}
  }
}

/** Whether a section is open, and how to open or close it; remembered for all records and the next start. */
export function useOpenSection(name: string, usually: boolean): readonly [open: boolean, toggle: () => void] {
  const app = useApp()
  const open = useAppState(state => state.sections[name] ?? usually)
  const toggle = () => {
    const sections = { ...app.store.getState().sections, [name]: !open }
    app.store.setState({ sections })
    try {
      localStorage.setItem(KEY, JSON.stringify(sections))
    } catch {
      // A full or locked store loses the habit, not the work.
    }
  }
  return [open, toggle]
}
