import type { LogRow, Origin, Revision } from './ports/plan-store.ts'

/** One row of the history as other programs read it. Source: plan-format, section 3. */
export interface HistoryEntry {
  readonly revision: Revision
  readonly at: string
  readonly author: string
  readonly origin: Origin
  readonly label: string
}

/** The change log without its diffs, oldest first. */
export function planHistory(rows: readonly LogRow[]): HistoryEntry[] {
  return [...rows]
    .sort((a, b) => a.revision - b.revision)
    .map(({ revision, at, author, origin, label }) => ({ revision, at, author, origin, label }))
}

/** Whether a row of the log holds all of the words, in whatever case. */
export function holdsWords(
  row: Pick<LogRow, 'label' | 'author' | 'origin' | 'reason'>,
  words: string,
): boolean {
  const text = [row.label, row.author, row.reason, row.origin].join(' ').toLowerCase()
  return words
    .toLowerCase()
    .split(/\s+/)
    .every(word => text.includes(word))
}
