import type { Effect } from '../../../src/catchball/effect.ts'
import type { Review } from '../../../src/catchball/review.ts'
import type { Staged } from '../../../src/catchball/staged.ts'
import type { Condition, Counter, CounterField, Decision } from '../../../src/domain/decision/decision.ts'
import type { PersonId } from '../../../src/domain/record/ids.ts'
import { err, ok } from '../../../src/support/result.ts'
import type { Result } from '../../../src/support/result.ts'

/** What can be decided about an answer or offer in the pane. */
export type Choice = 'accept' | 'counter' | 'decline'

/** What becomes of a parent's target that a decision leaves uncovered. */
export type ParentChoice = NonNullable<Decision['parents']>[number]

/** A decision as it is being made. */
export interface Draft {
  readonly choice: Choice
  readonly reason: string
  /** With `accept` of a counter: the fields that are taken; the others are declined. */
  readonly taken: readonly CounterField[]
  /** With `counter`: what is proposed instead. */
  readonly counter: Counter
  readonly parents: readonly ParentChoice[]
  /** Undefined: as the answer says them. */
  readonly conditions: readonly Condition[] | undefined
  /** With `accept` of a hand-on: who takes over. */
  readonly person: PersonId | undefined
}

/** What is missing from a decision, for the form to say and to go to. */
export type DraftGap = 'reason' | 'values' | 'taken' | 'parents' | 'cover' | 'conditions'

/** A decision about an answer, before anything is chosen. What was staged is gone on with. */
export function newDraft(review: Review, choice: Choice, staged: readonly Staged[] = []): Draft {
  const own = staged.find(({ act }) => act === choice)
  const fields = review.fields.map(({ field }) => field)
  return {
    choice,
    reason: staged.find(({ reason }) => reason !== undefined)?.reason ?? '',
    taken: own?.fields ?? fields,
    counter: own?.counter ?? {},
    parents: own?.parents ?? [],
    conditions: own?.conditions,
    person: own?.person,
  }
}

/**
 * The records that a draft comes to, or what is missing from it. `effects` are the targets that it changes on: each one that
 * it leaves uncovered needs a choice.
 */
export function decisionsOf(
  review: Review,
  draft: Draft,
  effects: readonly Effect[],
): Result<readonly Staged[], DraftGap> {
  const gap = gapIn(review, draft, effects)
  if (gap !== undefined) return err(gap)
  const { choice, taken, counter, person, conditions } = draft
  const reason = draft.reason.trim()
  const about = { response: review.response, item: review.item, ...(reason === '' ? {} : { reason }) }
  const parents = draft.parents.filter(one => effects.some(({ parent }) => parent.id === one.item))
  const promised = {
    ...(parents.length > 0 && { parents }),
    ...(conditions !== undefined && { conditions: [...conditions] }),
  }
  if (choice === 'decline') return ok([{ act: 'decline', ...about }])
  if (choice === 'counter') return ok([{ act: 'counter', ...about, counter, ...promised }])
  const rest = review.fields.map(({ field }) => field).filter(field => !taken.includes(field))
  const whole = rest.length === 0
  const accept: Staged = {
    ...{ act: 'accept', ...about, ...promised },
    ...(whole ? {} : { fields: [...taken] }),
    ...(person === undefined ? {} : { person }),
  }
  return ok(whole ? [accept] : [accept, { act: 'decline', ...about, fields: rest }])
}

function gapIn(review: Review, draft: Draft, effects: readonly Effect[]): DraftGap | undefined {
  const { choice, taken, counter, parents, conditions = [] } = draft
  const partly = choice === 'accept' && taken.length < review.fields.length
  if (choice === 'accept' && review.fields.length > 0 && taken.length === 0) return 'taken'
  if (choice === 'counter' && Object.values(counter).every(value => value === undefined)) return 'values'
  if (choice !== 'decline') {
    const open = uncovered(effects).filter(({ parent }) => !parents.some(one => one.item === parent.id))
    if (open.length > 0) return 'parents'
    if (parents.some(({ way, person }) => way === 'cover' && person === undefined)) return 'cover'
    if (conditions.some(({ what }) => what.trim() === '')) return 'conditions'
  }
  return (choice !== 'accept' || partly) && draft.reason.trim() === '' ? 'reason' : undefined
}

/** The parents' targets that a decision leaves short, or shorter than they were: each needs a choice. */
export function uncovered(effects: readonly Effect[]): Effect[] {
  return effects.filter(
    ({ covered, coveredBefore, before, after }) => !covered && (coveredBefore || before !== after),
  )
}

/** The target that a draft would set; undefined where it leaves the target. */
export function targetIn(review: Review, { choice, taken, counter }: Draft): number | undefined {
  const target = choice === 'counter' ? counter.target : takenTarget(review, choice, taken)
  return typeof target === 'number' ? target : undefined
}

function takenTarget(review: Review, choice: Choice, taken: readonly CounterField[]) {
  return choice === 'accept' && taken.includes('target') ? review.answer?.counter?.target : undefined
}

/**
 * The target for a parent that its parts make up as they come out now: their sum, average or common figure. With shares, as
 * far from the parent's baseline as is covered; undefined where that cannot be told.
 */
export function raisedTarget({ rule, after, parent }: Effect): number | undefined {
  if (rule !== 'share') return after
  const { baseline, target } = parent
  if (typeof baseline !== 'number' || typeof target !== 'number') return undefined
  return Number((baseline + after * (target - baseline)).toPrecision(12))
}
