import type { ChainStrength } from '../../../../src/alignment/chain.ts'
import { lineStrings as s } from '../../../strings/lines.ts'
import { MarkGlyph } from '../../../ui/glyphs.tsx'

const NAMES = { 3: 'strong', 2: 'medium', 1: 'weak' } as const

interface StrengthProps {
  readonly strength: ChainStrength
  /** Where the words around it say it already. */
  readonly mute?: boolean
  readonly size?: number
}

/** A strength by the shape of its mark, and as a word for those who do not see it. */
export function StrengthGlyph({ strength, mute = false, size = 13 }: StrengthProps) {
  return (
    <>
      <MarkGlyph strength={NAMES[strength]} size={size} />
      {!mute && <span className="unseen">{s.strengths[strength]}</span>}
    </>
  )
}
