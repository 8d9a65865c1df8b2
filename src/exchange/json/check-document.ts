import type * as z from 'zod/mini'
import { ITEM_KINDS } from '../../domain/item/item.ts'
import { MOST_PROBLEMS } from './format-error.ts'
import type { Problem } from './format-error.ts'
import {
  departmentEntry,
  documentSchema,
  itemEntry,
  linkEntry,
  matrixEntry,
  ownFieldEntry,
  personEntry,
  roleEntry,
  waiverEntry,
} from './document-schema.ts'
import type {
  DepartmentEntry,
  DocumentShell,
  ItemEntry,
  LinkEntry,
  MatrixEntry,
  OwnFieldEntry,
  PersonEntry,
  RoleEntry,
  WaiverEntry,
} from './document-schema.ts'
import { placeAt, problemsOf } from './issue-text.ts'
import type { Path } from './issue-text.ts'
import type { Json } from './parse-json.ts'

/** Sizes that a document may have. Source: plan-format, section 2. */
const MOST = { items: 500, matrices: 500, people: 5000, departments: 5000, fields: 500 } as const
/** No single entry has a list near this long; a hostile one is refused before each of its values is looked at. */
const MOST_IN_ENTRY = 2000

export interface PlanDocument {
  readonly plan: Omit<DocumentShell['plan'], 'fields'> & { readonly fields: readonly OwnFieldEntry[] }
  readonly departments: readonly DepartmentEntry[]
  readonly people: readonly PersonEntry[]
  readonly matrices: readonly MatrixDocument[]
}

export type MatrixDocument = Omit<MatrixEntry, 'items' | 'links' | 'roles' | 'waivers'> & {
  readonly items: readonly ItemEntry[]
  readonly links: readonly LinkEntry[]
  readonly roles: readonly RoleEntry[]
  readonly waivers: readonly WaiverEntry[]
}

type Schema<T> = z.ZodMiniType<T>

/** Checks the shape of every part of a document; problems go to the list, which stops growing at MOST_PROBLEMS. */
export function checkDocument(json: Json, problems: Problem[]): PlanDocument | undefined {
  const shell = checkEntry<DocumentShell>(documentSchema, json, [], problems, [
    ...Object.keys(documentSchema.shape),
    ...Object.keys(documentSchema.shape.plan.shape),
  ])
  if (shell === undefined) return undefined
  const { plan, departments, people, matrices } = shell
  return {
    plan: {
      ...plan,
      fields: checkList(ownFieldEntry, plan.fields, ['plan', 'fields'], problems, MOST.fields),
    },
    departments: checkList(departmentEntry, departments, ['departments'], problems, MOST.departments),
    people: checkList(personEntry, people, ['people'], problems, MOST.people),
    matrices: checkList(matrixEntry, matrices, ['matrices'], problems, MOST.matrices).map((matrix, index) =>
      checkMatrix(matrix, ['matrices', index], problems),
    ),
  }
}

function checkMatrix(matrix: MatrixEntry, at: Path, problems: Problem[]): MatrixDocument {
  const { items, links, roles, waivers, ...head } = matrix
  const checked = {
    ...head,
    items: checkList<ItemEntry>(itemEntry, items, [...at, 'items'], problems, MOST.items * ITEM_KINDS.length),
    links: checkList(linkEntry, links, [...at, 'links'], problems),
    roles: checkList(roleEntry, roles, [...at, 'roles'], problems),
    waivers: checkList(waiverEntry, waivers, [...at, 'waivers'], problems),
  }
  for (const kind of ITEM_KINDS) {
    const count = checked.items.filter(item => item.kind === kind).length
    if (count <= MOST.items) continue
    const message = `${count} entries of kind "${kind}"; a list holds at most ${MOST.items}, so move some to another matrix`
    problems.push({ place: placeAt([...at, 'items']), message })
  }
  return checked
}

function checkList<T>(
  schema: Schema<T>,
  values: readonly unknown[] | undefined,
  at: Path,
  problems: Problem[],
  most = Number.POSITIVE_INFINITY,
): T[] {
  if (values === undefined) return []
  if (values.length > most) {
    const message = `${values.length.toLocaleString('en')} entries; at most ${most.toLocaleString('en')} are possible here`
    problems.push({ place: placeAt(at), message })
    return []
  }
  const checked: T[] = []
  for (const [index, value] of values.entries()) {
    if (problems.length >= MOST_PROBLEMS) break
    const entry = checkEntry(
      schema,
      value as Json,
      [...at, index],
      problems,
      knownFields(schema, value as Json),
    )
    if (entry !== undefined) checked.push(entry)
  }
  return checked
}

function checkEntry<T>(
  schema: Schema<T>,
  value: Json,
  at: Path,
  problems: Problem[],
  known: readonly string[],
): T | undefined {
  const long = findLongList(value, at, OPEN_LISTS.get(schema) ?? [])
  if (long !== undefined) {
    problems.push(long)
    return undefined
  }
  const parsed = schema.safeParse(value)
  if (parsed.success) return parsed.data
  const found = parsed.error.issues.flatMap(issue => problemsOf(issue, at, value, known))
  problems.push(...found.slice(0, MOST_PROBLEMS))
  return undefined
}

/** Lists that are checked entry by entry may be long; any other list inside an entry may not. */
const OPEN_LISTS: ReadonlyMap<object, readonly string[]> = new Map<object, readonly string[]>([
  [documentSchema, ['departments', 'people', 'matrices', 'plan.fields']],
  [matrixEntry, ['items', 'links', 'roles', 'waivers']],
])

function findLongList(value: Json, at: Path, open: readonly string[], inside = ''): Problem | undefined {
  if (typeof value !== 'object' || value === null) return undefined
  const list = Array.isArray(value) ? (value as readonly Json[]) : undefined
  const keys = list === undefined ? Object.keys(value) : undefined
  const size = list?.length ?? keys?.length ?? 0
  if (size > MOST_IN_ENTRY)
    return { place: placeAt(at), message: `${size.toLocaleString('en')} values; that is too many here` }
  for (let index = 0; index < size; index += 1) {
    const key = keys?.[index] ?? index
    if (open.includes(`${inside}${key}`)) continue
    const inner = (value as { readonly [key: PropertyKey]: Json })[key]
    const long = inner === undefined ? undefined : findLongList(inner, [...at, key], open, `${inside}${key}.`)
    if (long !== undefined) return long
  }
  return undefined
}

function knownFields(schema: z.ZodMiniType, value: Json): readonly string[] {
  const definition: object = schema.def
  if ('shape' in definition && definition.shape instanceof Object) return Object.keys(definition.shape)
  const kind = typeof value === 'object' && value !== null && 'kind' in value ? value.kind : undefined
  const option = itemEntry.def.options.find(one => one.shape.kind.def.values[0] === kind)
  return option === undefined ? [] : Object.keys(option.shape)
}
