import type { Cover } from '../../src/alignment/cut/cut-line.ts'
import type { ItemKind } from '../../src/domain/item/item.ts'
import { wordsOf } from './catalogue.ts'
import { gridStrings } from './grid.ts'
import { counted } from './shell.ts'

/** The cut line under the priorities of a matrix. */
export const cutStrings = wordsOf('cut', {
  lead: 'Drag the line under the priorities that stay. Nothing is set aside until you say so.',
  reorderHint: 'Alt+↑ and Alt+↓ on a priority change its place on the sheet.',
  matrix: 'Matrix',
  order: 'Order',
  orders: { sheet: 'As on the sheet', contribution: 'What contributes most first' },
  none: 'This matrix has no priority yet.',
  noMatrix: 'This plan has no matrix yet.',
  kept: (count: number) => `Stays: ${count}`,
  below: (count: number) => `Below the line: ${count}`,
  line: 'Cut line',
  lineHint: '↑ and ↓ move the line by one priority, Home takes it to the end of the list.',
  /** What the line says to assistive technology where it stands. */
  at: (cut: readonly string[], lost: number, freed: number) =>
    cut.length === 0
      ? 'Nothing is cut'
      : `${counted(cut.length, 'priority', 'priorities')} below the line: ${some(cut)}. ${lost === 0 ? 'No breakthrough loses anything' : `${counted(lost, 'breakthrough')} ${lost === 1 ? 'loses' : 'lose'} coverage`}, ${freed} load freed`,
  led: (name: string) => `led by ${name}`,
  noLead: 'nobody accountable',
  reaches: (code: string, strength: string) => `${code} ${strength}`,
  reachesNothing: 'reaches nothing',

  lost: 'Coverage lost',
  lostNothing: 'Nothing is lost: no line has been drawn yet.',
  coverage:
    'Coverage adds up, for each priority, its strongest chain to the breakthrough: 3 strong, 2 medium, 1 weak.',
  covered: ({ points: before }: Cover, { points: after }: Cover) =>
    before === after ? `keeps all of its coverage, ${points(after)}` : `keeps ${after} of ${points(before)}`,
  verdict: ({ strongest: before }: Cover, { strongest: after }: Cover) => {
    if (before === 0) return 'was reached by no priority before'
    if (after === 0) return 'no priority reaches it any more'
    if (after < before)
      return before === 3
        ? `loses its strong support: the best chain is ${strength(after)} now`
        : `its best chain is ${strength(after)} now, ${strength(before)} before`
    return `still reached by a ${strength(after)} chain`
  },
  weakened: (code: string, kind: ItemKind, before: number, after: number) => {
    const what = kind === 'metric' ? 'priority that moves it' : 'priority that carries it'
    return after === 0
      ? `${code}: no ${what} stays (best mark was ${strength(before)})`
      : `${code}: best mark ${strength(after)}, ${strength(before)} before`
  },
  others: 'Not linked to a breakthrough',
  stranded: 'On other levels',
  strandedItem: (code: string) => `${code} carries out nothing that stays`,

  freed: 'Load freed',
  freedNothing: 'Nobody carries less.',
  freedSum: (load: number) => `${load} in all`,
  freedOf: (name: string, before: number, after: number, limit: number) =>
    `${name}: load ${before} → ${after}, limit ${limit}`,
  setAside: (count: number) =>
    count === 0 ? 'Set aside…' : `Set aside ${counted(count, 'priority', 'priorities')}…`,
} as const)

function strength(value: number): string {
  return value >= 3
    ? gridStrings.strengths.strong
    : value === 2
      ? gridStrings.strengths.medium
      : gridStrings.strengths.weak
}

function points(count: number): string {
  return counted(count, 'point')
}

const NAMED = 5

function some(codes: readonly string[]): string {
  return codes.length <= NAMED
    ? codes.join(', ')
    : `${codes.slice(0, NAMED).join(', ')} and ${codes.length - NAMED} more`
}
