import type { ComponentType } from 'react'
import type { AlignmentTab } from '../../../store/state.ts'
import { later } from '../../../ui/later.ts'

/** What each tab shows, loaded when it is first chosen. */
export const PANELS: readonly (readonly [AlignmentTab, ComponentType])[] = [
  ['findings', later(async () => (await import('./findings/findings-panel.tsx')).FindingsPanel)],
  ['lines', later(async () => (await import('./lines/lines-panel.tsx')).LinesPanel)],
  ['metrics', later(async () => (await import('./quality/quality-panel.tsx')).QualityPanel)],
  ['load', later(async () => (await import('./load/load-panel.tsx')).LoadPanel)],
  ['functions', later(async () => (await import('./functions/functions-panel.tsx')).FunctionsPanel)],
]
