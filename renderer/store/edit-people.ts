import type { SingleCommand } from '../../src/domain/command/commands.ts'
import type { Plan } from '../../src/domain/plan/plan.ts'
import { peopleOf } from '../../src/domain/plan/queries.ts'
import type { Department, Person } from '../../src/domain/record/entities.ts'
import type { DepartmentId, PersonId } from '../../src/domain/record/ids.ts'
import { byOrder } from '../../src/support/order-key.ts'
import { peopleStrings } from '../strings/people.ts'
import { storeStrings } from '../strings/store.ts'
import { say } from './app.ts'
import type { App } from './app.ts'
import { uniqueCode } from './edit-owners.ts'
import { mint } from './mint.ts'
import { orderAt, reorderAll } from './order.ts'
import { edit } from './plan-actions.ts'

/** All departments in display order. */
export function departmentsOf(plan: Plan): Department[] {
  return [...plan.tables.department.values()].sort(byOrder)
}

/** What is known of somebody from the start; an empty title is none. */
interface NewPerson {
  readonly name: string
  readonly kind: Person['kind']
  readonly title: string
  readonly department: DepartmentId | undefined
}

/** Adds a person, a team or a vacant post at the end. Answers its id where it is shown now. */
export function addPerson(app: App, { name, kind, title, department }: NewPerson): PersonId | undefined {
  const people = peopleOf(planIn(app))
  const order = orderAt(people, people.length)
  if (order === undefined) return undefined
  const code = uniqueCode(name, new Set(people.map(person => person.code)))
  const known = { ...(title === '' ? {} : { title }), ...(department && { department }) }
  const record: Person = { table: 'person', id: mint.person(), code, name, kind, order, ...known }
  if (!edit(app, { type: 'person.add', record }, record.id)) return undefined
  say(app, peopleStrings.added(name))
  return record.id
}

/** Changes fields of a person; null takes one away. */
export function setPerson(app: App, id: PersonId, patch: Readonly<Record<string, unknown>>): boolean {
  return edit(app, { type: 'person.set', id, patch }, id)
}

/** Moves a person by some places within a list of people, such as the owners of a matrix. */
export function movePersonBy(app: App, person: Person, list: readonly Person[], by: number): void {
  const others = list.filter(other => other.id !== person.id)
  const at = list.findIndex(other => other.id === person.id) + by
  if (at < 0 || at > others.length) return
  const order = orderAt(others, at)
  const commands =
    order === undefined
      ? reorderAll(others.toSpliced(at, 0, person), ({ id }, key) => ({
          type: 'person.set',
          id,
          patch: { order: key },
        }))
      : [{ type: 'person.set' as const, id: person.id, patch: { order } }]
  if (edit(app, asOne(peopleStrings.moveLabel(person.name), commands), person.id))
    say(app, storeStrings.moved(person.name, at + 1, list.length))
}

/** Takes a person out of the plan: what they carry goes to `heir`, or is cleared with null. Answers whether they went. */
export function removePerson(app: App, person: Person, heir: PersonId | null): boolean {
  const done = edit(app, { type: 'person.remove', id: person.id, handover: heir }, person.id)
  if (done) say(app, peopleStrings.removed(person.name))
  return done
}

/** Leaves the post of a person vacant: it keeps what it carries, and a new name fills it again. */
export function leaveVacant(app: App, person: Person): boolean {
  const patch = { kind: 'vacant', name: peopleStrings.vacantName(person.title, person.name), email: null }
  const label = peopleStrings.vacantLabel(person.name)
  const commands: SingleCommand[] = [{ type: 'person.set', id: person.id, patch }]
  const done = edit(app, { type: 'batch', label, commands }, person.id)
  if (done) say(app, peopleStrings.fellVacant(person.name))
  return done
}

/** Makes several people one, as one step. */
export function mergePeople(app: App, from: readonly Person[], into: Person): void {
  const commands = from.map((one): SingleCommand => ({ type: 'person.merge', from: one.id, into: into.id }))
  merge(app, from, into, commands)
}

/** Makes several departments one, as one step. */
export function mergeDepartments(app: App, from: readonly Department[], into: Department): void {
  const commands = from.map((one): SingleCommand => ({
    type: 'department.merge',
    from: one.id,
    into: into.id,
  }))
  merge(app, from, into, commands)
}

function merge(
  app: App,
  from: readonly { readonly name: string }[],
  into: { readonly id: string; readonly name: string },
  commands: readonly SingleCommand[],
): void {
  const names = from.map(one => one.name)
  if (edit(app, asOne(peopleStrings.mergeLabel(names, into.name), commands), into.id))
    say(app, peopleStrings.merged(names.join(', '), into.name))
}

/** Adds a department at the end. Answers its id where it is shown now. */
export function addDepartment(app: App, name: string): DepartmentId | undefined {
  const all = departmentsOf(planIn(app))
  const order = orderAt(all, all.length)
  if (order === undefined) return undefined
  const code = uniqueCode(name, new Set(all.map(department => department.code)))
  const record: Department = { table: 'department', id: mint.department(), code, name, order }
  if (!edit(app, { type: 'department.add', record }, record.id)) return undefined
  say(app, peopleStrings.added(name))
  return record.id
}

/** Changes fields of a department; null takes one away. */
export function setDepartment(app: App, id: DepartmentId, patch: Readonly<Record<string, unknown>>): boolean {
  return edit(app, { type: 'department.set', id, patch }, id)
}

/** Takes a department out of the plan; who and what belonged to it belongs to none then. */
export function removeDepartment(app: App, { id, name }: Department): void {
  if (edit(app, { type: 'department.remove', id }, id)) say(app, peopleStrings.removed(name))
}

/** A single edit stays one, which costs less than a batch of one. */
function asOne(label: string, commands: readonly SingleCommand[]) {
  const [first, ...others] = commands
  return first !== undefined && others.length === 0
    ? first
    : { type: 'batch' as const, label, commands: [...commands] }
}

function planIn(app: App): Plan {
  const plan = app.store.getState().open?.plan
  if (plan === undefined) throw new Error('No plan is open')
  return plan
}
