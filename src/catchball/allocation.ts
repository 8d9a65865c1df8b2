/** A department's part of a target: fixed by somebody, or left to the table with a weight. */
export interface Part {
  readonly id: string
  /** Given by a person; absent is open. */
  readonly value?: number
  /** How much of what is open it takes, against the other open ones; absent is 1. */
  readonly weight?: number
}

/** A target, split. */
export interface Allocation {
  readonly parts: readonly { readonly id: string; readonly value: number }[]
  /** What is not given to anybody: negative where more is given than there is. */
  readonly remainder: number
}

/**
 * Splits a target over departments: what was given stays, the rest goes to the open parts by weight, in steps of `step` (for
 * 0.1, one digit). What does not fit the steps is shown as remainder, with everything that is left when no part is open.
 *
 * With `average`, each open part gets what the average still needs, and the remainder is how far the average is off.
 */
export function allocate(
  target: number,
  parts: readonly Part[],
  { step = 1, rule = 'sum' }: { readonly step?: number; readonly rule?: 'sum' | 'average' } = {},
): Allocation {
  const whole = rule === 'average' ? target * parts.length : target
  const given = sum(parts.map(({ value = 0 }) => value))
  const open = parts.filter(({ value }) => value === undefined)
  const weights = sum(open.map(({ weight = 1 }) => weight))
  const rest = whole - given
  const split = parts.map(({ id, value, weight = 1 }) => {
    const share = rule === 'average' ? rest / open.length : weights === 0 ? 0 : (rest * weight) / weights
    return { id, value: value ?? inSteps(Math.max(0, share), step) }
  })
  const left = whole - sum(split.map(({ value }) => value))
  return {
    parts: split,
    remainder: clean(rule === 'average' && parts.length > 0 ? left / parts.length : left),
  }
}

/** Rounded down, so that nothing is given away that is not there. */
function inSteps(value: number, step: number): number {
  return clean(Math.floor(clean(value / step)) * step)
}

function sum(numbers: readonly number[]): number {
  return clean(numbers.reduce((total, number) => total + number, 0))
}

/** Without the dust of binary fractions: twelve digits are more than any plan has. */
function clean(value: number): number {
  return Number(value.toPrecision(12)) || 0
}
