import type { Review } from '../../../../../src/catchball/review.ts'

/** Open questions on one item, of one person or of several. */
export interface AskedAbout {
  readonly item: string
  readonly code: string
  readonly text: string
  readonly questions: readonly AskedQuestion[]
}

/** What one response asks about an item. */
export interface AskedQuestion {
  /** The response by its digest. */
  readonly response: string
  readonly from: string
  readonly words: string
}

/** The open questions by item, most askers first, then by code. */
export function openQuestionsBy(reviews: readonly Review[]): AskedAbout[] {
  const found = new Map<string, AskedAbout>()
  for (const { item, code = '', text = '', response, from, openQuestions } of reviews) {
    if (openQuestions.length === 0) continue
    const before = found.get(item)
    const question: AskedQuestion = { response, from, words: openQuestions.join(' ') }
    found.set(item, { item, code, text, questions: [...(before?.questions ?? []), question] })
  }
  return [...found.values()].sort(
    (a, b) =>
      b.questions.length - a.questions.length || a.code.localeCompare(b.code, 'en', { numeric: true }),
  )
}
