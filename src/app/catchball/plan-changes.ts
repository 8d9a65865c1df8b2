import type { Negotiation } from '../../catchball/negotiation.ts'
import { personNamed } from '../../catchball/requests.ts'
import { counteredFields } from '../../catchball/statements.ts'
import type { SaidOffer, Statement } from '../../catchball/statements.ts'
import { recordsEqual } from '../../domain/diff/records-equal.ts'
import type { SingleCommand } from '../../domain/command/commands.ts'
import type { Counter, CounterField, Decision } from '../../domain/decision/decision.ts'
import { COUNTER_FIELDS } from '../../domain/decision/decision.ts'
import { assertNever } from '../../support/assert-never.ts'
import type { Item } from '../../domain/item/item.ts'
import { linkBetween, listOf, rolesOn } from '../../domain/plan/queries.ts'
import type { Plan } from '../../domain/plan/plan.ts'
import { itemIdSchema, linkIdSchema, personIdSchema, roleIdSchema } from '../../domain/record/ids.ts'
import { orderBetween } from '../../support/order-key.ts'
import { err, ok } from '../../support/result.ts'
import type { Result } from '../../support/result.ts'
import type { Ids } from '../ports/host.ts'
import { decideError } from './decide-error.ts'
import type { DecideError } from './decide-error.ts'

type Commands = Result<readonly SingleCommand[], DecideError>

/**
 * What a decision changes in the plan: an accepted counter or offer is carried out; our own counter becomes what the plan
 * proposes; a raised parent gets its new target. Everything else changes nothing.
 */
export function planChanges(
  { index: { plan } }: Negotiation,
  decision: Decision,
  statement: Statement | undefined,
  ids: Ids,
): Commands {
  const raised = (decision.parents ?? []).flatMap(({ item, way, target }): SingleCommand[] =>
    way === 'raise' && target !== undefined ? [{ type: 'item.set', id: item, patch: { target } }] : [],
  )
  const own = ownChanges(plan, decision, statement, ids)
  return own.ok ? ok([...own.value, ...raised]) : own
}

function ownChanges(plan: Plan, decision: Decision, statement: Statement | undefined, ids: Ids): Commands {
  const { act, counter = {} } = decision
  if (act === 'counter') return counterChanges(plan, decision.item, counter, COUNTER_FIELDS, ids)
  if (act !== 'accept' || statement === undefined) return ok([])
  if (statement.kind === 'offer') return offerChanges(plan, decision, statement, ids)
  const { answer } = statement
  if (answer.verdict !== 'counter') return ok([])
  const fields = decision.fields ?? counteredFields(answer)
  return counterChanges(plan, statement.about, answer.counter ?? {}, fields, ids)
}

function counterChanges(
  plan: Plan,
  id: string | undefined,
  counter: Counter,
  fields: readonly CounterField[],
  ids: Ids,
): Commands {
  const item = plan.tables.item.get(id ?? '')
  if (item === undefined)
    return err(
      decideError('gone', 'This item is no longer in the plan. Decline the answer, or undo the deletion.'),
    )
  const commands = fields.flatMap(field => {
    const value = counter[field]
    return value === undefined ? [] : fieldChange(plan, item, field, value, ids)
  })
  return ok(commands)
}

function fieldChange(
  plan: Plan,
  item: Item,
  field: CounterField,
  value: NonNullable<Counter[CounterField]>,
  ids: Ids,
): SingleCommand[] {
  if (field !== 'owner')
    return recordsEqual(item[field], value)
      ? []
      : [{ type: 'item.set', id: item.id, patch: { [field]: value } }]
  const person = personIdSchema.parse(value)
  return takeOver(plan, item, person, ids)
}

/** Makes somebody the owner of a metric or the accountable person of a priority; who was accountable helps from then on. */
function takeOver(plan: Plan, item: Item, value: string, ids: Ids): SingleCommand[] {
  const person = personIdSchema.parse(value)
  if (item.kind === 'metric')
    return item.owner === person ? [] : [{ type: 'item.set', id: item.id, patch: { owner: person } }]
  const leads = rolesOn(plan, item.id).filter(({ role }) => role === 'accountable')
  if (leads.length === 1 && leads[0]?.person === person) return []
  const id = roleIdSchema.parse(ids.next())
  return [{ type: 'role.set', id, item: item.id, person, role: 'accountable' }]
}

function offerChanges(
  plan: Plan,
  decision: Decision,
  { offer, packet, response }: SaidOffer,
  ids: Ids,
): Commands {
  const [first, second] = (offer.links ?? []).map(({ to }) => plan.tables.item.get(to))
  switch (offer.kind) {
    case 'priority':
    case 'metric':
      return ok(addedItem(plan, decision, { offer, packet, response }, ids))
    case 'link':
      return first === undefined || second === undefined
        ? err(decideError('gone', 'One end of the offered link is no longer in the plan. Decline the offer.'))
        : ok([linkChange(plan, first, second, offer.links?.[0]?.strength ?? 'weak', ids)])
    case 'drop':
      return first === undefined
        ? err(decideError('gone', 'What they offer to drop is no longer in the plan. Decline the offer.'))
        : ok([
            {
              type: 'item.set',
              id: first.id,
              patch: { setAside: { reason: offer.reason ?? decision.reason } },
            },
          ])
    case 'hand-on': {
      const to = decision.person ?? personNamed(plan, offer.text)
      if (first === undefined)
        return err(decideError('gone', 'What they hand on is no longer in the plan. Decline the offer.'))
      return to === undefined
        ? err(decideError('nobody', `Say who takes ${first.code} over, then accept.`))
        : ok(takeOver(plan, first, to, ids))
    }
    default:
      return assertNever(offer.kind)
  }
}

type OfferOf = Pick<SaidOffer, 'offer' | 'packet' | 'response'>

/** A new item at the end of its list, held by who offered it, with the marks that they named. */
function addedItem(plan: Plan, decision: Decision, { offer, packet }: OfferOf, ids: Ids): SingleCommand[] {
  const kind = offer.kind === 'metric' ? 'metric' : 'priority'
  const { matrix } = decision
  const id = itemIdSchema.parse(ids.next())
  const order = orderBetween(listOf(plan, matrix, kind).at(-1)?.order ?? null, null)
  const person = packet.addressee
  const holder: SingleCommand[] =
    kind === 'metric'
      ? []
      : [{ type: 'role.set', id: roleIdSchema.parse(ids.next()), item: id, person, role: 'accountable' }]
  const links = (offer.links ?? [])
    .filter(({ to }) => plan.tables.item.has(to))
    .map(({ to, strength }): SingleCommand => {
      const link = linkIdSchema.parse(ids.next())
      return { type: 'link.set', id: link, a: id, b: itemIdSchema.parse(to), strength }
    })
  const patch = {
    ...(kind === 'metric' ? { owner: person } : {}),
    ...(offer.reason ? { why: offer.reason } : {}),
  }
  const text = offer.text ?? 'Offered item'
  return [{ type: 'item.add', id, matrix, kind, text, order, patch }, ...holder, ...links]
}

function linkChange(
  plan: Plan,
  a: Item,
  b: Item,
  strength: 'strong' | 'medium' | 'weak' | 'none',
  ids: Ids,
): SingleCommand {
  const id = linkBetween(plan, a.id, b.id)?.id ?? linkIdSchema.parse(ids.next())
  return { type: 'link.set', id, a: a.id, b: b.id, strength }
}
