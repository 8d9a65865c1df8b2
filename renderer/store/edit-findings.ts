import { mergeItems } from '../../src/alignment/mend/merge-items.ts'
import { splitItem } from '../../src/alignment/mend/split-item.ts'
import { weightsToHundred } from '../../src/alignment/mend/weights.ts'
import type { Finding } from '../../src/alignment/findings/finding.ts'
import type { Command, SingleCommand } from '../../src/domain/command/commands.ts'
import type { Item } from '../../src/domain/item/item.ts'
import { linkBetween, listOf, roleOf } from '../../src/domain/plan/queries.ts'
import type { Plan } from '../../src/domain/plan/plan.ts'
import type { Link, Person, Strength, Waiver } from '../../src/domain/record/entities.ts'
import type { PersonId } from '../../src/domain/record/ids.ts'
import { findingStrings as s } from '../strings/findings.ts'
import { say } from './app.ts'
import type { App } from './app.ts'
import { mint } from './mint.ts'
import { orderAt } from './order.ts'
import { edit } from './plan-actions.ts'

/** Links two items. Answers whether it is shown now, as every function here. */
export function linkItems(app: App, item: Item, to: Item, strength: Strength): boolean {
  const id = linkBetween(planIn(app), item.id, to.id)?.id ?? mint.link()
  const command: Command = { type: 'link.set', id, a: item.id, b: to.id, strength, effect: null }
  return done(app, command, id, s.linkSaid(item.code, to.code))
}

/** Makes somebody the one who is accountable; who was before helps. */
export function makeLead(app: App, item: Item, person: Person): boolean {
  return giveRole(app, item, person, 'accountable', s.leadSaid(person.name, item.code))
}

/** Gives somebody a part in a priority. */
export function makeHelper(app: App, item: Item, person: Person): boolean {
  return giveRole(app, item, person, 'responsible', s.helpSaid(person.name, item.code))
}

function giveRole(app: App, item: Item, person: Person, role: 'accountable' | 'responsible', words: string) {
  const id = roleOf(planIn(app), item.id, person.id)?.id ?? mint.role()
  return done(app, { type: 'role.set', id, item: item.id, person: person.id, role }, id, words)
}

/** Changes fields of an item; null takes one away. */
export function fillIn(
  app: App,
  item: Item,
  patch: Readonly<Record<string, unknown>>,
  words: string,
): boolean {
  return done(app, { type: 'item.set', id: item.id, patch }, item.id, words)
}

/** Makes two items of one list one, as one step. */
export function mergeInto(app: App, kept: Item, gone: Item): boolean {
  const commands = mergeItems(planIn(app), kept, gone, mint)
  const command: Command = { type: 'batch', label: s.merge(kept.code, gone.code), commands }
  return done(app, command, kept.id, s.mergeSaid(kept.code, gone.code))
}

/** Makes two items of one, as one step. */
export function splitInTwo(app: App, item: Item, texts: readonly [first: string, second: string]): boolean {
  const list = listOf(planIn(app), item.matrix, item.kind)
  const order = orderAt(list, list.findIndex(({ id }) => id === item.id) + 1)
  if (order === undefined) return false
  const commands = splitItem(planIn(app), item, texts, order, mint)
  return done(
    app,
    { type: 'batch', label: s.splitLabel(item.code), commands },
    item.id,
    s.splitSaid(item.code),
  )
}

/** Sets a link to what one of its two sources says, which settles it. */
export function settleLink(app: App, link: Link, to: NonNullable<Link['disputed']>): boolean {
  const { item } = planIn(app).tables
  const { id, a, b } = link
  const words = s.settleSaid(item.get(a)?.code ?? '', item.get(b)?.code ?? '', to.strength)
  const command: Command = { type: 'link.set', id, a, b, strength: to.strength, effect: to.effect ?? null }
  return done(app, command, id, words)
}

/** Makes the weights of goals add up to 100 in proportion, as one step. */
export function weighGoals(app: App, items: readonly Item[]): boolean {
  const goals = items.filter(item => item.kind === 'goal')
  const commands: SingleCommand[] = weightsToHundred(goals)
  const [first] = goals
  return (
    first !== undefined && done(app, { type: 'batch', label: s.weighLabel, commands }, first.id, s.weighSaid)
  )
}

/** Accepts a finding, so that it no longer counts until what it is about changes. `on` is today as YYYY-MM-DD. */
export function waive(
  app: App,
  { rule, matrix, items, people }: Finding,
  word: { readonly reason: string; readonly by: PersonId | undefined; readonly on: string },
): boolean {
  const { reason, by, on } = word
  const about = people.length > 0 ? { items: [], people: [...people] } : { items: [...items] }
  const record: Waiver = {
    ...{ table: 'waiver', id: mint.waiver(), matrix, rule, ...about, reason, on },
    ...(by && { by }),
  }
  const focus = items[0] ?? people[0] ?? matrix
  return done(app, { type: 'waiver.add', record }, focus, s.waiveSaid(rule))
}

/** Lets a finding count again. */
export function unwaive(app: App, { id, rule }: Waiver): boolean {
  return done(app, { type: 'waiver.remove', id }, undefined, s.unwaiveSaid(rule))
}

function done(app: App, command: Command, focus: string | undefined, words: string): boolean {
  const shown = edit(app, command, focus)
  if (shown) say(app, words)
  return shown
}

function planIn(app: App): Plan {
  const plan = app.store.getState().open?.plan
  if (plan === undefined) throw new Error('No plan is open')
  return plan
}
