import type { Item, ItemPatch } from '../../../../../src/domain/item/item.ts'
import type { Plan } from '../../../../../src/domain/plan/plan.ts'
import { peopleOf, roleOf } from '../../../../../src/domain/plan/queries.ts'
import type { PlanHead } from '../../../../../src/domain/record/entities.ts'
import { TEXT_MAX } from '../../../../../src/domain/record/values.ts'
import type { Result } from '../../../../../src/support/result.ts'
import type { App } from '../../../../store/app.ts'
import { setItem } from '../../../../store/edit-items.ts'
import { setRole } from '../../../../store/edit-links.ts'
import { readDate, readMeasure, readNumber, readRequired, readText } from '../../../../store/readers.ts'
import type { Trouble } from '../../../../store/readers.ts'
import { readingStrings as s } from '../../../../strings/readings.ts'
import { kindRank, leaderOf } from './rows.ts'
import type { CellValue, ListRow } from './rows.ts'

type Value = string | number | null

/** How a cell is edited: by typing, or by choosing. */
export interface CellEditor {
  readonly options?: readonly { readonly id: string; readonly name: string }[]
  readonly read: (text: string) => Result<Value, Trouble>
  readonly write: (app: App, value: Value) => boolean
}

/** A column of the list. */
export interface Column {
  readonly id: string
  readonly name: string
  /** Its least width in px. */
  readonly width: number
  readonly figures?: boolean
  /** What is sorted. */
  readonly value: (row: ListRow) => CellValue
  /** What is shown and edited, as text; by default the value. */
  readonly text?: (row: ListRow) => string
  /** How the cell of an item is edited; without it, it is only read. */
  readonly editor?: (plan: Plan, item: Item) => CellEditor | undefined
}

/** The columns of the list, the plan's own last. */
export function columnsOf(head: PlanHead): Column[] {
  const { columns: names } = s
  const owner = head.labels.owner ?? names.owner
  return [
    { id: 'code', name: names.code, width: 62, value: ({ item }) => item.code },
    {
      id: 'kind',
      name: names.kind,
      width: 112,
      value: ({ item }) => kindRank(item.kind),
      text: ({ item }) => head.labels[item.kind] ?? s.kinds[item.kind],
    },
    field('text', names.text, 280, readRequired(TEXT_MAX)),
    { id: 'owner', name: owner, width: 128, value: row => row.owner?.name, editor: ownerEditor },
    { ...field('baseline', names.baseline, 82, readMeasure), figures: true },
    { ...field('target', names.target, 78, readMeasure), figures: true },
    field('unit', names.unit, 92, readText(200)),
    field('due', names.due, 88, readDate),
    { id: 'links', name: names.links, width: 58, figures: true, value: row => row.links },
    { id: 'load', name: names.load, width: 122, value: row => row.load },
    ...head.fields.map(ownColumn),
  ]
}

type PlainField = 'text' | 'baseline' | 'target' | 'unit' | 'due'

function field(
  id: PlainField,
  name: string,
  width: number,
  read: (text: string) => Result<Value, Trouble>,
): Column {
  return {
    id,
    name,
    width,
    value: ({ item }) => item[id],
    editor: (_, item) => ({ read, write: (app, value) => setItem(app, item.id, patchOf(id, value)) }),
  }
}

/** A value that its reader has passed fits its field; the plan checks it once more. */
function patchOf(id: PlainField, value: Value): ItemPatch {
  return { [id]: value }
}

/** Who owns a metric or is accountable for a priority; goals and breakthroughs have nobody. */
function ownerEditor(plan: Plan, item: Item): CellEditor | undefined {
  if (item.kind !== 'metric' && item.kind !== 'priority') return undefined
  const people = peopleOf(plan)
  const options = people.map(({ id, name }) => ({ id, name }))
  const read: CellEditor['read'] = text => ({
    ok: true,
    value: options.find(({ id, name }) => id === text || name === text)?.id ?? null,
  })
  return { options: [{ id: '', name: s.nobody }, ...options], read, write: ownerWriter(plan, item) }
}

function ownerWriter(plan: Plan, item: Item): CellEditor['write'] {
  return (app, value) => {
    const person = peopleOf(plan).find(({ id }) => id === value)
    if (item.kind === 'metric') return setItem(app, item.id, { owner: person?.id ?? null })
    const before = leaderOf(plan, item)
    if (person === undefined && before === undefined) return true
    const who = person ?? before
    if (who === undefined) return true
    const cell = { item, person: who, role: roleOf(plan, item.id, who.id) }
    setRole(app, cell, person === undefined ? null : 'accountable')
    return true
  }
}

/** A column of the plan's own; it belongs to one kind of item. */
function ownColumn({ id, kind, label, type, choices }: PlanHead['fields'][number]): Column {
  const read = type === 'number' ? readNumber : type === 'date' ? readDate : readText(TEXT_MAX)
  const options = type === 'choice' ? choices?.map(name => ({ id: name, name })) : undefined
  return {
    id: `own.${kind}.${id}`,
    name: label,
    width: 110,
    figures: type === 'number',
    value: ({ item }) => (item.kind === kind ? item.fields?.[id] : undefined),
    editor: (_, item) =>
      item.kind !== kind
        ? undefined
        : {
            ...(options === undefined ? {} : { options: [{ id: '', name: s.none }, ...options] }),
            read,
            write: (app, value) => setItem(app, item.id, { fields: withOwn(item, id, value) }),
          },
  }
}

function withOwn(item: Item, id: string, value: Value): Item['fields'] | null {
  const entries = Object.entries(item.fields ?? {}).filter(([own]) => own !== id)
  if (value !== null) entries.push([id, value])
  return entries.length === 0 ? null : Object.fromEntries(entries)
}

/** What a cell shows. */
export function textOf(column: Column, row: ListRow): string {
  return column.text === undefined ? String(column.value(row) ?? '') : column.text(row)
}
