import type { Drawing, TextLine } from '../drawing.ts'
import type { Sketch } from '../matrix/sketch.ts'
import type { Row } from './rows.ts'

/** A drawing as a row: as wide as the room, and never higher than `most` or larger than it was made. Lengths in px. */
export function figureRow(drawing: Drawing, x: number, width: number, most: number): Row {
  const scale = Math.min(1, width / drawing.width, most / drawing.height)
  return {
    height: drawing.height * scale,
    draw: (into, y) => drawAt(into, drawing, { x, y, scale }),
  }
}

interface Place {
  readonly x: number
  readonly y: number
  readonly scale: number
}

/** Every part of a drawing, moved and scaled. */
function drawAt(into: Sketch, { areas, boxes, rules, marks, lines }: Drawing, { x, y, scale }: Place): void {
  const across = (value: number) => x + value * scale
  const down = (value: number) => y + value * scale
  for (const { points, fill } of areas)
    into.areas.push({ fill, points: points.map((value, at) => (at % 2 === 0 ? across(value) : down(value))) })
  for (const box of boxes) {
    into.boxes.push({
      ...box,
      ...{ x: across(box.x), y: down(box.y), width: box.width * scale, height: box.height * scale },
      ...(box.strokeWidth === undefined ? {} : { strokeWidth: box.strokeWidth * scale }),
      ...(box.radius === undefined ? {} : { radius: box.radius * scale }),
    })
  }
  for (const rule of rules) {
    const ends = { x1: across(rule.x1), y1: down(rule.y1), x2: across(rule.x2), y2: down(rule.y2) }
    into.rules.push({ ...rule, ...ends, width: rule.width * scale })
  }
  for (const mark of marks)
    into.marks.push({ ...mark, x: across(mark.x), y: down(mark.y), size: mark.size * scale })
  for (const line of lines)
    into.lines.push({ ...scaledLine(line, scale), x: across(line.x), y: down(line.y) })
}

function scaledLine(line: TextLine, scale: number): TextLine {
  return {
    ...line,
    ...{ size: line.size * scale, width: line.width * scale },
    runs: line.runs.map(run => ({ ...run, x: run.x * scale, width: run.width * scale })),
  }
}
