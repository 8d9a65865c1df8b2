import type { OpenQuestion } from '../../domain/plan/open-question.ts'
import type { Plan } from '../../domain/plan/plan.ts'
import { publicPlan } from '../../domain/plan/public-plan.ts'
import { titlesForNames } from '../../domain/person/titles.ts'
import { sheetWording } from '../wording/wordings.ts'

/** What of a plan sheets may show. */
export interface ShownOptions {
  /** The post's title in place of every person's name. */
  readonly titles?: boolean
  /** Also what is confidential. */
  readonly confidential?: boolean
}

/** A plan as sheets show it, with the questions around it. */
export interface ShownPlan {
  readonly plan: Plan
  readonly questions: readonly OpenQuestion[]
  /** How many confidential items were left out. */
  readonly left: number
}

/** The plan for sheets: without what is confidential unless that is asked for, and with titles for names where that is asked for. */
export function shownPlan(
  plan: Plan,
  questions: readonly OpenQuestion[],
  { titles = false, confidential = false }: ShownOptions,
): ShownPlan {
  const { plan: open, left } = confidential ? { plan, left: 0 } : publicPlan(plan)
  if (!titles) return { plan: open, questions, left }
  const titled = titlesForNames(open, sheetWording(undefined).unnamed)
  return { plan: titled.plan, questions: questions.map(one => inTitles(one, titled.inText)), left }
}

function inTitles(question: OpenQuestion, inText: (text: string) => string): OpenQuestion {
  if (question.kind === 'question') return { ...question, words: inText(question.words) }
  if (question.kind === 'cannot' && question.words !== undefined)
    return { ...question, words: inText(question.words) }
  if (question.kind === 'proposal' && typeof question.value === 'string')
    return { ...question, value: inText(question.value) }
  return question
}
