import { closedRounds, gapsIn } from '../../catchball/round-state.ts'
import { negotiationFrom } from '../../catchball/negotiation.ts'
import type { Negotiation } from '../../catchball/negotiation.ts'
import { personNamed } from '../../catchball/requests.ts'
import type { Staged } from '../../catchball/staged.ts'
import { keyOf } from '../../catchball/statements.ts'
import type { Statement } from '../../catchball/statements.ts'
import type { CommandOf, SingleCommand } from '../../domain/command/commands.ts'
import type { Condition, Decision } from '../../domain/decision/decision.ts'
import { decisionIdSchema } from '../../domain/record/ids.ts'
import type { MatrixId } from '../../domain/record/ids.ts'
import { err, ok } from '../../support/result.ts'
import type { Result } from '../../support/result.ts'
import type { Committed, StoreError } from '../ports/plan-store.ts'
import type { EditError } from '../session/session.ts'
import { readNegotiation } from './desk.ts'
import type { CatchballDesk } from './desk.ts'
import { decideError } from './decide-error.ts'
import type { DecideError } from './decide-error.ts'
import { decisionLabel } from './decision-label.ts'
import type { Decided } from './decision-label.ts'
import { planChanges } from './plan-changes.ts'

export type DecideFailure = DecideError | EditError | StoreError

/**
 * Applies decisions over many responses as one change that can be undone: all or none, in the order given. With them goes what they change in the
 * plan. Undoing it returns the answers to waiting; archive and thread stay.
 *
 * Errors: `unknown` or `replaced` answers, a missing reason, items that are gone, what the domain refuses.
 */
export async function applyDecisions(
  desk: CatchballDesk,
  staged: readonly Staged[],
  author: string,
): Promise<Result<Committed, DecideFailure>> {
  const caughtUp = await desk.session.catchUp()
  if (!caughtUp.ok) return caughtUp
  const negotiation = await readNegotiation(desk.session.plan, desk.catchball)
  if (!negotiation.ok) return negotiation
  const command = decisionCommand(negotiation.value, staged, { ...desk, author })
  if (!command.ok) return command
  return desk.session.edit({
    command: command.value,
    origin: 'packet',
    label: command.value.label,
    ...focusOf(command.value),
  })
}

/** Who decides, when, and how records are named. */
export interface Stamp extends Pick<CatchballDesk, 'clock' | 'ids'> {
  readonly author: string
}

/** The one edit that decisions come to. Reads the negotiation and changes nothing. */
export function decisionCommand(
  negotiation: Negotiation,
  staged: readonly Staged[],
  stamp: Stamp,
): Result<CommandOf<'batch'>, DecideError> {
  if (staged.length === 0)
    return err(decideError('incomplete', 'Nothing is decided yet. Choose at least one answer.'))
  const byKey = new Map(negotiation.statements.map(one => [keyOf(one), one]))
  const at = stamp.clock.now()
  const decided: Decided[] = []
  const changes: SingleCommand[] = []
  for (const one of staged) {
    const statement = byKey.get(`${one.response} ${one.item}`)
    const before = one.act === 'close' ? withDecisions(negotiation, decided) : negotiation
    const decision = recordOf(before, one, statement, { ...stamp, at })
    if (!decision.ok) return decision
    const commands = planChanges(negotiation, decision.value, statement, stamp.ids)
    if (!commands.ok) return commands
    changes.push(...commands.value)
    decided.push({ decision: decision.value, statement })
  }
  const label = decisionLabel(negotiation, decided)
  const records = decided.map(({ decision }): SingleCommand => ({ type: 'decision.add', record: decision }))
  return ok({ type: 'batch', label, commands: [...changes, ...records], reason: reasonsOf(decided) })
}

/** The negotiation as it stands once some decisions are made: a round may be closed together with what its closing needs. */
function withDecisions({ index, facts }: Negotiation, decided: readonly Decided[]): Negotiation {
  const decisions = [...facts.decisions, ...decided.map(({ decision }) => decision)]
  return negotiationFrom(index.plan, { ...facts, decisions })
}

function recordOf(
  negotiation: Negotiation,
  staged: Staged,
  statement: Statement | undefined,
  { author, ids, at }: Stamp & { readonly at: string },
): Result<Decision, DecideError> {
  const refused = refusal(negotiation, staged, statement)
  if (refused !== undefined) return err(refused)
  const matrix = matrixOf(negotiation, staged, statement)
  if (matrix === undefined) return err(decideError('unknown', 'What is decided on is not in this plan.'))
  const { reason: given, matrix: _, conditions, ...rest } = staged
  const promised = promisesOf(negotiation, staged, statement, conditions)
  return ok({
    table: 'decision',
    id: decisionIdSchema.parse(ids.next()),
    ...rest,
    ...(promised.length > 0 && { conditions: promised }),
    ...{ matrix, reason: given?.trim() || (DEFAULT_REASONS[staged.act] ?? ''), author, at },
  })
}

/** What needs no reason of its own says what happened. */
const DEFAULT_REASONS: Readonly<Partial<Record<Decision['act'], string>>> = {
  accept: 'Accepted as answered.',
  'hand-over': 'Handed over.',
  'no-answer': 'No answer came.',
  close: 'Everything is decided or carried over.',
}

function refusal(
  negotiation: Negotiation,
  staged: Staged,
  statement: Statement | undefined,
): DecideError | undefined {
  const { act, response, reason, person, due, counter } = staged
  if (response !== undefined && statement === undefined)
    return decideError('unknown', 'This answer is not among the filed responses. Merge its file first.')
  if (statement?.standing === 'replaced')
    return decideError(
      'replaced',
      'A later answer of the same person replaced this one. Decide on the later one.',
    )
  if (!reason?.trim() && DEFAULT_REASONS[act] === undefined)
    return decideError('reason-needed', 'Say why, then it is decided. The next packet carries the reason.')
  if (act === 'counter' && Object.values(counter ?? {}).every(value => value === undefined))
    return decideError('incomplete', 'Say what you propose instead: a target, a date, a wording or an owner.')
  if (act === 'escalate' && (person === undefined || due === undefined))
    return decideError('incomplete', 'Say to whom it is escalated and until when.')
  return act === 'close' ? closingRefusal(negotiation, staged) : undefined
}

function closingRefusal(
  { index, facts, statements }: Negotiation,
  { round: id }: Staged,
): DecideError | undefined {
  const round = facts.rounds.get(id ?? '')
  if (round === undefined || closedRounds(index).has(round.id))
    return decideError('unknown', 'This round is not open.')
  const gaps = gapsIn(index, round, statements)
  const [gap] = gaps
  if (gap === undefined) return undefined
  const name = index.plan.tables.person.get(gap.person)?.name ?? 'somebody'
  const rest = gaps.length === 1 ? '' : ` and ${gaps.length - 1} more`
  return decideError(
    'open',
    `Round ${round.number} is not done: ${name}, ${gap.code ?? 'packet'}, ${gap.kind}${rest}. Decide, carry over, escalate or note "no answer".`,
  )
}

function matrixOf(
  { facts, index }: Negotiation,
  { matrix, packet, round, item }: Staged,
  statement: Statement | undefined,
): MatrixId | undefined {
  const known = index.plan.tables.item.get(item ?? '')?.matrix
  return (
    statement?.packet.matrix ??
    facts.packets.find(({ id }) => id === packet)?.matrix ??
    facts.rounds.get(round ?? '')?.matrix ??
    known ??
    matrix
  )
}

/** Conditions with whom they go to: named by us, or found by the words of the answer; and who covers a parent's difference. */
function promisesOf(
  { index: { plan } }: Negotiation,
  { act, parents = [] }: Staged,
  statement: Statement | undefined,
  given: Staged['conditions'],
): Condition[] {
  const asked = statement?.kind === 'answer' && act === 'accept' ? (statement.answer.conditions ?? []) : []
  const own = given ?? asked.map(condition => withPerson(plan, statement, condition))
  const covers = parents.flatMap(({ way, item, person, amount }): Condition[] => {
    const code = plan.tables.item.get(item)?.code ?? ''
    return way === 'cover' && person !== undefined
      ? [{ what: `Take over ${amount ?? 'the rest'} of ${code}`, person }]
      : []
  })
  return [...own, ...covers]
}

/** A condition is a request where a third side owes it; what we or the addressee owe is a promise. */
function withPerson(
  plan: Negotiation['index']['plan'],
  statement: Statement | undefined,
  condition: Condition,
): Condition {
  const person = personNamed(plan, condition.from)
  const own = statement?.packet.addressee
  const office = statement && plan.tables.matrix.get(statement.packet.matrix)?.owner
  return person === undefined || person === own || person === office ? condition : { ...condition, person }
}

function reasonsOf(decided: readonly Decided[]): string {
  const reasons = decided.map(({ decision, statement }) => {
    if (statement === undefined || decision.act !== 'accept') return decision.reason
    const theirs = statement.kind === 'answer' ? statement.answer.reason : statement.offer.reason
    return theirs === undefined ? decision.reason : `${statement.response.from.name}: ${theirs}`
  })
  return [...new Set(reasons)].join('\n').slice(0, 10_000)
}

function focusOf({ commands }: CommandOf<'batch'>): { focus?: string } {
  const [first] = commands.flatMap(command =>
    command.type === 'decision.add' && command.record.item !== undefined ? [command.record.item] : [],
  )
  return first === undefined ? {} : { focus: first }
}
