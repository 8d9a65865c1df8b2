import type { OpenQuestion } from '../../alignment/contribution/open-question.ts'
import { sheetWording } from '../../alignment/wording/wordings.ts'
import { copyPlan } from '../../domain/plan/plan.ts'
import type { Plan } from '../../domain/plan/plan.ts'
import { publicPlan } from '../../domain/plan/public-plan.ts'
import { titlesForNames } from '../../domain/person/titles.ts'
import { leftOut } from '../export-plan/export-plan.ts'

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
  readonly notes: readonly string[]
}

/** The plan for sheets: a copy, so that edits may go on meanwhile, without what is confidential, and with titles for names. */
export function shownPlan(
  plan: Plan,
  questions: readonly OpenQuestion[],
  { titles = false, confidential = false }: ShownOptions,
): ShownPlan {
  const open = confidential ? { plan: copyPlan(plan), left: 0 } : publicPlan(plan)
  const own = open.plan === plan ? copyPlan(plan) : open.plan
  const notes = leftOut(open.left)
  if (!titles) return { plan: own, questions, notes }
  const titled = titlesForNames(own, sheetWording(undefined).unnamed)
  return { plan: titled.plan, questions: questions.map(one => inTitles(one, titled.inText)), notes }
}

function inTitles(question: OpenQuestion, inText: (text: string) => string): OpenQuestion {
  if (question.kind === 'question') return { ...question, words: inText(question.words) }
  if (question.kind === 'cannot' && question.words !== undefined)
    return { ...question, words: inText(question.words) }
  if (question.kind === 'proposal' && typeof question.value === 'string')
    return { ...question, value: inText(question.value) }
  return question
}
