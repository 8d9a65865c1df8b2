import type { Item } from '../../src/domain/item/item.ts'
import { listOf, referring, rolesOn } from '../../src/domain/plan/queries.ts'
import type { Link, Person, Role, RoleName, Strength } from '../../src/domain/record/entities.ts'
import type { MatrixId } from '../../src/domain/record/ids.ts'
import { storeStrings } from '../strings/store.ts'
import { say } from './app.ts'
import type { App } from './app.ts'
import { mint } from './mint.ts'
import { edit } from './plan-actions.ts'

interface MarkCell {
  readonly row: Item
  readonly column: Item
  readonly link: Link | undefined
}
interface RoleCell {
  readonly item: Item
  readonly person: Person
  readonly role: Role | undefined
}

/** Sets the strength of a link, or clears it with null. */
export function setStrength(app: App, { row, column, link }: MarkCell, strength: Strength | null): void {
  const id = link?.id ?? mint.link()
  if (!edit(app, { type: 'link.set', id, a: row.id, b: column.id, strength }, id)) return
  const { set, of } = countMarks(app, row, column)
  say(app, storeStrings.linkSet(strength, set, of))
}

/** The next strength: none, strong, medium, weak, none. */
export function nextStrength({ link }: MarkCell): Strength | null {
  return NEXT[link?.strength ?? 'empty']
}

const NEXT = {
  empty: 'strong',
  strong: 'medium',
  medium: 'weak',
  weak: null,
  none: null,
} as const satisfies Record<Strength | 'empty', Strength | null>

/** Keeps why a link is as it is. An empty text takes the note away. */
export function setNote(app: App, { row, column, link }: MarkCell, note: string): boolean {
  if (link === undefined) return false
  const { id, strength } = link
  return edit(app, { type: 'link.set', id, a: row.id, b: column.id, strength, note: note || null }, id)
}

/** Says that a link works against what it leads to, or no longer. */
export function setAgainst(app: App, { row, column, link }: MarkCell, against: boolean): boolean {
  if (link === undefined) return false
  const { id, strength } = link
  const effect = against ? 'against' : null
  return edit(app, { type: 'link.set', id, a: row.id, b: column.id, strength, effect }, id)
}

/** Gives a person a role on a priority, or clears it with null. `second` keeps the accountable person who is there. */
export function setRole(
  app: App,
  { item, person, role }: RoleCell,
  name: RoleName | null,
  second = false,
): void {
  const id = role?.id ?? mint.role()
  const command = { type: 'role.set', id, item: item.id, person: person.id, role: name } as const
  if (!edit(app, second ? { ...command, second } : command, id)) return
  say(app, storeStrings.roleSet(name, person.name, item.code))
}

/**
 * The next role: accountable where nobody is yet, else responsible, consulted, informed, none. A click never takes the
 * accountability away from somebody else.
 */
export function nextRole(app: App, { item, role }: RoleCell): RoleName | null {
  if (role !== undefined) return NEXT_ROLE[role.role]
  const plan = app.store.getState().open?.plan
  const taken = plan && rolesOn(plan, item.id).some(other => other.role === 'accountable')
  return taken === true ? 'responsible' : 'accountable'
}

const NEXT_ROLE = {
  accountable: 'responsible',
  responsible: 'consulted',
  consulted: 'informed',
  informed: null,
} as const satisfies Record<RoleName, RoleName | null>

/** How many cells of a corner hold a mark, of how many. */
function countMarks(app: App, row: Item, column: Item): { set: number; of: number } {
  const plan = app.store.getState().open?.plan
  if (plan === undefined) return { set: 0, of: 0 }
  const matrix: MatrixId = row.matrix
  const rows = new Set<string>(listOf(plan, matrix, row.kind).map(item => item.id))
  const columns = new Set<string>(listOf(plan, matrix, column.kind).map(item => item.id))
  const inside = referring(plan, matrix, 'link').filter(
    ({ a, b }) => (rows.has(a) && columns.has(b)) || (rows.has(b) && columns.has(a)),
  )
  return { set: inside.length, of: rows.size * columns.size }
}
