import type { AlignmentTab } from '../store/state.ts'
import { wordsOf } from './catalogue.ts'

/** The page of alignment and its tabs. */
export const alignmentStrings = wordsOf('alignment', {
  title: 'Alignment',
  lead: 'What stands between this plan and a line of sight from every metric to a breakthrough.',
  tabs: 'Alignment',
  tab: {
    findings: 'Findings',
    lines: 'Line of sight',
    metrics: 'Metrics',
    load: 'Load',
    functions: 'Functions',
  } satisfies Record<AlignmentTab, string>,
} as const)
