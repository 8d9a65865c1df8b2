import type { ItemKind } from '../../src/domain/item/item.ts'
import type { PlanStatus } from '../../src/domain/record/entities.ts'
import { wordsOf } from './catalogue.ts'

/** The frame around every page: rail, top bar, status strip, messages. */
export const shellStrings = wordsOf('shell', {
  product: 'Hoshin Desk',
  windowTitle: (plan: string) => `${plan} – Hoshin Desk`,
  close: 'Close',
  cancel: 'Cancel',
  main: 'Main',
  plan: 'Plan',
  people: 'People',
  alignment: 'Alignment',
  catchball: 'Catch-ball',
  sheets: 'Sheets',
  history: 'History',
  settings: 'Settings',
  level: 'Level',
  switchMatrix: (title: string) => `Matrix ${title}, switch or change`,
  planMenu: (title: string) => `Plan ${title}`,
  addMatrix: 'Add matrix…',
  matrixSettings: 'Matrix settings…',
  deleteMatrix: 'Delete matrix…',
  planSettings: 'Plan settings…',
  saveVersion: 'Save a named version…',
  saveCopy: 'Save a copy…',
  importData: 'Import plan data…',
  openOther: 'Open another plan…',
  newPlan: 'New plan…',
  noMatrix: 'No matrix yet',
  readOnly: 'Read only',
  undo: (label: string | undefined) => (label === undefined ? 'Undo' : `Undo: ${label}`),
  redo: (label: string | undefined) => (label === undefined ? 'Redo' : `Redo: ${label}`),
  export: 'Export',
  exportPdf: 'Matrix as PDF…',
  exportSvg: 'Matrix as SVG…',
  exportData: 'Plan data…',
  review: 'Review',
  makePackets: 'Make review packets…',
  mergeResponses: 'Merge responses…',
  statuses: {
    draft: 'Draft',
    'catch-ball': 'Catch-ball',
    agreed: 'Agreed',
    running: 'Running',
    closed: 'Closed',
  } satisfies Record<PlanStatus, string>,

  saved: 'All changes saved',
  savedAt: (time: string) => `All changes saved · ${time}`,
  saving: 'Saving…',
  notSaved: (why: string) => `Not saved. ${why}`,
  retry: 'Retry',
  saveAs: 'Save as…',
  /** How many of each list, by the plan's own names where it has them. */
  counts: (
    numbers: Readonly<Record<ItemKind, number>>,
    names: Readonly<Partial<Record<ItemKind, string | undefined>>>,
  ) => {
    const some = (kind: ItemKind, one: string, many?: string) =>
      names[kind] === undefined ? counted(numbers[kind], one, many) : `${numbers[kind]} ${names[kind]}`
    return [
      some('breakthrough', 'breakthrough'),
      some('goal', 'goal'),
      some('priority', 'priority', 'priorities'),
      some('metric', 'metric'),
    ].join(' · ')
  },
  links: (count: number) => counted(count, 'link'),
  notThisYear: (count: number) => `${count} not this year`,
  overloaded: (count: number) => `${counted(count, 'owner')} overloaded`,
  load: (name: string, load: number, limit: number) => `${name}: load ${load}, limit ${limit}`,
  gaps: (count: number) => `${counted(count, 'open gap')}:`,
  score: (held: number, required: number) => `${held} of ${required} required connections have a strong mark`,
} as const)

/** "1 goal", "3 goals". */
export function counted(count: number, one: string, many = `${one}s`): string {
  return `${count} ${count === 1 ? one : many}`
}
