import type { ItemKind } from '../../../../src/domain/item/item.ts'
import { ITEM_KINDS } from '../../../../src/domain/item/item.ts'
import type { PlanHead } from '../../../../src/domain/record/entities.ts'
import { monthSchema } from '../../../../src/domain/record/values.ts'
import { dialogStrings as s } from '../../../strings/dialogs.ts'

/** The lists that can be called something else. */
export const LISTS = [...ITEM_KINDS, 'owner'] as const

/** The plan's settings as text. */
export interface PlanForm {
  readonly title: string
  readonly trueNorth: string
  readonly status: PlanHead['status']
  readonly periodStart: string
  readonly arrangement: PlanHead['arrangement']
  readonly labels: Readonly<Record<ItemKind | 'owner', string>>
}

/** The settings of a plan, to be typed over. */
export function planForm(head: PlanHead): PlanForm {
  const { title, trueNorth = '', status, periodStart = '', arrangement, labels } = head
  const { breakthrough = '', goal = '', priority = '', metric = '', owner = '' } = labels
  return {
    ...{ title, trueNorth, status, periodStart, arrangement },
    labels: { breakthrough, goal, priority, metric, owner },
  }
}

/** What is wrong with a form, by field. */
export function planProblems({ title, periodStart }: PlanForm): { title?: string; period?: string } {
  const start = periodStart.trim()
  return {
    ...(title.trim() === '' ? { title: s.titleNeeded } : {}),
    ...(start !== '' && !monthSchema.safeParse(start).success ? { period: s.badPeriod } : {}),
  }
}

/** Only what has changed, so that the history says no more than that. */
export function planPatch(head: PlanHead, form: PlanForm): Record<string, unknown> {
  const before = planForm(head)
  const patch: Record<string, unknown> = {}
  for (const field of ['title', 'trueNorth', 'periodStart'] as const)
    if (form[field].trim() !== before[field]) patch[field] = form[field].trim() || null
  for (const field of ['status', 'arrangement'] as const)
    if (form[field] !== before[field]) patch[field] = form[field]
  const labels = LISTS.map(list => [list, form.labels[list].trim()] as const)
  if (labels.some(([list, name]) => name !== before.labels[list]))
    patch['labels'] = Object.fromEntries(labels.filter(([, name]) => name !== ''))
  return patch
}
