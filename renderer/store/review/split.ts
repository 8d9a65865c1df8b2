import { allocate } from '../../../src/catchball/allocation.ts'
import type { Allocation } from '../../../src/catchball/allocation.ts'
import type { SingleCommand } from '../../../src/domain/command/commands.ts'
import type { Item } from '../../../src/domain/item/item.ts'
import { referring, rolesOn } from '../../../src/domain/plan/queries.ts'
import type { Plan } from '../../../src/domain/plan/plan.ts'
import { byOrder } from '../../../src/support/order-key.ts'
import { readNumber } from '../readers.ts'

/** A part of a target: the item that feeds it, and who carries that. */
export interface SplitPart {
  readonly item: Item
  readonly who: string
}

/** The items whose targets make up a parent's target, in the plan's order, and by which rule. */
export function splitParts(
  plan: Plan,
  parent: Item,
): { readonly parts: readonly SplitPart[]; readonly rule: 'sum' | 'average' } {
  const feeding = referring(plan, parent.id, 'item')
    .filter(
      ({ setAside, feeds }) =>
        setAside === undefined && feeds?.some(({ item }) => item === parent.id) === true,
    )
    .sort((a, b) => byOrder(matrixOf(plan, a), matrixOf(plan, b)) || byOrder(a, b))
  const average = feeding.some(({ feeds }) =>
    feeds?.some(({ item, rule }) => item === parent.id && rule === 'average'),
  )
  return {
    parts: feeding.map(item => ({ item, who: carrierOf(plan, item) })),
    rule: average ? 'average' : 'sum',
  }
}

/** An item whose matrix is gone sorts by itself. */
function matrixOf(plan: Plan, item: Item): { readonly order: string; readonly id: string } {
  return plan.tables.matrix.get(item.matrix) ?? item
}

/**
 * Splits a target by what is typed: a number stays, an empty field takes of the rest. Undefined while something typed is no
 * number. Steps are as fine as the finest figure around.
 */
export function splitTarget(
  target: number,
  parts: readonly SplitPart[],
  typed: ReadonlyMap<string, string>,
  rule: 'sum' | 'average',
): Allocation | undefined {
  const given: { id: string; value?: number }[] = []
  for (const { item } of parts) {
    const read = readNumber((typed.get(item.id) ?? '').trim())
    if (!read.ok) return undefined
    given.push({ id: item.id, ...(read.value === null ? {} : { value: read.value }) })
  }
  const figures = [target, ...given.map(({ value = 0 }) => value), ...parts.map(({ item }) => item.target)]
  return allocate(target, given, { step: stepOf(figures), rule })
}

/** The edits that give every part its share; none for those that have it already. */
export function splitCommands(parts: readonly SplitPart[], { parts: split }: Allocation): SingleCommand[] {
  return parts.flatMap(({ item }) => {
    const value = split.find(({ id }) => id === item.id)?.value
    return value === undefined || value === item.target
      ? []
      : [{ type: 'item.set', id: item.id, patch: { target: value } }]
  })
}

function stepOf(figures: readonly unknown[]): number {
  const places = figures.map(figure =>
    typeof figure === 'number' ? (String(figure).split('.')[1]?.length ?? 0) : 0,
  )
  return Number((10 ** -Math.min(4, Math.max(0, ...places))).toFixed(4))
}

/** The department of whoever carries an item, else their name. */
function carrierOf(plan: Plan, item: Item): string {
  const lead = rolesOn(plan, item.id).find(({ role }) => role === 'accountable')?.person
  const person = plan.tables.person.get((item.kind === 'metric' ? item.owner : lead) ?? '')
  const department = person?.department && plan.tables.department.get(person.department)?.name
  return department ?? person?.name ?? ''
}
