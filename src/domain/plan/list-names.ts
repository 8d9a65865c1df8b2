import type { PlanHead } from '../record/entities.ts'

/** What some arrangements call the lists. Sources: Jackson's A3-X form, and TASTE by Karl Scotland. */
const USUAL: Readonly<Partial<Record<PlanHead['arrangement'], PlanHead['labels']>>> = {
  jackson: {
    breakthrough: 'Results',
    goal: 'Strategies',
    priority: 'Tactics',
    metric: 'Process',
    owner: 'Team members',
  },
  taste: { breakthrough: 'Aspirations', goal: 'Strategies', priority: 'Tactics', metric: 'Evidence' },
}

/** The names of the lists that are not the method's own: the plan's, else those of its arrangement. */
export function listNames({
  arrangement,
  labels,
}: Pick<PlanHead, 'arrangement' | 'labels'>): PlanHead['labels'] {
  return { ...USUAL[arrangement], ...labels }
}
