import type { CounterValue } from '../../catchball/compare.ts'
import { COUNTER_FIELDS } from '../../domain/decision/decision.ts'
import type { CounterField } from '../../domain/decision/decision.ts'
import { assertNever } from '../../support/assert-never.ts'
import { err, ok } from '../../support/result.ts'
import type { Result } from '../../support/result.ts'
import type { CommandOf, SingleCommand } from '../../domain/command/commands.ts'
import type { Item } from '../../domain/item/item.ts'
import { itemByCode, matricesOf } from '../../domain/plan/queries.ts'
import type { Plan } from '../../domain/plan/plan.ts'
import { personIdSchema, roleIdSchema } from '../../domain/record/ids.ts'
import type { Ids } from '../ports/host.ts'
import type { FoundCounter } from './report.ts'

/** Why a counter cannot be taken. */
export interface TakeError {
  readonly code: 'bad-name' | 'no-counter' | 'several' | 'gone'
  readonly message: string
}

/**
 * The counter that `M3.target` names among those at hand. With several matrices the item may be named with its matrix:
 * `CORP M3.target`.
 */
export function counterNamed(
  plan: Plan,
  name: string,
  counters: readonly FoundCounter[],
): Result<FoundCounter, TakeError> {
  const parts = /^(?:(\S+)\s+)?(\S+)\.([a-z]+)$/u.exec(name.trim())
  const field = COUNTER_FIELDS.find(one => one === parts?.[3])
  if (parts === null || field === undefined) {
    return refuse(
      'bad-name',
      `"${name}" names no counter. Write the item and the field, as in M3.target (${COUNTER_FIELDS.join(', ')}).`,
    )
  }
  const [, matrix, code = ''] = parts
  const items = new Set<string>(
    matricesOf(plan)
      .filter(one => matrix === undefined || one.key === matrix || one.code === matrix)
      .flatMap(one => itemByCode(plan, one.id, code)?.id ?? []),
  )
  const named = (counter: FoundCounter) =>
    items.has(counter.item) || (counter.stand === 'gone' && counter.code === code)
  const found = counters.filter(counter => counter.field === field && named(counter))
  const [first] = found
  if (first === undefined) return refuse('no-counter', `None of these responses counters ${name}.`)
  const others = found.filter(counter => counter.item !== first.item || counter.digest !== first.digest)
  if (others.length > 0) {
    const who = [...new Set(found.map(counter => counter.from))].join(' and ')
    return refuse(
      'several',
      `${name} is countered more than once (${who}). Merge one of those responses by itself, then take it.`,
    )
  }
  return ok(first)
}

/**
 * The one edit that takes the picked counters: all or none, one undo, labelled with reviewer and packet.
 *
 * Refuses where an item is gone.
 */
export function takeCommand(
  plan: Plan,
  picks: readonly FoundCounter[],
  ids: Ids,
): Result<CommandOf<'batch'>, TakeError> {
  const commands: SingleCommand[] = []
  for (const pick of picks) {
    const item = plan.tables.item.get(pick.item)
    if (item === undefined)
      return refuse('gone', `${pick.code} is no longer in the plan, so its counter cannot be taken.`)
    commands.push(commandFor(pick, item, ids))
  }
  const label = labelOf(picks)
  return ok({ type: 'batch', label, commands, reason: reasonOf(picks) })
}

function commandFor(pick: FoundCounter, item: Item, ids: Ids): SingleCommand {
  const { id } = item
  switch (pick.field) {
    case 'target':
    case 'due':
    case 'text':
    case 'milestones':
      return { type: 'item.set', id, patch: { [pick.field]: pick.theirs } }
    case 'owner': {
      const person = personIdSchema.parse(pick.theirs)
      if (item.kind === 'metric') return { type: 'item.set', id, patch: { owner: person } }
      return { type: 'role.set', id: roleIdSchema.parse(ids.next()), item: id, person, role: 'accountable' }
    }
    default:
      return assertNever(pick.field)
  }
}

/** "Take M3 target 2.9 from L. Brandt (kestrel-lb-r2)". Source: plan-format, section 3. */
function labelOf(picks: readonly FoundCounter[]): string {
  const sources = new Map<string, string[]>()
  for (const pick of picks) {
    const source = `${pick.from} (${pick.packet})`
    sources.set(source, [...(sources.get(source) ?? []), whatOf(pick)])
  }
  const parts = [...sources].map(([source, what]) => `${what.join(', ')} from ${source}`)
  return clip(`Take ${parts.join('; ')}`)
}

function whatOf({ code, field, theirs }: FoundCounter): string {
  return `${code} ${wordFor(field)}${valueOf(field, theirs)}`
}

function wordFor(field: CounterField): string {
  return field === 'text' ? 'wording' : field
}

function valueOf(field: CounterField, value: CounterValue): string {
  const short = field === 'target' || field === 'due'
  return short && (typeof value === 'string' || typeof value === 'number') ? ` ${value}` : ''
}

function reasonOf(picks: readonly FoundCounter[]): string {
  const reasons = picks.map(({ from, reason }) => (reason ? `${from}: ${reason}` : `Countered by ${from}`))
  return [...new Set(reasons)].join('\n').slice(0, 10_000)
}

function clip(text: string): string {
  const characters = [...text.replace(/\s+/g, ' ')]
  return characters.length <= 160 ? characters.join('') : `${characters.slice(0, 159).join('')}…`
}

function refuse(code: TakeError['code'], message: string): Result<never, TakeError> {
  return err({ code, message })
}
