import fc from 'fast-check'
import { beforeAll, describe, expect, it } from 'vitest'
import type { TextMetrics } from '../../../../../src/layout/text/metrics.ts'
import { setText } from '../../../../../src/layout/text/set-text.ts'
import { builtMetrics } from '../../../../support/fonts.ts'
import { scripts } from '../../../../support/drawings.ts'

let metrics: TextMetrics
beforeAll(async () => {
  metrics = await builtMetrics()
}, 60_000)

const style = { weight: 400, stretch: 92 } as const
const letters = [...`${Object.values(scripts).join('')}\n  -/–…「」。ａ`]
const anyText = fc.oneof(
  fc.string({ unit: 'grapheme', maxLength: 120 }),
  fc.string({ unit: fc.constantFrom(...letters), maxLength: 120 }),
)
const leftToRight = fc.string({
  unit: fc.constantFrom(...letters.filter(letter => !/[\u0590-\u08ff\u200c\p{M}]/u.test(letter))),
  maxLength: 120,
})
const anyRoom = fc.record({
  size: fc.integer({ min: 6, max: 30 }),
  width: fc.integer({ min: 10, max: 300 }),
  maxLines: fc.integer({ min: 1, max: 6 }),
})

describe('setText, for any text and room', () => {
  it('never sets a line wider than the room, unless it is a single character', () => {
    fc.assert(
      fc.property(anyText, anyRoom, (text, { size, width, maxLines }) => {
        const { lines } = setText(text, { size, style, width, maxLines }, metrics)
        expect(lines.length).toBeLessThanOrEqual(maxLines)
        for (const line of lines) {
          if (line.width <= width + 1e-6) continue
          const drawn = line.runs.map(run => run.text).join('')
          expect([...drawn.replace(/\p{M}/gu, '')].length).toBeLessThanOrEqual(1)
        }
      }),
    )
  })

  it('loses nothing but spaces where it is not cut', () => {
    fc.assert(
      fc.property(leftToRight, anyRoom, (text, { size, width }) => {
        const set = setText(text, { size, style, width, maxLines: 1000 }, metrics)
        expect(set.cut).toBe(false)
        const drawn = set.lines.flatMap(line => line.runs.map(run => run.text)).join('')
        expect(drawn.normalize('NFC').replace(/\s/g, '')).toBe(text.normalize('NFC').replace(/\s/g, ''))
      }),
    )
  })

  it('gives the same again, and nothing but faces that have what they draw', () => {
    fc.assert(
      fc.property(anyText, anyRoom, (text, { size, width, maxLines }) => {
        const room = { size, style, width, maxLines }
        const set = setText(text, room, metrics)
        expect(setText(text, room, metrics)).toEqual(set)
        for (const run of set.lines.flatMap(line => line.runs)) {
          const units = [...run.text].reduce(
            (sum, char) => sum + metrics.advance(run.face, char.codePointAt(0) ?? 0),
            0,
          )
          expect(run.width).toBeCloseTo((units * size) / 1000, 6)
        }
      }),
    )
  })

  it('sets a word of ten thousand letters at once', () => {
    const { lines, cut } = setText('x'.repeat(10_000), { size: 13, style, width: 300, maxLines: 2 }, metrics)
    expect([lines.length, cut]).toEqual([2, true])
  })
})
