import { VERBS } from '../../../../src/contract/verbs.ts'
import type { Verb, VerbId } from '../../../../src/contract/verbs.ts'
import type { Item } from '../../../../src/domain/item/item.ts'
import type { Plan } from '../../../../src/domain/plan/plan.ts'
import { matricesOf, peopleOf } from '../../../../src/domain/plan/queries.ts'
import type { Matrix, Person } from '../../../../src/domain/record/entities.ts'
import type { MatrixId } from '../../../../src/domain/record/ids.ts'
import { byOrder } from '../../../../src/support/order-key.ts'
import type { Findable } from '../../../../src/support/find-text.ts'

/** Something that can be gone to or run. */
export type PaletteEntry = Findable & { readonly key: string } & (
    | { readonly kind: 'item'; readonly item: Item; readonly matrix: string }
    | { readonly kind: 'person'; readonly person: Person }
    | { readonly kind: 'matrix'; readonly matrix: Matrix }
    | {
        readonly kind: 'verb'
        readonly id: VerbId
        readonly keys: string | undefined
        readonly enabled: boolean
      }
  )

/** Everything of a plan that can be gone to: items, those of the shown matrix first, people, matrices. */
export function planEntries(plan: Plan, shown: MatrixId | undefined): PaletteEntry[] {
  const matrices = matricesOf(plan)
  const items = [...plan.tables.item.values()].sort(
    (a, b) => Number(b.matrix === shown) - Number(a.matrix === shown) || byOrder(a, b),
  )
  return [
    ...items.map(item => itemEntry(plan, item)),
    ...peopleOf(plan).map((person): PaletteEntry => ({
      kind: 'person',
      key: person.id,
      person,
      text: person.name,
      ...(person.title === undefined ? {} : { beside: person.title }),
    })),
    ...matrices.map((matrix): PaletteEntry => ({
      kind: 'matrix',
      key: matrix.id,
      matrix,
      text: matrix.title,
      ...(matrix.code === undefined ? {} : { code: matrix.code }),
    })),
  ]
}

function itemEntry(plan: Plan, item: Item): PaletteEntry {
  const matrix = plan.tables.matrix.get(item.matrix)
  const title = matrix?.title ?? ''
  return {
    kind: 'item',
    key: item.id,
    item,
    matrix: title,
    code: item.code,
    earlier: item.earlier,
    text: item.text,
    beside: `${title} ${matrix?.code ?? ''}`,
  }
}

/** The verbs, one for each label: those with several entries do the same. */
export function verbEntries(
  enabled: ReadonlySet<VerbId>,
  shownKey: (verb: Verb) => string | undefined,
): PaletteEntry[] {
  const all: readonly (Verb & { readonly id: VerbId })[] = VERBS
  const labels = new Set<string>()
  return all.flatMap((verb): PaletteEntry[] => {
    const { id, label } = verb
    if (labels.has(label) || id === 'edit.find') return []
    labels.add(label)
    return [
      {
        kind: 'verb',
        key: id,
        id,
        text: label.replace('…', ''),
        keys: shownKey(verb),
        enabled: enabled.has(id),
      },
    ]
  })
}
