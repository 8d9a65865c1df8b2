import { byOrder } from '../../support/order-key.ts'
import type { Item } from '../../domain/item/item.ts'
import type { Matrix, Person, PlanHead, Role } from '../../domain/record/entities.ts'
import type { Filtered } from '../../domain/plan/filter.ts'
import { headOf } from '../../domain/plan/plan.ts'
import type { Plan } from '../../domain/plan/plan.ts'
import { listNames } from '../../domain/plan/list-names.ts'
import { allItemsOf, ownersOf, referring } from '../../domain/plan/queries.ts'
import type { LabelFlag } from './picture.ts'
import { matrixWording } from './wording.ts'
import type { MatrixWording } from './wording.ts'

export interface PictureOptions {
  readonly wording?: MatrixWording
  /** Ids of the items and people to show, for a slice of the matrix; without it all of them. */
  readonly only?: ReadonlySet<string>
  /** What a filter takes off the matrix; how many rows are hidden is said in the title block. */
  readonly filtered?: Filtered
  /** Whether an empty list keeps one open place that says what to do. Default true. */
  readonly openPlaces?: boolean
  /** Whether the groups have captions above and below. Default true. */
  readonly captions?: boolean
  /** Whether owners show what they carry. Default true; a slice of a plan cannot know it. */
  readonly loads?: boolean
  /** The number of this state of the plan, for the title block. */
  readonly edition?: number
  /** Flags by item id, from the checks. */
  readonly flags?: ReadonlyMap<string, LabelFlag>
  /** What is left free at the far end of labels, by item id, in px of the layout. */
  readonly asides?: ReadonlyMap<string, number>
  /** The keys of strong, medium and weak in the title block; by default 3, 2 and 1. */
  readonly strengthKeys?: readonly string[]
  /** What an owner is called; by default their name. */
  readonly personName?: (person: Person) => string
}

/** A picture's sources, gathered once. */
export interface Sources {
  readonly plan: Plan
  readonly head: PlanHead
  /** Lists that are not called as usual. */
  readonly names: PlanHead['labels']
  readonly matrix: Matrix
  readonly items: readonly Item[]
  readonly roles: readonly Role[]
  readonly people: readonly Person[]
  readonly wording: MatrixWording
  readonly options: PictureOptions
}

/** What of a matrix a picture shows: what is set aside, what `options.only` leaves out or a filter hides, is not there. */
export function gather(plan: Plan, matrix: Matrix, options: PictureOptions): Sources {
  const { only, filtered, wording = matrixWording } = options
  const stays = (id: string) => (only?.has(id) ?? true) && filtered?.hidden.has(id) !== true
  const items = allItemsOf(plan, matrix.id)
    .filter(item => item.setAside === undefined && stays(item.id))
    .sort(byOrder)
  const people = ownersOf(plan, matrix).filter(person => stays(person.id))
  const shown = new Set<string>([...items, ...people].map(record => record.id))
  const roles = referring(plan, matrix.id, 'role')
    .filter(role => shown.has(role.item) && shown.has(role.person))
    .sort(byId)
  const head = headOf(plan)
  return { plan, head, names: listNames(head), matrix, items, roles, people, wording, options }
}

/** Compares by id, for lists without an order of their own. */
export function byId(x: { readonly id: string }, y: { readonly id: string }): number {
  return x.id < y.id ? -1 : x.id > y.id ? 1 : 0
}
