import type { Label, LabelPlace, MatrixLayout, Rect } from '../../../../src/layout/matrix/matrix-layout.ts'
import { isRow } from '../../../../src/layout/matrix/places.ts'
import { rectOf } from '../../../matrix/rects.ts'
import type { Editing } from '../../../store/state.ts'

const NOTE_WIDTH = 320
/** How far down the X the field for a column stands. */
const MIDDLE = 0.36

/** Where the field for an edit stands on the sheet: over the row it edits, over the X for a column, beside the mark of a note. */
export function fieldBox(layout: MatrixLayout, editing: Editing): Rect | undefined {
  switch (editing.kind) {
    case 'item':
      return boxOver(layout, findLabel(layout, editing.id))
    case 'person':
    case 'new-person':
      return overCentre(layout)
    case 'new':
      return newBox(layout, layout.places.sides[editing.list], editing.after)
    case 'note': {
      const cell =
        rectOf(layout, { row: editing.a, column: editing.b }) ??
        rectOf(layout, { row: editing.b, column: editing.a })
      if (cell === undefined) return undefined
      const x = Math.min(cell.x, layout.width - NOTE_WIDTH)
      return { x: Math.max(0, x), y: cell.y + cell.height + 4, width: NOTE_WIDTH, height: cell.height }
    }
  }
}

function boxOver(layout: MatrixLayout, label: Label | undefined): Rect | undefined {
  if (label === undefined) return undefined
  return label.turned ? overCentre(layout) : label.box
}

function newBox(layout: MatrixLayout, place: LabelPlace, after: string | null): Rect {
  const { box } = layout.centre
  if (!isRow(layout.places, place)) return overCentre(layout)
  const own = layout.labels[place]
  const before = own.find(label => label.id === after) ?? own.at(-1)
  const step = layout.sizes.pitch * (layout.backwards.includes(place) ? -1 : 1)
  if (before !== undefined) return { ...before.box, y: before.box.y + step }
  const open = layout.open.find(each => each.place === place)
  return open?.box ?? { ...box, height: layout.sizes.cell }
}

function overCentre({ centre }: MatrixLayout): Rect {
  const { x, y, width, height } = centre.box
  return { x, y: y + height * MIDDLE, width, height: 34 }
}

function findLabel(layout: MatrixLayout, id: string): Label | undefined {
  return Object.values(layout.labels)
    .flat()
    .find(label => label.id === id)
}
