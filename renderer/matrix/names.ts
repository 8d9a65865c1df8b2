import type { MatrixPicture } from '../../src/layout/matrix/picture.ts'
import type { PlacedMark } from '../../src/layout/matrix/matrix-layout.ts'
import { gridStrings } from '../strings/grid.ts'

export type Names = ReadonlyMap<string, string>

/** What a row or column is called: "M3 Scrap rate", or the name of an owner. The map from before where nothing changed. */
export function namesOf(picture: MatrixPicture, before: Names | undefined): Names {
  const names = collect(picture)
  const same = before?.size === names.size && [...names].every(([id, name]) => before.get(id) === name)
  return same ? before : names
}

function collect(picture: MatrixPicture): Names {
  const names = new Map<string, string>()
  for (const { items } of Object.values(picture.sides))
    for (const { id, code, text } of items) names.set(id, `${code} ${text}`)
  for (const { id, name } of picture.owners.people) names.set(id, name)
  return names
}

/** What a cell says: "P2 Inline vision inspection by M3 Scrap rate, medium". Source: the design, section 13. */
export function cellName(row: string, column: string, mark: PlacedMark | undefined, roles: boolean): string {
  return gridStrings.cell(row, column, valueWord(mark, roles))
}

function valueWord(mark: PlacedMark | undefined, roles: boolean): string {
  if (mark === undefined) return roles ? gridStrings.noRole : gridStrings.empty
  const { value, against } = mark
  switch (value) {
    case 'accountable':
    case 'responsible':
    case 'consulted':
    case 'informed':
      return gridStrings.roles[value]
    default:
      return against ? gridStrings.against(gridStrings.strengths[value]) : gridStrings.strengths[value]
  }
}
