import type { Answer, Response } from '../../src/catchball/response.ts'
import { EMPTY_DRAFT } from './draft.ts'
import type { Draft } from './draft.ts'

/** The draft that comes to an answer which somebody else gave, for the reader to use as their own. */
export function draftFrom(item: string, { answers, offers }: Response): Draft {
  const answer: Answer = answers.find(one => one.item === item) ?? { item, verdict: null }
  const { verdict, counter = {}, reason = '', questions, obstacles, comment, needs = [] } = answer
  const offered = (kind: string) =>
    offers.find(offer => offer.kind === kind && offer.links?.some(({ to }) => to === item))
  return {
    ...EMPTY_DRAFT,
    ...{ verdict, reason, comment: comment ?? null, closed: true },
    target: counter.target === undefined ? '' : String(counter.target),
    meant: typeof counter.target === 'number' ? counter.target : undefined,
    ...{ due: counter.due ?? '', text: counter.text ?? null, owner: counter.owner ?? null },
    milestones: (counter.milestones ?? []).map(({ by, value }) => ({ by, value: String(value) })),
    ...{ question: joined(questions), concern: joined(obstacles) },
    needs: needs.map(({ kind, has = '', needs: wanted = '' }) => ({ kind, has, needs: wanted })),
    conditions: (answer.conditions ?? []).map(({ what, from = '', by = '' }) => ({ what, from, by })),
    handOn: offered('hand-on')?.text ?? null,
    drop: offered('drop')?.reason ?? null,
  }
}

/** Whether a response says anything about an item. */
export function speaksOf(item: string, { answers, offers }: Response): boolean {
  return (
    answers.some(answer => answer.item === item) ||
    offers.some(({ kind, links }) => (kind === 'hand-on' || kind === 'drop') && links?.[0]?.to === item)
  )
}

function joined(texts: readonly string[] | undefined): string | null {
  return texts === undefined || texts.length === 0 ? null : texts.join('\n')
}
