import type { RoleName, Strength } from '../../domain/record/entities.ts'

/** A way to write marks or roles: what each sign means, in capitals; null is no mark. */
export interface Scale<V> {
  readonly id: ScaleId
  readonly signs: ReadonlyMap<string, V | null>
  /** The scale is only thought of where this sign occurs. */
  readonly needs?: string
}

export type ScaleId =
  | 'smw'
  | 'hml'
  | '321'
  | '931'
  | 'symbols'
  | 'halves'
  | 'filled-open'
  | 'x-strong'
  | 'x-medium'
  | 'x-weak'
  | 'raci'
  | 'leader-symbols'

const FILLED = '●⬤⚫'
const OPEN = '○◯⚪'
const DOUBLE = '◎◉⦿'
const HALF = '◐◑◒◓'
const TRIANGLE = '△▲▵▴'
const CROSS = 'X✕✖✗✘×✓✔■'

/**
 * The scales of marks that are in use, the likeliest first where several fit.
 *
 * Source: domain, 1.5. ◎ or ● is strong, ○ medium, △ weak; with half circles, ○ is weak; some draw only ● and ○, for strong
 * and weak; an x or a filled box says that there is a link but not how strong it is.
 */
export const MARK_SCALES: readonly Scale<Strength>[] = [
  strengths('smw', [
    ['S', 'STRONG'],
    ['M', 'MEDIUM', 'MODERATE'],
    ['W', 'WEAK'],
  ]),
  strengths('hml', [
    ['H', 'HIGH'],
    ['M', 'MEDIUM'],
    ['L', 'LOW'],
  ]),
  strengths('321', [['3'], ['2'], ['1']], ['0']),
  { ...strengths('931', [['9'], ['3'], ['1']], ['0']), needs: '9' },
  strengths('symbols', [[...DOUBLE, ...FILLED], [...OPEN], [...TRIANGLE]]),
  strengths('halves', [[...FILLED], [...HALF], [...OPEN]]),
  strengths('filled-open', [[...FILLED], [], [...OPEN]]),
  strengths('x-strong', [[...CROSS], [], []]),
  strengths('x-medium', [[], [...CROSS], []]),
  strengths('x-weak', [[], [], [...CROSS]]),
]

/**
 * The scales of roles: their letters or words, and the marks of a form that writes team leader, core and rotating member like
 * the strengths of a link (domain, 1.5).
 */
export const ROLE_SCALES: readonly Scale<RoleName>[] = [
  scale('raci', [
    ['accountable', ['A', 'ACCOUNTABLE']],
    ['responsible', ['R', 'RESPONSIBLE']],
    ['consulted', ['C', 'CONSULTED']],
    ['informed', ['I', 'INFORMED']],
  ]),
  scale('leader-symbols', [
    ['accountable', [...DOUBLE, ...FILLED]],
    ['responsible', [...OPEN]],
    ['consulted', [...TRIANGLE]],
  ]),
]

/** A cell as scales know it: full-width and small letters are the plain capital ones. */
export function signOf(text: string): string {
  return text.trim().normalize('NFKC').replaceAll('\ufe0f', '').toUpperCase()
}

function strengths(
  id: ScaleId,
  [strong, medium, weak]: readonly [readonly string[], readonly string[], readonly string[]],
  none: readonly string[] = [],
): Scale<Strength> {
  return scale(id, [
    ['strong', strong],
    ['medium', medium],
    ['weak', weak],
    [null, none],
  ])
}

function scale<V>(id: ScaleId, values: readonly (readonly [V | null, readonly string[]])[]): Scale<V> {
  return { id, signs: new Map(values.flatMap(([value, signs]) => signs.map(sign => [sign, value] as const))) }
}
