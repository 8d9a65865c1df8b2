import type { Picture } from '../../catchball/packet-document.ts'
import type { Box, Drawing, TextLine } from '../../layout/drawing.ts'

/**
 * A drawing as the data block of a packet holds it: what looks alike together, places to hundredths of a pixel, a third of the
 * bytes. Boxes keep their order; marks and texts lie beside each other and have none.
 */
export function packDrawing({ width, height, areas, boxes, rules, marks, lines }: Drawing): Picture {
  return {
    width: rounded(width),
    height: rounded(height),
    areas: areas.map(({ fill, points }) => ({ fill, points: points.map(rounded) })),
    boxes: packBoxes(boxes),
    rules: together(rules, ({ ink, width: thick, x1, y1, x2, y2 }) => [
      `${ink} ${thick}`,
      () => ({ ink, width: thick }),
      [x1, y1, x2, y2],
    ]),
    marks: together(marks, ({ shape, size, ink, x, y }) => [
      `${shape} ${size} ${ink}`,
      () => ({ shape, size: rounded(size), ink }),
      [x, y],
    ]),
    texts: packTexts(lines),
  }
}

/** Things of one look as one entry, in the order in which the looks come. Equal keys, equal looks. */
function together<T, L extends object>(
  things: readonly T[],
  split: (thing: T) => readonly [key: string, look: () => L, place: readonly number[]],
): (L & { at: number[] })[] {
  const groups = new Map<string, L & { at: number[] }>()
  for (const thing of things) {
    const [key, look, place] = split(thing)
    let group = groups.get(key)
    if (group === undefined) groups.set(key, (group = { ...look(), at: [] }))
    for (const value of place) group.at.push(rounded(value))
  }
  return [...groups.values()]
}

/** Only neighbours in the order are put together, since a later box may lie on an earlier one. */
function packBoxes(boxes: readonly Box[]): Picture['boxes'] {
  const groups: Picture['boxes'][number][] = []
  let last = ''
  for (const { x, y, width, height, fill, stroke, strokeWidth, radius } of boxes) {
    const key = `${fill} ${stroke} ${strokeWidth} ${radius}`
    if (key !== last) {
      groups.push({
        ...(fill === undefined ? {} : { fill }),
        ...(stroke === undefined ? {} : { stroke, strokeWidth: strokeWidth ?? 1 }),
        ...(radius === undefined ? {} : { radius }),
        at: [],
      })
    }
    last = key
    groups.at(-1)?.at.push(rounded(x), rounded(y), rounded(width), rounded(height))
  }
  return groups
}

/** Every run of a line as a text of its own: turned lines run up, others to the right. */
function packTexts(lines: readonly TextLine[]): Picture['texts'] {
  const groups = new Map<string, Picture['texts'][number]>()
  for (const { x, y, size, ink, turned, runs } of lines) {
    for (const { face, text, x: along } of runs) {
      const key = `${face} ${size} ${ink} ${turned}`
      let group = groups.get(key)
      if (group === undefined) groups.set(key, (group = { face, size, ink, turned, at: [], texts: [] }))
      group.at.push(rounded(turned ? x : x + along), rounded(turned ? y - along : y))
      group.texts.push(text)
    }
  }
  return [...groups.values()]
}

function rounded(value: number): number {
  return Math.round(value * 100) / 100
}
