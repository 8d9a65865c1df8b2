import fc from 'fast-check'
import { expect, test } from 'vitest'
import { stagedSchema } from '../../../../../src/catchball/staged.ts'
import { decisionsOf, newDraft } from '../../../../../renderer/store/review/draft.ts'
import type { Draft } from '../../../../../renderer/store/review/draft.ts'
import {
  NOTHING_STAGED,
  allStaged,
  clashesIn,
  matterKey,
  stagedTargets,
  stillStaged,
  withStaged,
  withoutStaged,
} from '../../../../../renderer/store/review/staging.ts'
import { digest, reviewOf } from '../../../../support/review-of.ts'

const ann = reviewOf()
const bob = reviewOf({
  response: digest(2),
  from: 'Bob',
  answer: { item: 'corp-M1', verdict: 'counter', counter: { target: 3 } },
  fields: [{ field: 'target', base: 2.2, theirs: 3, ours: 2.4, stand: 'conflict' }],
})
const decide = (review = ann, news: Partial<Draft> = {}) => {
  const made = decisionsOf(review, { ...newDraft(review, 'accept'), ...news }, [])
  if (!made.ok) throw new Error(made.error)
  return made.value
}

test('decisions stay in the order they were made, one for an answer, and can be changed or dropped', () => {
  const one = withStaged(NOTHING_STAGED, matterKey(ann), decide())
  const two = withStaged(one, matterKey(bob), decide(bob, { choice: 'decline', reason: 'Too high.' }))
  expect(allStaged(two).map(({ act }) => act)).toEqual(['accept', 'decline'])
  const changed = withStaged(two, matterKey(ann), decide(ann, { choice: 'decline', reason: 'No.' }))
  expect(allStaged(changed).map(({ act }) => act)).toEqual(['decline', 'decline'])
  expect([...withoutStaged(changed, matterKey(ann)).keys()]).toEqual([matterKey(bob)])
  expect([...one.keys()]).toEqual([matterKey(ann)])
})

test('a decision falls away once its answer is decided or replaced, and not before', () => {
  const staging = withStaged(NOTHING_STAGED, matterKey(ann), decide())
  expect(stillStaged(staging, [ann, bob])).toBe(staging)
  expect(stillStaged(staging, [{ ...ann, standing: 'decided' }, bob]).size).toBe(0)
  expect(stillStaged(staging, [bob]).size).toBe(0)
})

test('two values for one field are named, the same value twice is none of it', () => {
  const both = withStaged(withStaged(NOTHING_STAGED, matterKey(ann), decide()), matterKey(bob), decide(bob))
  expect(clashesIn(both, [ann, bob])).toEqual([
    { item: 'corp-M1', field: 'target', keys: [matterKey(ann), matterKey(bob)] },
  ])
  const like = { ...bob, answer: ann.answer! }
  expect(clashesIn(both, [ann, like])).toEqual([])
})

test('targets that are staged count with raised parents, the one in hand left out', () => {
  const parents = [{ item: 'corp-G1' as never, way: 'raise' as const, target: 2.9 }]
  const staging = withStaged(NOTHING_STAGED, matterKey(ann), [{ ...decide()[0]!, parents }])
  expect([...stagedTargets(staging, [ann])]).toEqual([
    ['corp-M1', 2.9],
    ['corp-G1', 2.9],
  ])
  expect(stagedTargets(staging, [ann], matterKey(ann)).size).toBe(0)
})

test('whatever is staged is what the call takes', () => {
  const text = fc.string({ minLength: 1, maxLength: 40 }).filter(one => one.trim() !== '')
  fc.assert(
    fc.property(
      fc.constantFrom('accept', 'counter', 'decline'),
      text,
      fc.double({ noNaN: true, min: -1e6, max: 1e6 }),
      (choice, reason, target) => {
        const draft = { ...newDraft(ann, choice), reason, counter: { target } }
        const made = decisionsOf(ann, draft, [])
        if (!made.ok) throw new Error(made.error)
        for (const staged of made.value) expect(stagedSchema.safeParse(staged).success).toBe(true)
      },
    ),
  )
})
