import { linesOf } from '../../../../src/alignment/lines/strengths.ts'
import type { Lines } from '../../../../src/alignment/lines/strengths.ts'
import type { OpenDocument } from '../../../store/state.ts'
import { useOpenDocument } from '../../../store/use-app.tsx'

/** By what was shown, so that going from tab to tab finds them there. */
const known = new WeakMap<OpenDocument, Lines>()

/** The strongest chains of the open plan, found once for each change of it. */
export function useLines(): Lines {
  const open = useOpenDocument()
  const lines = known.get(open) ?? linesOf(open.plan)
  known.set(open, lines)
  return lines
}
