import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'

const css = readFileSync(join(import.meta.dirname, '../../../../renderer/ui/tokens.css'), 'utf8')

/** The colours that one rule of the tokens sets, by name without dashes. */
function coloursOf(selector: string): Record<string, string> {
  const start = css.indexOf(`\n${selector} {`)
  const block = css.slice(start, css.indexOf('\n}', start))
  return Object.fromEntries(
    [...block.matchAll(/--([\w-]+): (#[0-9a-f]{6});/g)].map(([, name, colour]) => [name!, colour!]),
  )
}

/** Relative luminance and contrast as WCAG 2.2 defines them. */
function luminance(colour: string): number {
  const [r = 0, g = 0, b = 0] = [1, 3, 5].map(at => {
    const part = parseInt(colour.slice(at, at + 2), 16) / 255
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4
  })
  return 0.2126 * r + 0.7152 * g + 0.0722 * b
}
function contrast(one: string, other: string): number {
  const [dark = 0, bright = 0] = [luminance(one), luminance(other)].sort((x, y) => x - y)
  return (bright + 0.05) / (dark + 0.05)
}

const light = { ...coloursOf(':root'), ...coloursOf("[data-contrast='more']") }
const dark = {
  ...light,
  ...coloursOf("[data-theme='dark']"),
  ...coloursOf("[data-contrast='more']"),
  ...coloursOf("[data-theme='dark'][data-contrast='more']"),
}

const GROUNDS = ['desk', 'chrome', 'paper', 'paper-sunk', 'paper-hover', 'sight', 'sight-strong']
const INKS = ['ink-1', 'ink-2', 'ink-3']
const SIDES = ['south', 'west', 'north', 'east', 'owner']
const STATES = ['ok', 'bad', 'warn', 'info']

test.each([
  ['light', light],
  ['dark', dark],
])('in high contrast, %s, text stands out 7 to 1 and edges 3 to 1', (_, colours) => {
  const weak = (pairs: readonly (readonly [string, string])[], least: number) =>
    pairs
      .map(([ink, ground]) => ({ ink, ground, contrast: contrast(colours[ink]!, colours[ground]!) }))
      .filter(pair => !(pair.contrast >= least))
  const texts = [
    ...INKS.flatMap(ink => GROUNDS.map(ground => [ink, ground] as const)),
    ...['paper', 'chrome', 'desk'].map(ground => ['ink-dim', ground] as const),
    ...[...SIDES, ...STATES].flatMap(hue => [[hue, 'paper'] as const, [hue, `${hue}-tint`] as const]),
    ...SIDES.map(side => ['on-side', side] as const),
    ['on-ink', 'ink-1'] as const,
    ['on-bad', 'bad'] as const,
  ]
  expect(weak(texts, 7)).toEqual([])
  const edges = [
    'rule-1',
    'rule-2',
    'rule-3',
    'rule-ink',
    'focus',
    'mark-dim',
    ...SIDES.map(s => `${s}-line`),
  ]
  expect(
    weak(
      edges.map(edge => [edge, 'paper'] as const),
      3,
    ),
  ).toEqual([])
})
