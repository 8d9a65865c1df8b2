import type { Severity } from '../../src/alignment/findings/catalogue.ts'
import type { AlignmentTab } from '../store/state.ts'
import { wordsOf } from './catalogue.ts'
import { counted } from './shell.ts'

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

/** The tab of findings. */
export const findingStrings = wordsOf('findings', {
  none: 'Nothing found. Every rule that can be checked is kept.',
  severities: { error: 'Errors', warning: 'Warnings', hint: 'Hints' } satisfies Record<Severity, string>,
  count: (count: number) => counted(count, 'finding'),
} as const)
