import { expect, test } from 'vitest'
import { cutStrings as s } from '../../../../renderer/strings/cut.ts'

test('the line says in one sentence what it costs and frees', () => {
  expect(s.at([], 0, 0)).toBe('Nothing is cut')
  expect(s.at(['P8'], 1, 2)).toBe(
    '1 priority below the line: P8. 1 breakthrough loses coverage, 2 load freed',
  )
  expect(s.at(['P1', 'P2', 'P3', 'P4', 'P5', 'P6', 'P7'], 0, 5)).toBe(
    '7 priorities below the line: P1, P2, P3, P4, P5 and 2 more. No breakthrough loses anything, 5 load freed',
  )
})

test('what a breakthrough loses is said for every way of losing it', () => {
  const verdict = (before: 0 | 1 | 2 | 3, after: 0 | 1 | 2 | 3) =>
    s.verdict({ strongest: before, points: before }, { strongest: after, points: after })
  expect(verdict(0, 0)).toBe('was reached by no priority before')
  expect(verdict(3, 3)).toBe('still reached by a strong chain')
  expect(verdict(3, 2)).toBe('loses its strong support: the best chain is medium now')
  expect(verdict(2, 1)).toBe('its best chain is weak now, medium before')
  expect(verdict(3, 0)).toBe('no priority reaches it any more')
  expect(s.weakened('M7', 'metric', 3, 0)).toBe('M7: no priority that moves it stays (best mark was strong)')
  expect(s.weakened('G1', 'goal', 3, 1)).toBe('G1: best mark weak, strong before')
})
