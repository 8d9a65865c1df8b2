import type { Smart } from '../../src/alignment/quality/smart.ts'
import type { Goal, Item, Metric } from '../../src/domain/item/item.ts'
import type { Plan } from '../../src/domain/plan/plan.ts'
import { formatNumber } from '../../src/support/number-words.ts'
import { matrixWording } from '../../src/layout/matrix/wording.ts'
import { qualityStrings as s } from './quality.ts'

/** The letters of SMART. */
export type Letter = keyof Smart
/** Whether a letter holds; `open` while nobody can tell. */
export type LetterState = 'met' | 'missing' | 'open'

/** How a letter stands. */
export function letterState(smart: Smart, letter: Letter): LetterState {
  const { met } = smart[letter]
  return met === undefined ? 'open' : met ? 'met' : 'missing'
}

/** Why a letter holds or does not: "measures P1; answered for by L. Quessel". `codeOf` says how items are named. */
export function letterReason(
  plan: Plan,
  item: Metric | Goal,
  smart: Smart,
  letter: Letter,
  codeOf: (item: Item) => string,
): string {
  switch (letter) {
    case 'S':
      return specific(plan, item, smart.S, codeOf)
    case 'M':
      return `${measure(item, smart.M)}; ${target(item, smart.M)}`
    case 'A':
      return smart.A.answer === undefined ? s.notAsked : s.answers[smart.A.answer]
    case 'R':
      return smart.R.strength === 0
        ? s.noSight
        : s.sight(smart.R.strength, smart.R.breakthroughs.map(codeOf).join(', '))
    case 'T':
      return timed(smart.T)
  }
}

function specific(
  plan: Plan,
  { kind }: Metric | Goal,
  { actions, owners }: Smart['S'],
  codeOf: (item: Item) => string,
): string {
  const codes = actions.map(codeOf).join(', ')
  const names = owners.map(id => plan.tables.person.get(id)?.name ?? '').join(', ')
  const measured = kind === 'metric'
  const none = measured ? s.measuresNothing : s.carriedByNothing
  const some = measured ? s.measures(codes) : s.carriedBy(codes)
  return `${codes === '' ? none : some}; ${names === '' ? s.ownedByNobody : s.ownedBy(names)}`
}

function measure({ unit = '' }: Item, smart: Smart['M']): string {
  switch (smart.measure) {
    case 'unit':
      return s.unit(unit)
    case 'formula':
      return s.formula
    case 'metric':
      return s.byMetric
    case undefined:
      return s.noMeasure
  }
}

function target(item: Item, smart: Smart['M']): string {
  switch (smart.target) {
    case 'number':
      return s.target(figure(item.target))
    case 'band':
      return s.band(figure(item.low), figure(item.high))
    case 'text':
      return s.textFigure
    case 'words':
      return s.words(figure(item.target))
    case undefined:
      return s.noTarget
  }
}

function timed({ by, date = '' }: Smart['T']): string {
  switch (by) {
    case 'due':
      return s.due(date)
    case 'milestone':
      return s.milestone(date)
    case 'months':
      return s.months
    case undefined:
      return s.noDate
  }
}

function figure(value: string | number | undefined): string {
  return typeof value === 'number' ? formatNumber(value, matrixWording.number) : (value ?? '')
}
