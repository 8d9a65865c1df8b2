import { expect, test } from 'vitest'
import type { Drawing } from '../../../../../src/layout/drawing.ts'
import { layoutMatrix } from '../../../../../src/layout/matrix/layout-matrix.ts'
import { evenMetrics } from './fonts.ts'
import { simplePicture, withItem } from './pictures.ts'

test('a small matrix is drawn as it always was', async () => {
  const small = simplePicture({ south: 1, west: 2, north: 2, east: 1, owner: 1 })
  const flagged = withItem(small, 'west', 1, {
    flag: 'orphan',
    text: 'A goal that needs a second line for its many words',
  })
  const north = { heading: 'True north', text: 'No one hurt' }
  const { drawing } = layoutMatrix({ ...flagged, trueNorth: north }, evenMetrics, { centreHeight: 240 })
  await expect(inWords(drawing)).toMatchFileSnapshot('./small-matrix.txt')
})

/** Every part of a drawing on a line of its own. */
function inWords({ width, height, areas, boxes, rules, marks, lines }: Drawing): string {
  const at = (...values: readonly number[]) => values.map(value => Math.round(value * 100) / 100).join(' ')
  return [
    `sheet ${at(width, height)}`,
    ...areas.map(area => `area ${area.fill} ${at(...area.points)}`),
    ...boxes.map(
      box => `box ${box.fill ?? 'open'} ${box.stroke ?? 'bare'} ${at(box.x, box.y, box.width, box.height)}`,
    ),
    ...rules.map(rule => `rule ${rule.ink} ${at(rule.x1, rule.y1, rule.x2, rule.y2, rule.width)}`),
    ...marks.map(mark => `mark ${mark.shape} ${at(mark.x, mark.y, mark.size)}`),
    ...lines.map(line => {
      const words = line.runs.map(run => run.text).join('|')
      return `text ${line.turned ? 'up' : 'across'} ${line.ink} ${at(line.x, line.y, line.size, line.width)} ${words}`
    }),
    '',
  ].join('\n')
}
