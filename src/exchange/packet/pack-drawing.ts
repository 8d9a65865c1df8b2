import type { Picture } from '../../catchball/packet-document.ts'
import type { Box, Drawing, Mark, Rule, TextLine } from '../../layout/drawing.ts'

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
    rules: packRules(rules),
    marks: packMarks(marks),
    texts: packTexts(lines),
  }
}

// A drawing has a handful of looks: comparing with each of them costs less than making a key for every line and mark.

function packRules(rules: readonly Rule[]): Picture['rules'] {
  const groups: Picture['rules'][number][] = []
  for (const { ink, width, x1, y1, x2, y2 } of rules) {
    let group = groups.find(look => look.ink === ink && look.width === width)
    if (group === undefined) groups.push((group = { ink, width, at: [] }))
    group.at.push(rounded(x1), rounded(y1), rounded(x2), rounded(y2))
  }
  return groups
}

function packMarks(marks: readonly Mark[]): Picture['marks'] {
  const groups: Picture['marks'][number][] = []
  for (const { shape, size: exact, ink, x, y } of marks) {
    const size = rounded(exact)
    let group = groups.find(look => look.shape === shape && look.size === size && look.ink === ink)
    if (group === undefined) groups.push((group = { shape, size, ink, at: [] }))
    group.at.push(rounded(x), rounded(y))
  }
  return groups
}

/** Only neighbours in the order are put together, since a later box may lie on an earlier one. */
function packBoxes(boxes: readonly Box[]): Picture['boxes'] {
  const groups: Picture['boxes'][number][] = []
  let last: Box | undefined
  for (const box of boxes) {
    const { x, y, width, height, fill, stroke, strokeWidth, radius } = box
    if (last === undefined || !looksLike(box, last)) {
      groups.push({
        ...(fill === undefined ? {} : { fill }),
        ...(stroke === undefined ? {} : { stroke, strokeWidth: strokeWidth ?? 1 }),
        ...(radius === undefined ? {} : { radius }),
        at: [],
      })
    }
    last = box
    groups.at(-1)?.at.push(rounded(x), rounded(y), rounded(width), rounded(height))
  }
  return groups
}

function looksLike(a: Box, b: Box): boolean {
  return (
    a.fill === b.fill && a.stroke === b.stroke && a.strokeWidth === b.strokeWidth && a.radius === b.radius
  )
}

/** Every run of a line as a text of its own: turned lines run up, others to the right. */
function packTexts(lines: readonly TextLine[]): Picture['texts'] {
  const groups: Picture['texts'][number][] = []
  for (const { x, y, size, ink, turned, runs } of lines) {
    for (const { face, text, x: along } of runs) {
      let group = groups.find(
        look => look.face === face && look.size === size && look.ink === ink && look.turned === turned,
      )
      if (group === undefined) groups.push((group = { face, size, ink, turned, at: [], texts: [] }))
      group.at.push(rounded(turned ? x : x + along), rounded(turned ? y - along : y))
      group.texts.push(text)
    }
  }
  return groups
}

function rounded(value: number): number {
  return Math.round(value * 100) / 100
}
