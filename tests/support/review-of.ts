import type { Review } from '../../src/catchball/review.ts'

/** A review of an answer as main gives it: a counter of 2.9 against 2.4 unless something else is said. */
export function reviewOf(fields: Partial<Omit<Review, 'person'>> = {}): Review {
  return {
    ...{ response: digest(1), item: 'corp-M1', packet: 'packet1', packetName: 'plan-ann-r1', round: 1 },
    ...{
      person: 'ann' as Review['person'],
      from: 'Ann',
      origin: 'file',
      filedAt: '2026-11-03T00:00:00.000Z',
    },
    ...{ code: 'M1', text: 'Scrap rate', counts: true, standing: 'waiting', waits: true, reopens: false },
    answer: { item: 'corp-M1', verdict: 'counter', counter: { target: 2.9 }, reason: 'One line.' },
    fields: [{ field: 'target', base: 2.2, theirs: 2.9, ours: 2.4, stand: 'conflict' }],
    ...{ effects: [], openQuestions: [], decisions: [] },
    ...fields,
  }
}

/** The n-th digest. */
export function digest(n: number): string {
  return `sha256:${n.toString(16).padStart(64, '0')}`
}
