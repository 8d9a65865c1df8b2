import { useMemo } from 'react'
import { contributions } from '../../../../src/alignment/contribution/contribution.ts'
import { shownPlan } from '../../../../src/alignment/contribution/shown-plan.ts'
import type { SheetFacts } from '../../../../src/contract/answers.ts'
import { useAppState, useOpenDocument } from '../../../store/use-app.tsx'

/** The plan as sheets show it now, and the contribution of each person in it. */
export function useShown(facts?: SheetFacts) {
  const open = useOpenDocument()
  const titles = useAppState(state => state.view.sheets.titles)
  const confidential = useAppState(state => state.view.sheets.confidential)
  const questions = facts?.questions
  return useMemo(() => {
    const shown = shownPlan(open.plan, questions ?? [], { titles, confidential })
    return { plan: shown.plan, of: contributions(shown.plan, shown.questions) }
  }, [open, questions, titles, confidential])
}
