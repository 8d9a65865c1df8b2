import type { Counter } from '../domain/decision/decision.ts'
import type { Item } from '../domain/item/item.ts'
import type { Plan } from '../domain/plan/plan.ts'
import { itemIdSchema, personIdSchema } from '../domain/record/ids.ts'
import type { Measure } from '../domain/record/values.ts'
import { formatNumber } from '../support/number-words.ts'
import type { TermChange, TermField, Terms } from './terms.ts'

const SIGNS = { decimal: '.', group: ',' }
const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec']
const NOTHING = 'none'

const NAMES: Readonly<Record<TermField, string>> = {
  target: 'target',
  due: 'due',
  text: 'wording',
  owner: 'owner',
  milestones: 'milestones',
  unit: 'unit',
  direction: 'direction',
  low: 'lower limit',
  high: 'upper limit',
  links: 'links',
  roles: 'roles',
  parents: 'carries out',
}

/** A date in words: "23 Oct 2026", "Oct 2026". */
export function shortDate(date: string): string {
  const [year = '', month = '1', day] = date.slice(0, 10).split('-')
  const name = `${MONTHS[Number(month) - 1] ?? ''} ${year}`
  return day === undefined ? name : `${Number(day)} ${name}`
}

/** A change of the terms of an item: "target 2.4 → 2.9 %". Of links, roles and parents only what differs is named. */
export function changeWords(plan: Plan, item: Item, { field, agreed, now }: TermChange): string {
  const [before, after] = [partsOf(plan, field, agreed), partsOf(plan, field, now)]
  const unit = isFigure(field) && item.unit !== undefined ? ` ${item.unit}` : ''
  if (!isList(field)) return `${NAMES[field]} ${before[0] ?? NOTHING} → ${after[0] ?? NOTHING}${unit}`
  const gone = before.filter(part => !after.includes(part))
  const come = after.filter(part => !before.includes(part))
  return `${NAMES[field]} ${gone.join(', ') || NOTHING} → ${come.join(', ') || NOTHING}`
}

/** What a counter proposes: "target 2.9 %, due Mar 2028"; empty for none. */
export function counterWords(plan: Plan, item: Item, counter: Counter = {}): string {
  const { target, due, text, owner, milestones } = counter
  const unit = item.unit === undefined ? '' : ` ${item.unit}`
  return [
    target === undefined ? '' : `target ${measureWords(target)}${typeof target === 'number' ? unit : ''}`,
    due === undefined ? '' : `due ${shortDate(due)}`,
    text === undefined ? '' : `wording “${text}”`,
    owner === undefined ? '' : `owner ${nameOf(plan, owner)}`,
    milestones === undefined ? '' : `milestones ${milestones.map(milestoneWords).join(', ')}`,
  ]
    .filter(part => part !== '')
    .join(', ')
}

function isFigure(field: TermField): boolean {
  return field === 'target' || field === 'low' || field === 'high'
}

function isList(field: TermField): boolean {
  return field === 'links' || field === 'roles' || field === 'parents' || field === 'milestones'
}

function partsOf(plan: Plan, field: TermField, value: Terms[TermField]): string[] {
  if (value === undefined || value === null || value === '') return []
  if (typeof value === 'number') return [measureWords(value)]
  if (typeof value === 'string') return [textPart(plan, field, value)]
  return value.map(part => {
    if (typeof part === 'string') return codeOf(plan, part)
    if ('to' in part) return `${codeOf(plan, part.to)} ${part.effect ?? part.strength}`
    return 'role' in part ? `${nameOf(plan, part.person)} ${part.role}` : milestoneWords(part)
  })
}

function textPart(plan: Plan, field: TermField, value: string): string {
  if (field === 'due') return shortDate(value)
  if (field === 'owner')
    return value
      .split(' ')
      .map(id => nameOf(plan, id))
      .join(', ')
  return field === 'text' ? `“${value}”` : value
}

function milestoneWords({ by, value }: { readonly by: string; readonly value: Measure }): string {
  return `${measureWords(value)} by ${shortDate(by)}`
}

function measureWords(value: Measure): string {
  return typeof value === 'number' ? formatNumber(value, SIGNS) : value
}

function nameOf(plan: Plan, id: string): string {
  return plan.tables.person.get(personIdSchema.parse(id))?.name ?? 'somebody'
}

function codeOf(plan: Plan, id: string): string {
  return plan.tables.item.get(itemIdSchema.parse(id))?.code ?? 'an item'
}
