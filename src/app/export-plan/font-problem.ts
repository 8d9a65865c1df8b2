import type { FontUnreadable } from '../../exchange/fonts/face-files.ts'
import type { Stopped } from '../../exchange/pdf/pages-to-pdf.ts'

/** Why a document could not be made, in one line. */
export function documentProblem(problem: FontUnreadable | Stopped): string {
  return problem.code === 'stopped' ? 'The work was stopped.' : damagedFont(problem.face)
}

/** What to do about a damaged font file. */
export function damagedFont(face: string): string {
  return `The font file "${face}" is damaged. Install the app again.`
}
