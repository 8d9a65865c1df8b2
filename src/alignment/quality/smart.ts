import type { Goal, Item, Metric } from '../../domain/item/item.ts'
import type { Plan } from '../../domain/plan/plan.ts'
import { rolesOn } from '../../domain/plan/queries.ts'
import type { PersonId } from '../../domain/record/ids.ts'
import type { ChainStrength } from '../chain.ts'
import { normalText } from '../findings/wording/normal-text.ts'
import { reachedFrom } from '../lines/strengths.ts'
import type { Lines } from '../lines/strengths.ts'
import { isAchievable } from './answer-states.ts'
import type { AnswerState, AnswerStates } from './answer-states.ts'
import { beside } from './beside.ts'

/** The five letters in the order they are said. */
export const SMART = ['S', 'M', 'A', 'R', 'T'] as const

/**
 * Whether a metric or goal is specific, measurable, achievable, relevant and timed: for each letter whether it holds and the facts
 * that it was read from, so that the reason can be said. `undefined` for A means that nobody can tell yet.
 */
export interface Smart {
  /** The action and who answers for it. */
  readonly S: {
    readonly met: boolean
    readonly actions: readonly Item[]
    readonly owners: readonly PersonId[]
  }
  readonly M: { readonly met: boolean; readonly measure: Measured; readonly target: TargetKind }
  readonly A: { readonly met: boolean | undefined; readonly answer: AnswerState | undefined }
  /** The breakthroughs that the strongest chains lead to, and how strong those are; 0 and none where no chain does. */
  readonly R: {
    readonly met: boolean
    readonly strength: ChainStrength | 0
    readonly breakthroughs: readonly Item[]
  }
  readonly T: { readonly met: boolean; readonly by: TimedBy; readonly date: string | undefined }
}

/** What says how it is measured: its unit, its formula, or for a goal a metric of one of its priorities. */
type Measured = 'unit' | 'formula' | 'metric' | undefined
/** What the target is: a number, a band to stay in, a figure in the text of a goal, or words alone. */
type TargetKind = 'number' | 'band' | 'text' | 'words' | undefined
/** What says by when: a due date, its last milestone, or figures planned month by month. */
type TimedBy = 'due' | 'milestone' | 'months' | undefined

/**
 * The five letters of a metric or goal.
 *
 * S holds with an action and an owner, M with a measure and a numeric target, A with an answer from catch-ball, R with a line of
 * sight to a breakthrough, T with a date. The action of a metric is a priority that it measures, that of a goal a priority that
 * carries it out; the owner of a goal is who is accountable for one of those. A vacant post owns nothing. Source: domain, 1.17.
 */
export function smartOf(plan: Plan, lines: Lines, answers: AnswerStates, item: Metric | Goal): Smart {
  const actions = beside(plan, item.id, 'priority')
  const owners = ownersOf(plan, item, actions)
  const [measure, target] = [measureOf(plan, item, actions), targetOf(item)]
  const answer = answers.get(item.id)
  const timed = timedBy(item)
  const numeric = target !== undefined && target !== 'words'
  return {
    S: { met: actions.length > 0 && owners.length > 0, actions, owners },
    M: { met: measure !== undefined && numeric, measure, target },
    A: { met: isAchievable(answer), answer },
    R: relevance(lines, item),
    T: { met: timed.by !== undefined, ...timed },
  }
}

function ownersOf(plan: Plan, item: Metric | Goal, actions: readonly Item[]): PersonId[] {
  const named =
    item.kind === 'metric'
      ? [item.owner]
      : actions.flatMap(({ id }) =>
          rolesOn(plan, id)
            .filter(({ role }) => role === 'accountable')
            .map(({ person }) => person),
        )
  const present = named.filter(id => id !== undefined && plan.tables.person.get(id)?.kind !== 'vacant')
  return [...new Set(present)].filter(id => id !== undefined)
}

function measureOf(plan: Plan, item: Metric | Goal, actions: readonly Item[]): Measured {
  if (item.unit?.trim()) return 'unit'
  if (item.kind === 'metric') return item.formula?.trim() ? 'formula' : undefined
  return actions.some(({ id }) => beside(plan, id, 'metric').length > 0) ? 'metric' : undefined
}

/** A goal may name its figure in its text, as rule C24 reads it; the text of a metric only says what is measured. */
function targetOf(item: Metric | Goal): TargetKind {
  if (typeof item.target === 'number') return 'number'
  if (item.direction === 'maintain' && item.low !== undefined && item.high !== undefined) return 'band'
  if (item.kind === 'goal' && normalText(item.text).numbers.length > 0) return 'text'
  return item.target === undefined ? undefined : 'words'
}

function relevance(lines: Lines, { id }: Item): Smart['R'] {
  const reached = reachedFrom(lines, id)
  const strength = reached.reduce<ChainStrength | 0>(
    (best, each) => (each.strength > best ? each.strength : best),
    0,
  )
  const breakthroughs = reached.filter(each => each.strength === strength)
  return { met: strength > 0, strength, breakthroughs: breakthroughs.map(({ breakthrough }) => breakthrough) }
}

function timedBy(item: Metric | Goal): { by: TimedBy; date: string | undefined } {
  if (item.due !== undefined) return { by: 'due', date: item.due }
  const last = (item.milestones ?? [])
    .map(({ by }) => by)
    .sort()
    .at(-1)
  if (last !== undefined) return { by: 'milestone', date: last }
  const months = item.kind === 'metric' && (item.planned ?? []).some(value => value !== null)
  return { by: months ? 'months' : undefined, date: undefined }
}
