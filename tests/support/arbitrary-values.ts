import * as fc from 'fast-check'

/** Names of `Object.prototype` are ids like any other, and a good way to find a lookup without `hasOwn`. */
const PROTOTYPE_NAMES = ['constructor', 'toString', 'valueOf', 'hasOwnProperty'] as const

/** Any text that fits: any character but half ones, scripts of every direction, line ends, quotes, NUL. */
export function arbitraryText(maxLength = 40): fc.Arbitrary<string> {
  return fc.oneof(
    fc.string({ unit: 'binary', minLength: 1, maxLength: Math.floor(maxLength / 2) }),
    fc
      .string({ unit: 'grapheme', minLength: 1, maxLength: 8 })
      .map(text => text.slice(0, maxLength))
      .filter(isWhole),
    fc.constantFrom(
      'Cut scrap by half',
      'ጥራት',
      '品質を上げる',
      'Ποιότητα',
      'جودة',
      'a\r\nb',
      `'; "--`,
      ' ',
      '\u0000x',
    ),
  )
}

/** Any number that a plan may hold, whole and broken, also the negative zero. */
export const arbitraryNumber: fc.Arbitrary<number> = fc.oneof(
  fc.integer({ min: -10, max: 1000 }),
  fc.double({ noNaN: true, noDefaultInfinity: true }),
  fc.constantFrom(-0, 0.1, 1e21, 2 ** 53, -(2 ** 63), Number.MIN_VALUE),
)

/** A target or a baseline: a number, or text, also text that looks like a number. */
export const arbitraryMeasure: fc.Arbitrary<number | string> = fc.oneof(
  arbitraryNumber,
  arbitraryText(),
  fc.constantFrom('12', '1e3', '0x10'),
)

export const arbitraryMonth: fc.Arbitrary<string> = fc
  .tuple(fc.integer({ min: 1900, max: 2100 }), fc.integer({ min: 1, max: 12 }))
  .map(([year, month]) => `${year}-${String(month).padStart(2, '0')}`)

export const arbitraryDate: fc.Arbitrary<string> = fc.oneof(
  arbitraryMonth,
  fc
    .tuple(arbitraryMonth, fc.integer({ min: 1, max: 28 }))
    .map(([month, day]) => `${month}-${String(day).padStart(2, '0')}`),
  fc.constant('2028-02-29'),
)

/** The middle of an id; what makes it new comes from the one who mints it. */
export const arbitraryId: fc.Arbitrary<string> = fc.oneof(
  { weight: 20, arbitrary: fc.integer({ min: 0, max: 99_999_999 }).map(n => `x${n.toString(36)}`) },
  { weight: 1, arbitrary: fc.constantFrom(...PROTOTYPE_NAMES, '0', '17') },
)

/** A code that people say, of any script. */
export const arbitraryCode: fc.Arbitrary<string> = fc.oneof(
  fc.constantFrom('B', 'G', 'P', 'M').chain(letter => fc.nat(20).map(n => `${letter}${n}`)),
  fc.stringMatching(/^[\p{L}\p{N}._-]{1,8}$/u).filter(code => code !== '__proto__'),
  fc.constantFrom(...PROTOTYPE_NAMES, 'P999999999', 'é', 'ቁ1'),
)

/** A key for the place in a list. */
export const arbitraryOrder: fc.Arbitrary<string> = fc.constantFrom('a0', 'a1', 'a1V', 'a2', 'Zz', 'b00')

function isWhole(text: string): boolean {
  return text.length > 0 && !/[\uD800-\uDFFF]/u.test(text)
}
