import { ROLES } from '../../domain/record/entities.ts'
import type { Filtered } from '../../domain/plan/filter.ts'
import { placesFor } from './places.ts'
import type { TitlePicture } from './picture.ts'
import type { Sources } from './sources.ts'
import type { MatrixWording } from './wording.ts'

const KEYED = ['strong', 'medium', 'weak'] as const
const KEYS: readonly string[] = ['3', '2', '1']

/** The words of the title block. */
export function titlePicture({ head, matrix, wording, options }: Sources): TitlePicture {
  return {
    matrix: matrix.title,
    plan: head.title,
    status: wording.status(head.status, options.edition),
    period: head.periodStart === undefined ? undefined : periodOf(head.periodStart, wording.period),
    ...hiddenNote(options.filtered, wording),
    marks: KEYED.map((strength, at) => ({
      strength,
      key: options.strengthKeys?.[at] ?? KEYS[at] ?? '',
      word: wording.strengths[strength],
    })),
    roles: ROLES.map(role => ({ role, word: wording.roles[role] })),
    reading: wording.reading(placesFor(head.arrangement).sides.breakthrough),
  }
}

function hiddenNote(filtered: Filtered | undefined, wording: MatrixWording): Pick<TitlePicture, 'hidden'> {
  return filtered === undefined || filtered.hidden.size === 0
    ? {}
    : { hidden: wording.hidden(filtered.counts) }
}

/** Twelve months from `start` (`YYYY-MM`). */
function periodOf(start: string, say: Sources['wording']['period']): string {
  const [year = 0, month = 1] = start.split('-').map(Number)
  const last = month === 1 ? { year, month: 12 } : { year: year + 1, month: month - 1 }
  return say({ year, month }, last)
}
