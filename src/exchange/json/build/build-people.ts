import { departmentIdSchema, personIdSchema } from '../../../domain/record/ids.ts'
import { ordersBetween } from '../../../support/order-key.ts'
import type { DepartmentEntry, PersonEntry } from '../document-schema.ts'
import { quoted } from '../format-error.ts'
import { compact, complain, departmentAt, fill, stoodAt, keep, personAt } from './building.ts'
import type { Building } from './building.ts'

type Named<T> = T & { readonly id: string; readonly name: string }
type List = 'departments' | 'people'

/**
 * Departments and people of a document as records; their ids in the document become their codes.
 *
 * Departments and people name each other, so all ids are minted before the first record is made.
 */
export function buildPeople(
  building: Building,
  departments: readonly DepartmentEntry[],
  people: readonly PersonEntry[],
): void {
  const namedDepartments = named(building, 'departments', departments)
  const namedPeople = named(building, 'people', people)
  for (const { id } of namedDepartments)
    building.departments.set(id, departmentIdSchema.parse(building.mint.next()))
  for (const { id } of namedPeople) building.people.set(id, personIdSchema.parse(building.mint.next()))
  keepDepartments(building, namedDepartments)
  keepPeople(building, namedPeople)
}

function keepDepartments(building: Building, departments: readonly Named<DepartmentEntry>[]): void {
  const orders = ordersBetween(null, null, departments.length)
  for (const [index, entry] of departments.entries()) {
    const at = ['departments', index] as const
    const id = building.departments.get(entry.id)
    if (id === undefined) continue
    const record = compact({
      table: 'department' as const,
      id,
      code: entry.id,
      name: entry.name,
      head: personAt(building, entry.head, [...at, 'head']),
      parent: departmentAt(building, entry.parent, [...at, 'parent']),
      order: orders[index] ?? '',
    })
    keep(building, record, at)
  }
}

function keepPeople(building: Building, people: readonly Named<PersonEntry>[]): void {
  const orders = ordersBetween(null, null, people.length)
  for (const [index, entry] of people.entries()) {
    const at = ['people', index] as const
    const id = building.people.get(entry.id)
    if (id === undefined) continue
    const { title, email, language } = entry
    const record = compact({
      table: 'person' as const,
      id,
      code: entry.id,
      name: entry.name,
      title,
      department: departmentAt(building, entry.department, [...at, 'department']),
      email,
      language,
      kind: fill(building, [...at, 'kind'], entry.kind, 'person'),
      order: orders[index] ?? '',
    })
    keep(building, record, at)
  }
}

/** Entries with id and name, each made from the other where one is missing. */
function named<T extends { readonly id?: string | undefined; readonly name?: string | undefined }>(
  building: Building,
  list: List,
  entries: readonly T[],
): Named<T>[] {
  const seen = new Map<string, number>()
  const taken = new Set(entries.map(entry => entry.id))
  return entries.map((entry, index) => {
    if (entry.id === undefined && entry.name === undefined)
      complain(building, [list, index], 'has neither id nor name; give it one')
    const made = entry.id === undefined ? freeCode(entry.name ?? '', taken) : undefined
    const id = fill(building, [list, index, 'id'], entry.id, made ?? '')
    const first = stoodAt(seen, id, index)
    if (first !== undefined)
      complain(
        building,
        [list, index, 'id'],
        `${quoted(id)} is the id of ${list}[${first}] already; give it another`,
      )
    return { ...entry, id, name: fill(building, [list, index, 'name'], entry.name, id) }
  })
}

function freeCode(name: string, taken: Set<string | undefined>): string {
  const base =
    name
      .toLowerCase()
      .replace(/[^\p{L}\p{M}\p{N}]+/gu, '-')
      .replace(/^-+|-+$/g, '')
      .slice(0, 20) || 'nn'
  let code = base
  for (let number = 2; taken.has(code); number += 1) code = `${base}-${number}`
  taken.add(code)
  return code
}
