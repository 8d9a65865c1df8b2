import type { ItemKind } from '../../../domain/item/item.ts'
import type { DepartmentId, ItemId, MatrixId, PersonId } from '../../../domain/record/ids.ts'
import type { Entity } from '../../../domain/record/tables.ts'
import { MOST_PROBLEMS, quoted } from '../format-error.ts'
import type { Problem } from '../format-error.ts'
import { placeAt } from '../issue-text.ts'
import type { Path } from '../issue-text.ts'

/** Mints opaque ids; fits the port of the same shape. */
export interface Mint {
  next(): string
}

/** An item of the document with the id that it was given. */
export interface KnownItem {
  readonly id: ItemId
  readonly kind: ItemKind
}

/** A matrix of the document by its key: its new id and its items by code. */
export interface KnownMatrix {
  readonly id: MatrixId
  readonly key: string
  readonly items: Map<string, KnownItem>
}

/** What the building of records reads and adds to. */
export interface Building {
  readonly mint: Mint
  readonly problems: Problem[]
  /** One line for each thing that was kept out or settled by the importer. */
  readonly warnings: string[]
  /** What the importer filled in, by field and value: where first, and how often. */
  readonly fills: Map<string, { place: string; value: string; count: number }>
  readonly records: Entity[]
  /** Where in the document a record stands, for refusals that only the whole plan shows. */
  readonly places: Map<string, string>
  readonly departments: Map<string, DepartmentId>
  readonly people: Map<string, PersonId>
  readonly matrices: Map<string, KnownMatrix>
}

/** Starts with nothing known. */
export function startBuilding(mint: Mint): Building {
  return {
    mint,
    problems: [],
    warnings: [],
    fills: new Map(),
    records: [],
    places: new Map(),
    departments: new Map(),
    people: new Map(),
    matrices: new Map(),
  }
}

/** Notes something wrong. */
export function complain(building: Building, at: Path, message: string): void {
  if (building.problems.length < MOST_PROBLEMS) building.problems.push({ place: placeAt(at), message })
}

/** Notes that the importer chose a value where the document gives none. */
export function fill<T extends string>(building: Building, at: Path, given: T | undefined, value: T): T {
  if (given !== undefined) return given
  const field = at.filter(step => typeof step === 'string').join('.')
  const known = building.fills.get(`${field} ${value}`)
  if (known === undefined) building.fills.set(`${field} ${value}`, { place: placeAt(at), value, count: 1 })
  else known.count += 1
  return value
}

/** The lines that say what was filled in: one for each field and value, however often. */
export function fillWarnings(building: Building): string[] {
  return [...building.fills.values()].map(({ place, value, count }) => {
    const more = count === 1 ? '' : ` (and in ${count - 1} more ${count === 2 ? 'place' : 'places'})`
    return `${place}: not given, taken as ${quoted(value)}${more}`
  })
}

/** Adds a finished record and remembers where it came from. */
export function keep(building: Building, record: Entity, at: Path): void {
  building.records.push(record)
  building.places.set(record.id, placeAt(at))
}

/** The person with this id in the document, or undefined, which is noted as a problem. */
export function personAt(building: Building, code: string | undefined, at: Path): PersonId | undefined {
  if (code === undefined) return undefined
  const id = building.people.get(code)
  if (id === undefined) complain(building, at, `no person ${quoted(code)}`)
  return id
}

/** The department with this id in the document, or undefined, which is noted as a problem. */
export function departmentAt(
  building: Building,
  code: string | undefined,
  at: Path,
): DepartmentId | undefined {
  if (code === undefined) return undefined
  const id = building.departments.get(code)
  if (id === undefined) complain(building, at, `no department ${quoted(code)}`)
  return id
}

/** The item with this code in a matrix, or undefined, which is noted as a problem. */
export function itemAt(
  building: Building,
  matrix: KnownMatrix,
  code: string,
  at: Path,
): KnownItem | undefined {
  const item = matrix.items.get(code)
  if (item === undefined) complain(building, at, `no item ${quoted(code)} in matrix ${quoted(matrix.key)}`)
  return item
}

/** The item that a `{ matrix, item }` of the document names, or undefined, which is noted as a problem. */
export function itemElsewhere(
  building: Building,
  reference: { readonly matrix: string; readonly item: string },
  at: Path,
): ItemId | undefined {
  const matrix = building.matrices.get(reference.matrix)
  if (matrix === undefined) {
    complain(building, [...at, 'matrix'], `no matrix ${quoted(reference.matrix)}`)
    return undefined
  }
  return itemAt(building, matrix, reference.item, [...at, 'item'])?.id
}

/** The position at which a code stood before, or undefined for the first time, which is remembered. */
export function stoodAt(seen: Map<string, number>, code: string, index: number): number | undefined {
  const first = seen.get(code)
  if (first === undefined) seen.set(code, index)
  return first
}

/** A record without the fields that have no value, and without empty lists where `lists` names them. */
export function compact<T extends object>(record: T, lists: readonly string[] = []): T {
  const kept = Object.entries(record).filter(
    ([field, value]) =>
      value !== undefined && !(lists.includes(field) && Array.isArray(value) && value.length === 0),
  )
  return Object.fromEntries(kept) as T
}
