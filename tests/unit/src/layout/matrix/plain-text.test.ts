import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { measurePlain, setPlain } from '../../../../../src/layout/matrix/plain-text.ts'
import { measure, setText } from '../../../../../src/layout/text/set-text.ts'
import { builtMetrics } from './fonts.ts'

const metrics = builtMetrics()
const character = fc.oneof(
  { weight: 12, arbitrary: fc.constantFrom(...'abc XYZ 012 -/- é') },
  { weight: 4, arbitrary: fc.string({ unit: 'binary-ascii', minLength: 1, maxLength: 1 }) },
  {
    weight: 1,
    arbitrary: fc.constantFrom('\u00ad', '\u00a0', '–', '—', '→', '’', 'ſ', '\u0301', '品', 'ש', '\n', '…'),
  },
)
const text = fc.array(character, { maxLength: 60 }).map(parts => parts.join(''))
const style = fc.record({ weight: fc.constantFrom(400, 500, 600), stretch: fc.constantFrom(100, 92, 85) })

test('what is set the short way is set as the text setter sets it', () => {
  let short = 0
  fc.assert(
    fc.property(
      text,
      style,
      fc.integer({ min: 0, max: 400 }),
      fc.integer({ min: 0, max: 4 }),
      fc.constantFrom(11, 12, 13, 15.5),
      (words, look, width, maxLines, size) => {
        const room = { size, style: look, width, maxLines }
        const plain = setPlain(words, room, metrics)
        if (plain === undefined) return
        short += 1
        expect(plain).toEqual(setText(words, room, metrics))
      },
    ),
    { numRuns: 3000 },
  )
  expect(short).toBeGreaterThan(300)
})

test('what is measured the short way is as wide as the text setter makes it', () => {
  fc.assert(
    fc.property(text, style, (words, look) => {
      const width = measurePlain(words, look, 13, metrics)
      if (width !== undefined) expect(width).toBeCloseTo(measure(words, look, 13, metrics))
    }),
  )
})

test('a hyphen that starts a line ends no line, as it stands in no word there', () => {
  const room = { size: 13, style: { weight: 400, stretch: 100 } as const, width: 16, maxLines: 4 }
  expect(setPlain('mm-aa', room, metrics)).toEqual(setText('mm-aa', room, metrics))
})
