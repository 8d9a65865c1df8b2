import { assertNever } from '../../support/assert-never.ts'
import type { Item } from '../../domain/item/item.ts'
import type { Matrix } from '../../domain/record/entities.ts'
import type { Entity } from '../../domain/record/tables.ts'

/** New id by old id; what is not in it keeps its own. */
export type Renaming = ReadonlyMap<string, string>

/** A record under another id, with everything that it names renamed as well. */
export function renameIds(record: Entity, renaming: Renaming): Entity {
  const to = renamer(renaming)
  switch (record.table) {
    case 'plan':
      return { ...record, id: to(record.id) }
    case 'department':
      return { ...record, id: to(record.id), ...named(record, ['head', 'parent'], to) }
    case 'person':
      return { ...record, id: to(record.id), ...named(record, ['department'], to) }
    case 'matrix':
      return renameMatrix(record, to)
    case 'item':
      return renameItem(record, to)
    case 'link':
      return { ...record, id: to(record.id), matrix: to(record.matrix), a: to(record.a), b: to(record.b) }
    case 'role': {
      const { id, matrix, item, person } = record
      return { ...record, id: to(id), matrix: to(matrix), item: to(item), person: to(person) }
    }
    case 'waiver': {
      const { id, matrix, items, people } = record
      return {
        ...record,
        ...{ id: to(id), matrix: to(matrix), items: items.map(to) },
        ...(people && { people: people.map(to) }),
        ...named(record, ['by'], to),
      }
    }
    case 'decision':
      return record
    default:
      return assertNever(record)
  }
}

type Rename = <T extends string>(id: T) => T

function renamer(renaming: Renaming): Rename {
  return <T extends string>(id: T) => (renaming.get(id) as T | undefined) ?? id
}

function renameMatrix(matrix: Matrix, to: Rename): Matrix {
  const { id, parent, shown } = matrix
  return {
    ...matrix,
    id: to(id),
    ...named(matrix, ['owner', 'approver', 'department'], to),
    shown: shown.map(to),
    ...(parent && { parent: { matrix: to(parent.matrix), items: parent.items.map(to) } }),
  }
}

function renameItem(item: Item, to: Rename): Item {
  const { id, matrix, deploys, feeds, displaces } = item
  const common = {
    id: to(id),
    matrix: to(matrix),
    ...(deploys && { deploys: deploys.map(to) }),
    ...(feeds && { feeds: feeds.map(feed => ({ ...feed, item: to(feed.item) })) }),
    ...(displaces && { displaces: displaces.map(to) }),
  }
  return item.kind === 'metric'
    ? { ...item, ...common, ...named(item, ['owner'], to) }
    : { ...item, ...common }
}

/** The given fields of a record, each an id or absent, renamed. */
function named<R extends object, F extends keyof R>(record: R, fields: readonly F[], to: Rename): Pick<R, F> {
  const entries = fields.flatMap(field => {
    const id = record[field]
    return typeof id === 'string' ? [[field, to(id)] as const] : []
  })
  return Object.fromEntries(entries) as Pick<R, F>
}
