import type { Item } from '../item/item.ts'
import type { Plan } from '../plan/plan.ts'
import type { Person, PlanHead } from '../record/entities.ts'

/** A plan in which people go by their posts, and texts beside it made to match. */
export interface TitledPlan {
  readonly plan: Plan
  /** Any text with the names of people in it replaced as in the plan. */
  readonly inText: (text: string) => string
  /** What stands for a text that is a name and nothing else; any other text as `inText` has it. */
  readonly forName: (text: string) => string
}

/**
 * The plan with the post's title in place of every person's name, also where a name stands in a text of an item. Teams and
 * vacant posts keep their names, which name nobody. Who has no title gets what `unnamed` says for the name of their department.
 *
 * Records and references stay what they are, so the result shares all else with the plan; it must not be advanced.
 */
export function titlesForNames(plan: Plan, unnamed: (department: string | undefined) => string): TitledPlan {
  const titles = new Map<string, string>()
  const person = new Map<string, Person>()
  for (const [id, one] of plan.tables.person) {
    if (one.kind !== 'person') {
      person.set(id, one)
      continue
    }
    const department = one.department && plan.tables.department.get(one.department)?.name
    const name = one.title?.trim() || unnamed(department)
    person.set(id, { ...one, name })
    titles.set(one.name.trim(), name)
  }
  const inText = replacer(titles)
  const forName = (text: string) => titles.get(text.trim()) ?? inText(text)
  const item = mapped(plan.tables.item, one => itemWith(one, inText))
  const matrix = mapped(plan.tables.matrix, one => ({ ...one, title: inText(one.title) }))
  const head = mapped(plan.tables.plan, one => headWith(one, inText))
  return { plan: { ...plan, tables: { ...plan.tables, person, item, matrix, plan: head } }, inText, forName }
}

/** A single word, such as "Quality", may stand in a text for something else. */
function isFullName(name: string): boolean {
  return name.trim().split(/[\s.]+/u).length > 1
}

function replacer(names: ReadonlyMap<string, string>): (text: string) => string {
  const longestFirst = [...names].filter(([name]) => isFullName(name)).sort(([a], [b]) => b.length - a.length)
  return text => {
    let replaced = text
    for (const [name, title] of longestFirst)
      if (replaced.includes(name)) replaced = replaced.replace(wordsOf(name), () => title)
    return replaced
  }
}

/** The name as words of its own: "A. Berg" is not in "A. Bergmann". */
function wordsOf(name: string): RegExp {
  const plain = name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
  return new RegExp(`(?<![\\p{L}\\p{N}])${plain}(?![\\p{L}\\p{N}])`, 'gu')
}

function mapped<T>(table: ReadonlyMap<string, T>, change: (record: T) => T): ReadonlyMap<string, T> {
  return new Map([...table].map(([id, record]) => [id, change(record)]))
}

function itemWith(item: Item, inText: (text: string) => string): Item {
  const text = inText(item.text)
  const why = item.why === undefined ? undefined : inText(item.why)
  const translations = item.translations && Object.entries(item.translations)
  const others = translations?.map(([language, words]) => [language, inText(words)] as const)
  const same = others?.every(([, words], at) => words === translations?.[at]?.[1]) ?? true
  if (text === item.text && why === item.why && same) return item
  return {
    ...item,
    text,
    ...(why === undefined ? {} : { why }),
    ...(others === undefined ? {} : { translations: Object.fromEntries(others) }),
  }
}

function headWith(head: PlanHead, inText: (text: string) => string): PlanHead {
  const { title, trueNorth } = head
  return {
    ...head,
    title: inText(title),
    ...(trueNorth === undefined ? {} : { trueNorth: inText(trueNorth) }),
  }
}
