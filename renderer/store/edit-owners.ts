import type { SingleCommand } from '../../src/domain/command/commands.ts'
import { metricsOwnedBy, ownersOf, peopleOf, referring, roleOf } from '../../src/domain/plan/queries.ts'
import type { Plan } from '../../src/domain/plan/plan.ts'
import { ROLES } from '../../src/domain/record/entities.ts'
import type { Matrix, Person } from '../../src/domain/record/entities.ts'
import type { PersonId } from '../../src/domain/record/ids.ts'
import { storeStrings } from '../strings/store.ts'
import { say, setView } from './app.ts'
import type { App } from './app.ts'
import { mint } from './mint.ts'
import { orderAt } from './order.ts'
import { ownerPlace } from './places.ts'
import { edit } from './plan-actions.ts'

/** Why a name cannot become an owner column. */
export type OwnerProblem = { readonly kind: 'nameless' } | { readonly kind: 'there'; readonly name: string }

/** The person of this name, whatever its capitals. */
export function personNamed(plan: Plan, name: string): Person | undefined {
  const wanted = name.toLocaleLowerCase()
  return peopleOf(plan).find(person => person.name.toLocaleLowerCase() === wanted)
}

/**
 * Adds an owner column by name: for the person who has that name already, else for a new one. Answers what is wrong with the name,
 * or who is shown now; undefined where the plan refused it.
 */
export function nameOwner(
  app: App,
  matrix: Matrix,
  name: string,
  title = '',
): OwnerProblem | PersonId | undefined {
  const plan = app.store.getState().open?.plan
  if (plan === undefined) return undefined
  if (name === '') return { kind: 'nameless' }
  const known = personNamed(plan, name)
  if (known === undefined) return addOwner(app, matrix, name, title)
  const there = ownersOf(plan, matrix).some(owner => owner.id === known.id)
  return there ? { kind: 'there', name: known.name } : showOwner(app, matrix, known)
}

/** Shows somebody the plan knows already as an owner column. */
function showOwner(app: App, matrix: Matrix, person: Person): PersonId | undefined {
  const shown = [...matrix.shown.filter(id => id !== person.id), person.id]
  const done = edit(app, { type: 'matrix.set', id: matrix.id, patch: { shown } }, person.id)
  return done ? added(app, person) : undefined
}

/** Adds a new person and shows them as an owner column. Answers who, where they are shown now. */
export function addOwner(app: App, matrix: Matrix, name: string, title: string): PersonId | undefined {
  const plan = app.store.getState().open?.plan
  const person = plan && newPerson(plan, name, title)
  if (person === undefined) return undefined
  const done = edit(app, { type: 'person.add', record: person, matrix: matrix.id }, person.id)
  return done ? added(app, person) : undefined
}

/** A new person at the end of the plan's people, not in the plan yet. */
export function newPerson(plan: Plan, name: string, title = ''): Person | undefined {
  const people = peopleOf(plan)
  const order = orderAt(people, people.length)
  if (order === undefined) return undefined
  return {
    table: 'person',
    id: mint.person(),
    code: freshCode(plan, name),
    name,
    kind: 'person',
    order,
    ...(title === '' ? {} : { title }),
  }
}

function added(app: App, person: Person): PersonId {
  const { open } = app.store.getState()
  if (open !== undefined) setView(app, { cursor: ownerPlace(open.plan, person.id) })
  say(app, storeStrings.ownerAdded(person.name))
  return person.id
}

/** Whether a person stands as an owner here only because they were put there by hand. */
export function isBareOwner(plan: Plan, matrix: Matrix, person: PersonId): boolean {
  return !ownersOf(plan, { ...matrix, shown: [] }).some(owner => owner.id === person)
}

/** Takes an owner column away; the person stays in the plan. Only for owners that hold nothing here. */
export function hideOwner(app: App, matrix: Matrix, person: Person): void {
  const shown = matrix.shown.filter(id => id !== person.id)
  if (edit(app, { type: 'matrix.set', id: matrix.id, patch: { shown } }, person.id))
    say(app, storeStrings.ownerHidden(person.name))
}

/**
 * Takes an owner off a matrix: their roles and metrics here go to `heir`, or are cleared with null. What they hold in other
 * matrices stays.
 */
export function releaseOwner(app: App, matrix: Matrix, person: Person, heir: PersonId | null): void {
  const plan = app.store.getState().open?.plan
  if (plan === undefined) return
  const commands: SingleCommand[] = []
  const mine = referring(plan, person.id, 'role').filter(role => role.matrix === matrix.id)
  for (const { id, item, role } of mine) {
    commands.push({ type: 'role.set', id, item, person: person.id, role: null })
    const theirs = heir === null ? undefined : roleOf(plan, item, heir)
    const weaker = theirs === undefined || ROLES.indexOf(theirs.role) > ROLES.indexOf(role)
    if (heir !== null && weaker)
      commands.push({ type: 'role.set', id: mint.role(), item, person: heir, role })
  }
  for (const metric of metricsOwnedBy(plan, person.id)) {
    if (metric.matrix === matrix.id)
      commands.push({ type: 'item.set', id: metric.id, patch: { owner: heir } })
  }
  const shown = matrix.shown.filter(id => id !== person.id)
  commands.push({ type: 'matrix.set', id: matrix.id, patch: { shown } })
  const label = storeStrings.releaseLabel(person.name)
  if (edit(app, { type: 'batch', label, commands }, person.id))
    say(app, storeStrings.ownerHidden(person.name))
}

/** A code for files and the command line: the name in small letters, with a number where it is taken. */
function freshCode(plan: Plan, name: string): string {
  const taken = new Set(peopleOf(plan).map(person => person.code))
  return uniqueCode(name, taken)
}

/** A code made from words, that none of `taken` has. */
export function uniqueCode(words: string, taken: ReadonlySet<string>): string {
  const base =
    words
      .toLocaleLowerCase('en')
      .normalize('NFKC')
      .replace(/[^\p{L}\p{M}\p{N}]+/gu, '-')
      .replace(/^-+|-+$/g, '')
      .slice(0, 40) || 'x'
  for (let number = 1; ; number += 1) {
    const code = number === 1 ? base : `${base}-${number}`
    if (!taken.has(code)) return code
  }
}
