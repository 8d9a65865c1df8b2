import { expect, test } from 'vitest'
import { ARRANGEMENTS } from '../../../../../src/domain/record/entities.ts'
import type { TextLine } from '../../../../../src/layout/drawing.ts'
import { NUMBERED_LABELS, layoutMatrix } from '../../../../../src/layout/matrix/layout-matrix.ts'
import { builtMetrics } from './fonts.ts'
import { arranged, simplePicture, withItem } from './pictures.ts'

const metrics = builtMetrics()
const picture = simplePicture({ south: 2, west: 3, north: 4, east: 3, owner: 2 })

test('numbered columns show their code upright and nothing else; the key says what each stands for', () => {
  const { labels, key } = layoutMatrix(picture, metrics, NUMBERED_LABELS)
  for (const label of [...labels.west, ...labels.east, ...labels.owner]) {
    expect(label.lines).toEqual([])
    expect((label.chip ?? label.tile)?.line?.turned).toBe(false)
  }
  expect(labels.north[0]?.lines).not.toEqual([])
  expect(key?.lines.some(line => line.turned)).toBe(false)
  const words = key?.lines.map(wordsOf) ?? []
  expect(words.slice(0, 7)).toEqual(['Goals', 'G1', 'Goals 1', 'G2', 'Goals 2', 'G3', 'Goals 3'])
  expect(words).toContain('4.1 → 2.4 %')
  expect(words.slice(-3)).toEqual(['AP', 'A. Person 2', 'Quality'])
})

test.each(ARRANGEMENTS)('the key of %s lists the lists that are columns', arrangement => {
  const layout = layoutMatrix(arranged(picture, arrangement), metrics, NUMBERED_LABELS)
  const words = new Set(layout.key?.lines.map(wordsOf))
  for (const label of Object.values(layout.labels).flat())
    expect(words.has(label.full.split('\n')[0] ?? '')).toBe(label.turned)
})

test('the key holds the whole of a long text', () => {
  const text = `${'word '.repeat(60)}end`
  const { key } = layoutMatrix(withItem(picture, 'west', 1, { text }), metrics, NUMBERED_LABELS)
  const words = key?.lines.map(wordsOf).join(' ') ?? ''
  expect(words).toContain('word end')
  expect(words).not.toContain('…')
})

test('what no font has is noted of numbered labels too', () => {
  const odd = withItem(picture, 'west', 1, { text: '\u{1f680}' })
  expect(layoutMatrix(odd, metrics, NUMBERED_LABELS).missing).toEqual(layoutMatrix(odd, metrics).missing)
})

function wordsOf(line: TextLine): string {
  return line.runs
    .map(run => run.text)
    .join(' ')
    .replaceAll('  ', ' ')
}
